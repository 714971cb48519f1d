// A lead-in as the name of a project: 「**柳泉田园综合体。**投资2亿元…」.
// Invariant: the candidate's evidence is the lead-in without number and closing mark; its detail is the content.
import type { Span } from '#domain/text.ts';
import { standing, type Candidate, type Setting } from './candidate.ts';
import { amountAfter, headOf } from './heads.ts';
import { withAmount } from './identity.ts';
import { cleanName } from './name.ts';
import type { PlanReader } from './reader.ts';
import { trim } from './split.ts';

/** 「修缮一座冢（甲公墓）」: the name stands in the brackets. */
const ONE_OF = /一[个座条处所本台部][^（(]{0,4}[（(]([^（()）]+)[）)]$/u;
/** It is built or mended, not staged or held. */
export const namesOne = (lead: string): boolean =>
	/^(?:恢复|修缮|修复|重建|复建|建设|新建|建成|修建|改造|扩建|建)一[座处所条个](?!.*(?:[戏剧节赛]|论坛)[）)]$)/u.test(
		lead
	) && ONE_OF.test(lead);
const REST = /^其[他它]/u;

/** The candidate, or undefined where no name is left. */
export function leadCandidate(
	lead: Span,
	content: Span,
	setting: Setting,
	reader: PlanReader
): Candidate | undefined {
	const { text, lexicon } = reader;
	const words = nameSpan(text, lead);
	const own = text.slice(words.start, words.end);
	const one = namesOne(own) ? ONE_OF.exec(own)?.[1] : undefined;
	const name = cleanName(one ?? ONE_OF.exec(own)?.[1] ?? own, {}, lexicon);
	if (!name || REST.test(name) || lexicon.bases.startAt(name, 0)) return undefined;
	return standing({
		name,
		evidence: words,
		sentence: { start: words.start, end: Math.max(words.end, content.end) },
		detail: content.end > content.start ? content : undefined,
		amount: amountAfter(own),
		head: one === undefined ? headOf(name, lexicon) : 'facility',
		identity: withAmount(reader.identify(name), own),
		form: 'lead',
		setting,
		row: undefined
	});
}

/** A lead-in without its number and its closing mark. */
export function nameSpan(text: string, lead: Span): Span {
	const span = trim(text, lead);
	const value = text.slice(span.start, span.end);
	const number =
		/^(?:\p{No}|[\d一二三四五六七八九十]+[.、．]|[（(][\d一二三四五六七八九十]+[）)])\s*/u.exec(
			value
		)?.[0].length ?? 0;
	const close = /[。：:；;，\s]{1,20}$/u.exec(value)?.[0].length ?? 0;
	return { start: span.start + number, end: span.end - close };
}
