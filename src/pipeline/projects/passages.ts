// Goes through a plan's blocks and reads each by its form: prose, entry of a box, table.
// Invariant: candidates are in the order of the text.
import type { Block, PlanDocument } from '#domain/document.ts';
import type { Span } from '#domain/text.ts';
import { chars } from '#text/chars.ts';
import { matchesOf } from '#text/matches.ts';
import { findLead, readEntry, tellsInFull, type Entry } from './box.ts';
import type { Candidate, Setting } from './candidate.ts';
import { readGovernor } from './governor.ts';
import { isNamed } from './identity.ts';
import { headOf } from './heads.ts';
import { leadCandidate, nameSpan } from './lead.ts';
import { readProse } from './prose.ts';
import type { PlanReader } from './reader.ts';
import { settingReader } from './setting.ts';
import { ASIDE, CLAUSE_ENDS, LIST_MARK, splitOutside, trim } from './split.ts';
import { readTable } from './table.ts';

type Passage =
	| { readonly form: 'prose'; readonly block: Block; readonly setting: Setting }
	| { readonly form: 'table'; readonly block: Block & { kind: 'table' }; readonly setting: Setting }
	| { readonly form: 'entry'; readonly entry: Entry; readonly setting: Setting };

/** Candidates of all blocks, one passage after the other: most are dropped at once. */
export function* readPassages(doc: PlanDocument, reader: PlanReader): Generator<Candidate> {
	const passages = cutPassages(doc, reader);
	const named = namedBoxes(passages, reader);
	for (const passage of passages) yield* readPassage(passage, named, reader);
}

function readPassage(
	passage: Passage,
	named: ReadonlySet<string>,
	reader: PlanReader
): readonly Candidate[] {
	const { setting } = passage;
	if (passage.form === 'table') return readTable(passage.block.table, setting, reader);
	if (passage.form === 'prose') return readParagraph(passage.block, setting, reader);
	const namedBox = setting.box !== undefined && named.has(setting.box);
	return readEntry(passage.entry, { ...setting, namedBox }, reader);
}

/** Blocks with their settings; in a project box a heading is the lead-in of what follows it. */
function cutPassages(doc: PlanDocument, reader: PlanReader): Passage[] {
	const settingOf = settingReader(doc, reader.lexicon);
	const passages: Passage[] = [];
	let heading: { span: Span; setting: Setting } | undefined;
	const flush = (): void => {
		if (heading)
			passages.push({
				form: 'entry',
				entry: { lead: heading.span, content: empty(heading.span) },
				setting: heading.setting
			});
		heading = undefined;
	};
	for (const block of doc.blocks) {
		const setting = settingOf(block);
		if (!setting?.projectBox || block.kind !== 'paragraph') flush();
		if (!setting) continue;
		if (block.kind === 'table') passages.push({ form: 'table', block, setting });
		else if (block.kind === 'heading') {
			if (setting.projectBox && !isBoxTitle(doc, block, setting))
				heading = { span: block.span, setting };
		} else if (setting.projectBox && titles(block, doc.text)) {
			flush();
			heading = { span: block.span, setting };
		} else if (setting.projectBox) {
			for (const entry of entriesOf(doc, block, heading?.span))
				passages.push({ form: 'entry', entry, setting });
			heading = undefined;
		} else passages.push({ form: 'prose', block, setting });
	}
	flush();
	return passages;
}

/** A numbered line that says only a name: the text after it belongs to it. */
function titles(block: Block & { kind: 'paragraph' }, text: string): boolean {
	const words = text.slice(block.span.start, block.span.end);
	return (
		block.marker !== undefined && !block.lead && words.length <= 50 && !/[。；：:]./u.test(words)
	);
}

const empty = (span: Span): Span => ({ start: span.end, end: span.end });

const INLINE_NUMBER = /(?<=^|[。；\s])(?:[（(](\d{1,2})[）)]|(\d{1,2})[、.．](?!\d))/gu;

/** The entries of a paragraph: several where it counts them, 「（1）甲：…。（2）乙：…。」「1、丙；2、丁。」. */
function entriesOf(
	doc: PlanDocument,
	block: Block & { kind: 'paragraph' },
	heading: Span | undefined
): Entry[] {
	const words = doc.text.slice(block.span.start, block.span.end);
	const numbers = heading ? [] : matchesOf(words, INLINE_NUMBER);
	const counts = numbers.every((match, at) => Number(match[1] ?? match[2]) === at + 1);
	if (numbers.length < 2 || numbers[0]?.index !== 0 || !counts)
		return [entryOf(doc, block, heading)];
	return numbers.map(({ index, 0: { length } }, at) => {
		const start = block.span.start + index;
		const end = block.span.start + (numbers[at + 1]?.index ?? words.length);
		const entry = findLead(doc.text, { start, end });
		return entry.lead ? entry : { content: { start: start + length, end } };
	});
}

function entryOf(
	doc: PlanDocument,
	block: Block & { kind: 'paragraph' },
	heading: Span | undefined
): Entry {
	if (heading) return { lead: heading, content: block.span };
	if (block.lead)
		return { lead: block.lead, content: { start: block.lead.end, end: block.span.end } };
	return findLead(doc.text, block.span);
}

function isBoxTitle(doc: PlanDocument, block: Block, setting: Setting): boolean {
	const words = doc.text.slice(block.span.start, block.span.end).replace(/\s/gu, '');
	return setting.box !== undefined && words.includes(setting.box.replace(/\s/gu, ''));
}

const STATES_SIZE = /投资\s*[约\d]|亿元|万元|占地|建筑面积/u;
const NAMED_SHARE = 0.6;

/** Boxes whose lead-ins are names of projects: most are definite or followed by money or size. */
function namedBoxes(passages: readonly Passage[], reader: PlanReader): Set<string> {
	const counts = new Map<string, { all: number; named: number }>();
	for (const passage of passages) {
		if (passage.form !== 'entry' || passage.setting.box === undefined) continue;
		const { lead, content } = passage.entry;
		const count = counts.get(passage.setting.box) ?? { all: 0, named: 0 };
		counts.set(passage.setting.box, count);
		count.all++;
		const identity = lead && reader.identify(reader.text.slice(lead.start, lead.end));
		const sized = STATES_SIZE.test(reader.text.slice(content.start, content.end));
		if (identity && (isNamed(identity) || identity.home || sized)) count.named++;
	}
	return new Set(
		[...counts]
			.filter(([, { all, named }]) => all >= 2 && named >= all * NAMED_SHARE)
			.map(([box]) => box)
	);
}

/** 「甲灌区现代化改造项目。投资8000万元…」: a name as a sentence of its own, with its money or size after it. */
function statedLead(span: Span, { text, identify }: PlanReader): Span | undefined {
	const { lead, content } = findLead(text, span);
	if (!lead || text[lead.end] !== '。') return undefined;
	const name = text.slice(lead.start, lead.end);
	const sized = STATES_SIZE.test(
		text.slice(content.start, Math.min(content.end, content.start + 80))
	);
	return sized && /(?:项目|工程)$/u.test(name) && isNamed(identify(name)) ? lead : undefined;
}

/** 「（三）文旅项目。甲景区提升、乙滑雪场。」: what a lead-in that says which kind of projects lists, wherever it stands. */
function kindsOf(
	block: Block & { kind: 'paragraph' },
	{ text, lexicon, identify }: PlanReader
): Entry | undefined {
	const { lead, content } = block.lead
		? { lead: block.lead, content: { start: block.lead.end, end: block.span.end } }
		: findLead(text, block.span);
	if (!lead) return undefined;
	const { start, end } = nameSpan(text, lead);
	const names = trim(text, { start: content.start, end: content.end });
	const words = text.slice(start, end);
	if (!KIND_OF_PROJECTS.test(words) || isNamed(identify(words))) return undefined;
	const parts = splitOutside(text, names, PARTS);
	const things = parts.filter(
		(part) =>
			readGovernor(text, part, lexicon).end === part.start &&
			headOf(text.slice(part.start, part.end), lexicon) !== 'none'
	);
	return parts.length > 1 && things.length === parts.length ? { lead, content: names } : undefined;
}

const PARTS = chars('，；。、');
const KIND_OF_PROJECTS = /^\p{Script=Han}{2,8}(?:类|重点|重大|建设)*项目$/u;

/** 「3.甲至乙高速公路，里程48公里，总投资72亿元。」: a numbered name with no verb, its size or money right behind it. */
function statedItem(
	block: Block & { kind: 'paragraph' },
	{ text, lexicon, identify }: PlanReader
): Span | undefined {
	if (block.marker === undefined) return undefined;
	const [first] = splitOutside(text, block.span, CLAUSE_ENDS);
	const name = first && nameSpan(text, first);
	if (!name || !SIZED.test(text.slice(name.end, Math.min(block.span.end, name.end + 24))))
		return undefined;
	const words = text.slice(name.start, name.end);
	const led = readGovernor(text, name, lexicon).end > name.start;
	return !led && !words.includes('、') && isNamed(identify(words)) ? first : undefined;
}

/** 「8.甲乡50兆瓦风电、乙镇100兆瓦光伏。」: a numbered line of names and nothing else lists projects wherever it stands. */
function bareItem(
	block: Block & { kind: 'paragraph' },
	{ text, lexicon, marked, identify }: PlanReader
): Span | undefined {
	if (block.marker === undefined || block.span.end - block.span.start > LONGEST_ITEM)
		return undefined;
	const names = nameSpan(text, block.span);
	const words = text.slice(names.start, names.end).replace(ASIDE, '');
	if (/[，；：。]/u.test(words) || readGovernor(text, names, lexicon).end > names.start)
		return undefined;
	const isThing = ({ start, end }: Span): boolean => {
		const name = text.slice(start, end);
		const isPlace = marked.has(name) || TOWNSHIP.test(name);
		return (
			!isPlace && headOf(name, lexicon) !== 'none' && isNamed(identify(name.replace(ASIDE, '')))
		);
	};
	return splitOutside(text, names, LIST_MARK).every(isThing) ? names : undefined;
}

/** Characters of a numbered line that is no more than names. */
const LONGEST_ITEM = 100;

const SIZED =
	/^，(?:项目|线路|路线|建设|规划)?(?:(?:总|计划|预计|估算|概算)*投资|占地|用地|总?建筑面积|里程|全长|总?长|总?装机|总?库容|规模|年产)(?:额|面积|容量)?[约为达]?\s*\d/u;

/** A candidate's words without the place that its clause gave it. */
const ownWords = (candidate: Candidate, { text }: PlanReader): string =>
	text.slice(candidate.evidence.start, candidate.evidence.end);

/** 「普通国省道」 */
const ROADS =
	/^(?:普通|干线|骨干)?(?:高速|国省|[国省县乡农村公铁城市干线]){1,4}(?:道|路|公路|道路|路网)$/u;
/** 「甲园区分为乙园和丙园」: a sentence, no name. */
const CONSISTS = /分为|构成|组成|位于/u;
/** 「柳泉镇：」 */
const TOWNSHIP = /^[^，。、]{0,4}\p{Script=Han}{2,4}[镇乡][：:。]?$/u;
const BUILDS = /打造|建设|新建/u;

/** Prose, with a lead-in that may itself be the name of a thing: 「**现代生猪产业园。**以柳泉乡为中心…」. */
function readParagraph(block: Block, setting: Setting, reader: PlanReader): Candidate[] {
	const listed = block.kind === 'paragraph' ? kindsOf(block, reader) : undefined;
	if (listed) return readEntry(listed, { ...setting, projectBox: true }, reader);
	const bare = block.kind === 'paragraph' ? bareItem(block, reader) : undefined;
	if (bare) return readEntry({ content: bare }, { ...setting, projectBox: true }, reader);
	const lead =
		block.kind === 'paragraph'
			? (block.lead ?? statedLead(block.span, reader) ?? statedItem(block, reader))
			: undefined;
	const body = { start: lead?.end ?? block.span.start, end: block.span.end };
	// A lead-in that begins with a verb is a sentence like any other.
	const name = lead && nameSpan(reader.text, lead);
	if (!lead || !name || readGovernor(reader.text, name, reader.lexicon).end > name.start)
		return readProse(block.span, setting, reader);
	const words = reader.text.slice(lead.start, lead.end);
	if (TOWNSHIP.test(words)) return readProse(body, { ...setting, seat: name }, reader);
	const found = readProse(body, setting, reader);
	const named = leadCandidate(lead, body, setting, reader);
	const stands =
		named !== undefined &&
		named.name.length >= 5 &&
		!CONSISTS.test(named.name) &&
		!reader.lexicon.metaphors.endAt(named.name, named.name.length) &&
		(/facility|wrapper/u.test(headOf(named.name, reader.lexicon)) ||
			SIZED.test(reader.text.slice(named.evidence.end, named.evidence.end + 24))) &&
		(isNamed(named.identity) || BUILDS.test(reader.text.slice(body.start, body.end)));
	if (!stands) return found;
	const isNamedBelow = (each: Candidate): boolean =>
		isNamed(reader.identify(ownWords(each, reader)));
	// 「普通国道。建设甲线…」 is only a kind of what is built below it.
	const isKind = ROADS.test(named.name) && found.some(isNamedBelow);
	if (isKind || found.some((each) => tellsInFull(each, named))) return found;
	// What has no name of its own is a part of what the paragraph is about.
	return [named, ...found.filter(isNamedBelow)];
}
