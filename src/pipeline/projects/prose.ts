// Reads running text: sentences, clauses, governing verbs, lists → candidates.
// Invariant: each candidate's evidence lies in its clause, its clause in its sentence.
import type { Span } from '#domain/text.ts';
import type { Candidate, Setting } from './candidate.ts';
import { readGovernor, type Governor } from './governor.ts';
import type { Identity } from './identity.ts';
import { headOf, readList, type Item } from './list.ts';
import { cleanName } from './name.ts';
import type { PlanReader } from './reader.ts';
import { splitOutside, trim } from './split.ts';

/** Candidates of a stretch of prose, in text order. */
export function readProse(span: Span, setting: Setting, reader: PlanReader): Candidate[] {
	return splitOutside(reader.text, span, '。！？\n').flatMap((sentence) =>
		isPast(reader.text.slice(sentence.start, sentence.end), reader)
			? []
			: readSentence(sentence, setting, reader)
	);
}

/** A sentence that reports what was done. */
export function isPast(sentence: string, { lexicon }: PlanReader): boolean {
	return (
		lexicon.past.within(sentence) && !/(?:将|十四五|20[23]\d年底?前|继续|下一步)/u.test(sentence)
	);
}

/** Beginnings of words that say how, how much or when, never what. */
const NOT_A_NAME =
	/^(?:(?:总|计划|规划)?投资|估算|预计|占地|用地|总?建?筑?面积|床位|在|对|以|为|使|辐射|服务(?:于|人口)|包含|涵盖|拟|主要|结合|综合运用|实现|统筹|改进|项目(?:于|20|总|建|预)|\d{4}年|三大企业|其余|加快|满足|形成|达到|用足|用好|有利于|从|向|由于|通过|切实|如何|既|是|也|都|有|不断|以及|可|能|让|每个?)/u;

/** An amount that the name has lost (「1个县级物流中心」) still makes the thing a definite one. */
const withAmount = (identity: Identity, words: string, reader: PlanReader): Identity => ({
	...identity,
	quantity: identity.quantity || reader.identify(words).quantity
});

const NO_OBJECT =
	/^(?:依托|围绕|结合|通过|利用|借助|按照|根据|立足|聚焦|坚持|为|从|随着|充分|发挥|抢抓|由于|确保|使|让|与|向|把|被|以|实现|达到|提高|解决|满足|促使|推广|严格|研究|探索|制定|出台|编制|突破|用于|带动|辐射|覆盖)/u;

function readSentence(sentence: Span, setting: Setting, reader: PlanReader): Candidate[] {
	const { text, lexicon } = reader;
	const found: Candidate[] = [];
	let carried: Governor | undefined;
	for (const clause of splitOutside(text, sentence, '，,；;：:')) {
		const own = readGovernor(text, clause, lexicon);
		const governor = own.verbs.length > 0 || own.fronted ? own : withVerbs(own, carried);
		if (own.verbs.length > 0 || own.fronted) carried = own;
		const rest = text.slice(own.end, clause.end);
		if (governor.verbs.length === 0 && !governor.fronted && NO_OBJECT.test(rest)) continue;
		if (own.verbs.length === 0 && NO_OBJECT.test(rest)) continue;
		const object = trim(text, governor.fronted ?? { start: own.end, end: clause.end });
		if (object.end - object.start < 2) continue;
		const action = governor.fronted
			? text.slice(governor.end, clause.end).replace(/等?(?:工作)?$/u, '')
			: undefined;
		for (const item of readList(text, object, reader)) {
			const candidate = fromItem(item, { clause, sentence, governor, setting, action }, reader);
			if (candidate) found.push(candidate);
		}
	}
	return found;
}

const withVerbs = (own: Governor, carried: Governor | undefined): Governor =>
	carried && !carried.fronted ? { ...own, verbs: carried.verbs } : own;

interface Frame {
	readonly clause: Span;
	readonly sentence: Span;
	readonly governor: Governor;
	readonly setting: Setting;
	readonly action?: string | undefined;
}

/** A candidate from an item of a list; verbs at the item's own beginning govern it instead. */
export function fromItem(item: Item, frame: Frame, reader: PlanReader): Candidate | undefined {
	const { text, lexicon } = reader;
	const inner = readGovernor(text, item.span, lexicon);
	const cut =
		inner.verbs.length > 0 && item.span.end - inner.end >= 3 ? inner.end : item.span.start;
	const verbs = cut > item.span.start ? inner.verbs : frame.governor.verbs;
	const words = trim(text, { start: cut, end: item.span.end });
	const last = verbs.at(-1);
	const bare = text.slice(words.start, words.end);
	if (NOT_A_NAME.test(bare)) return undefined;
	const act = frame.action ?? (last?.kind === 'act' ? last.word : undefined);
	if (act && lexicon.institutions.endAt(bare, bare.length)) return undefined;
	const name = cleanName(bare, { shared: item.shared, act }, lexicon);
	if (!name) return undefined;
	const where = inner.where ?? frame.governor.where;
	return {
		name,
		evidence: item.shared
			? { start: words.start, end: Math.max(words.end, item.reach.end) }
			: words,
		clause: frame.clause,
		sentence: frame.sentence,
		...(where && { where }),
		head: headOf(name, lexicon),
		identity: withAmount(reader.identify(name), bare, reader),
		verbs:
			bare.endsWith('建设') && last?.kind !== 'build'
				? [...verbs, { word: '建设', kind: 'build' }]
				: verbs,
		wrapped: item.wrapped,
		count: item.count,
		form: 'clause',
		setting: frame.setting
	};
}
