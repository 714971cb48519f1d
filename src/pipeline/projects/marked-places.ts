// The townships and villages that a plan's text marks itself: 「柳泉镇」「龙头村」.
// Invariant: the county's own name and what is one of many (「各乡」「中心村」) are not among them.
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import { chars, holds, SPACE } from '#text/chars.ts';
import { words, type Words } from '#text/words.ts';
import { ownMarks } from './identity.ts';

const SETTLEMENT =
	/(\p{Script=Han}{1,4}?|\p{Script=Han}{2,12}?(?=苏木|嘎查|民族乡))([镇乡村]|街道|苏木|嘎查|民族乡)(?!(?<=乡)村|[镇长民级容集规居企务支风路])/uy;
/** What stands before a name: a mark, white space, a joint, another settlement. */
const BEFORE = chars('、，。；：（(“在以和及与于对将到从由至—–-沿为括镇乡');
const KINDS = chars('镇乡村街苏嘎民');
const LONG = /苏木|嘎查|民族乡/u;
/** UTF-16 units of the longest name up to its kind. */
const REACH = { short: 8, long: 24 } as const;
/** 「各乡」「老村」: one of many, by a single character. */
const ANY_SETTLEMENT = /^[各每多小强名集城古农全该家本新老大三五八十个乡村][个大类型]?$/u;
const KIND = /(?:民族乡|[镇乡村]|街道|苏木|嘎查)$/u;
/** Of 「工业立镇」「送戏下乡」「根据城镇」 none is a settlement. */
const NO_SETTLEMENT = /(?:[立兴强带富]镇|[下返还撤带之]乡|.{2}城镇)$/u;

/**
 * Without names that hold another behind what is no part of it: 「辐射柳泉镇」「如画柳泉村」 beside 柳泉镇, 柳泉村.
 * A village behind its township is told by its own name: 「柳泉碾坪村」 → 碾坪村.
 */
function withoutGlued(known: readonly [name: string, count: number][]): [string, number][] {
	const names = new Set(known.map(([name]) => name));
	const towns = new Set(
		[...names].filter((name) => !name.endsWith('村')).map((name) => name.replace(KIND, ''))
	);
	return known.flatMap(([name, count]): [string, number][] => {
		for (let at = 2; at <= name.length - 3; at++) {
			const inner = name.slice(at);
			if (names.has(inner)) return [];
			if (towns.has(name.slice(0, at))) return /^[至到与和及]/u.test(inner) ? [] : [[inner, count]];
		}
		return NO_SETTLEMENT.test(name) ? [] : [[name, count]];
	});
}

/** Names of townships and villages that the text itself marks, with the bare form of townships. `has` also knows common stems. */
export function markedPlaces(
	text: string,
	homes: readonly string[],
	lexicon: ProjectLexicon
): Words {
	const counts = new Map<string, number>();
	for (const match of settlementsIn(text, lexicon)) {
		const [, words = '', kind = ''] = match;
		// 「、和吉镇」 begins with its own character.
		const joins = !(words.startsWith('和') && text[match.index - 1] === '、');
		const led =
			joins && /^[在以将把对从到由于至与和及沿]/u.test(words)
				? 1
				: lexicon.leadsPlace.startAt(words, 0);
		const stem = words.slice(led);
		if (
			/(?:农村|城乡|家乡|小镇|[镇乡村][镇乡村])$/u.test(stem + kind) ||
			ANY_SETTLEMENT.test(stem) ||
			lexicon.genericSettlements.has(stem.replace(/^[上余多]|[个大类型]$/gu, '')) ||
			homes.includes(stem) ||
			/[县市省区的等]/u.test(stem)
		)
			continue;
		// A village right after its township is one, though its name be made of common words: 「柳泉镇龙头村」.
		const sure = kind === '村' && /[镇乡]/u.test(text[match.index - 1] ?? '');
		counts.set(stem + kind, (counts.get(stem + kind) ?? 0) + (sure ? 2 : 1));
	}
	const known = [...counts].filter(([name, count]) => {
		const stem = name.replace(KIND, '');
		const own = ownMarks(stem, lexicon, homes).includes(1);
		return stem.length >= 2 && (own || count >= (name.endsWith('村') ? 2 : 3));
	});
	const names = new Set<string>();
	const stems = new Set<string>();
	for (const [name] of withoutGlued(known)) {
		const township = !name.endsWith('村');
		const stem = name.replace(KIND, '');
		names.add(name);
		if (township && ownMarks(stem, lexicon, homes).includes(1)) names.add(stem);
		if (township) stems.add(stem);
	}
	const matcher = words([...names]);
	// 「新城」 alone may be a common word; as a whole piece of a list it is the township.
	return { ...matcher, has: (word) => names.has(word) || stems.has(word) };
}

/** What may be the name of a settlement, from left to right. Most places of a text begin none, and no pattern is tried there. */
function* settlementsIn(text: string, lexicon: ProjectLexicon): Generator<RegExpExecArray> {
	const reach = LONG.test(text) ? REACH.long : REACH.short;
	for (let at = 0; at < text.length; at++) {
		if (!opens(text, at) || !hasKind(text, at, reach)) continue;
		// 「建设云盖寺镇」: the verb is no part of the longest name.
		const match = settlementAt(text, pastVerbs(text, at, lexicon)) ?? settlementAt(text, at);
		if (!match) continue;
		yield match;
		at = match.index + match[0].length - 1;
	}
}

/** Behind verbs and companies of the country: 「建设华能」. */
function pastVerbs(
	text: string,
	from: number,
	{ leadsPlace, verbs, nationals }: ProjectLexicon
): number {
	let at = from;
	for (let length = 1; length > 0; at += length)
		length =
			leadsPlace.startAt(text, at) ||
			verbs.build.startAt(text, at) ||
			verbs.push.startAt(text, at) ||
			nationals.startAt(text, at);
	return at;
}

function settlementAt(text: string, at: number): RegExpExecArray | null {
	SETTLEMENT.lastIndex = at;
	return SETTLEMENT.exec(text);
}

function opens(text: string, at: number): boolean {
	const before = text.charCodeAt(at - 1);
	return at === 0 || holds(BEFORE, before) || holds(SPACE, before);
}

function hasKind(text: string, from: number, reach: number): boolean {
	for (let at = from + 1; at <= from + reach; at++)
		if (holds(KINDS, text.charCodeAt(at))) return true;
	return false;
}
