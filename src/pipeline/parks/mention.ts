// Mentions of parks in a stretch of text: a head (产业园, 开发区 …) with the qualifiers before it.
// Invariant: `span` slices the text to the name as written; nothing is judged here.
import type { Span } from '#domain/text.ts';
import { matchesOf } from '#text/matches.ts';
import { chineseNumber, NUMERAL } from '#text/numerals.ts';
import type { ParkHead, ParkLexicon } from '../lexicon/parks.ts';

export interface ParkWords {
	/** Name as written, qualifiers and head, without quotation marks round the whole. */
	readonly name: string;
	/** Qualifiers before the head; empty for a bare 「园区」. */
	readonly core: string;
	readonly head: ParkHead;
	/** Offsets of the name in the text given. */
	readonly span: Span;
	/** Words of the clause before the name, back to the last comma. */
	readonly before: string;
	/** A few characters after the name. */
	readonly after: string;
	/** Several are meant: 「各类」, 「三个」. */
	readonly plural: boolean;
	/** 「2万亩」 right before the name. */
	readonly area?: string;
}

const LONGEST_NAME = 32;
const AFTER = 16;
/** 「工业园区开发建设公司」: so far after a head the word for an organisation may stand. */
const ORGANISATION = 18;
const BREAK = /[，。；：、！？《》〈〉（“‘「…+—–\s]/u;
const AREA = /(?:\d{1,9}(?:\.\d{1,4})?|[一二三四五六七八九十百千]{1,3})(?:万亩|亩|平方公里|公顷)$/u;
const COUNT = new RegExp(`(\\d{1,3}|[${NUMERAL}]{1,3})多?余?(?:个|座|处|家|所|大)$`, 'u');

/** All park names of a text after its marker, in order. `建设雕塑产业园、“六新”产业集聚区` → 雕塑产业园, “六新”产业集聚区 */
export function parkWords(text: string, lexicon: ParkLexicon, from = 0): ParkWords[] {
	return matchesOf(text, lexicon.headPattern).flatMap(({ index, 0: word }) => {
		const head = lexicon.heads.get(word);
		const span = { start: index, end: index + word.length };
		return head && !isOtherThing(text, span, lexicon)
			? [wordsAt(text, head, span, Math.min(from, span.start), lexicon)]
			: [];
	});
}

/** 公园, 园区化, 工业园区开发建设公司. */
function isOtherThing(text: string, { end }: Span, lexicon: ParkLexicon): boolean {
	if (lexicon.notAfter.startAt(text, end) > 0) return true;
	const rest = text.slice(end, end + ORGANISATION);
	const stop = rest.search(BREAK);
	const words = stop < 0 ? rest : rest.slice(0, stop);
	const name = words.search(/[由的与和]/u);
	return lexicon.organisationEnds.within(name < 0 ? words : words.slice(0, name));
}

function wordsAt(
	text: string,
	head: ParkHead,
	{ start, end }: Span,
	from: number,
	lexicon: ParkLexicon
): ParkWords {
	const runStart = Math.max(from, startOfRun(text, start));
	const quoted =
		text[runStart - 1] === '“' && text[end] === '”' && lexicon.bounds.startAt(text, runStart) === 0;
	const cut = quoted ? runStart : lastBound(text, runStart, start, lexicon);
	const before = text.slice(clauseStart(text, cut), cut);
	const area = AREA.exec(text.slice(runStart, cut))?.[0];
	const counted = COUNT.exec(before)?.[1];
	const count = counted === undefined ? undefined : chineseNumber(counted);
	return {
		name: text.slice(cut, end),
		core: text.slice(cut, start),
		head,
		span: { start: cut, end },
		before,
		after: text.slice(end, end + AFTER),
		plural:
			(count !== undefined && count > 1) ||
			/^\d{1,3}[个家处]/u.test(text.slice(end, end + AFTER)) ||
			/^一\p{Script=Han}一/u.test(text.slice(cut, start)) ||
			lexicon.plural.endAt(text, cut) > 0 ||
			/^[各每]/u.test(text.slice(cut, start)),
		...(area !== undefined && { area })
	};
}

/** Of what a name holds in quotes or brackets, with them. */
const LONGEST_QUOTE = 14;

/** Start of the run of characters before `end` that may belong to a name; quotes and brackets inside it are kept whole. */
function startOfRun(text: string, end: number): number {
	let at = end;
	while (at > 0 && end - at < LONGEST_NAME) {
		const char = text.charAt(at - 1);
		const opening = char === '”' ? '“' : char === '）' ? '（' : undefined;
		if (opening !== undefined) {
			const quoted = text.slice(Math.max(0, at - LONGEST_QUOTE), at);
			const open = quoted.lastIndexOf(opening);
			if (open < 0) return at;
			at += open - quoted.length;
		} else if (BREAK.test(char)) return at;
		else at--;
	}
	return at;
}

/** End of the last bound between two offsets; what stands in quotes or brackets bounds nothing. */
export function lastBound(text: string, from: number, to: number, lexicon: ParkLexicon): number {
	let enclosed = false;
	for (let at = to; at > from; at--) {
		const char = text.charAt(at - 1);
		if (char === '”' || char === '）') enclosed = true;
		else if (char === '“' || char === '（') enclosed = false;
		else if (!enclosed && (lexicon.bounds.endAt(text, at) > 0 || endsInCount(text, from, at)))
			return at;
	}
	return from;
}

const endsInCount = (text: string, from: number, at: number): boolean => {
	if (!/[亩里顷个座处家所大]/u.test(text.charAt(at - 1))) return false;
	const words = text.slice(Math.max(from, at - 12), at);
	return /\d(?:万亩|亩|平方公里|公顷)$/u.test(words) || COUNT.test(words);
};

/** Start of the clause that holds `at`: after the last comma, full stop or colon. */
function clauseStart(text: string, at: number): number {
	let start = at;
	while (start > 0 && at - start < 80 && !/[，。；：\n]/u.test(text.charAt(start - 1))) start--;
	return start;
}
