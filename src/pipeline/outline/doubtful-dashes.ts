// 「一」 that text recognition may have read for a dash: 「源一网一荷一储」, 「甲村一乙村」. Kept as read, told as an issue.
import type { Issue } from '#domain/issue.ts';
import { evidenceAt } from '#domain/text.ts';
import type { Normalised } from '#text/normalise.ts';

/** Three links at least: 「一村一品」 and 「五抓一优一促」 are slogans. */
const CHAIN =
	/(?<![一二三四五六七八九十\d])\p{Script=Han}(?:一(?![村镇乡县市区户])\p{Script=Han}){3,}/gu;
/** The ends of a road. */
const ROUTE = /\p{Script=Han}{2}[村镇乡站]一\p{Script=Han}{2,3}[村镇乡站](?=线|段|公路|道路)/gu;

/** Issues for every such stretch, in order. `构建源一网一荷一储系统` → 1 issue; `一村一品一特色` → none */
export function doubtfulDashes(plan: Normalised, adcode: string): Issue[] {
	return [CHAIN, ROUTE].flatMap((pattern) =>
		[...plan.text.matchAll(pattern)].map(({ index, 0: words }) => ({
			plan: adcode,
			step: 'outline',
			kind: 'dash-or-one',
			severity: 'info' as const,
			message: `“${words}”中的“一”可能是连接号，照原文保留。`,
			evidence: evidenceAt(plan.raw, plan.toRaw({ start: index, end: index + words.length }))
		}))
	);
}
