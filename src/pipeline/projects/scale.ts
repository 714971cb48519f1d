// How large a project is and when it is built, in the plan's words.
import type { Project } from '#domain/facts.ts';
import type { Span } from '#domain/text.ts';
import type { UnitReader } from '#text/units.ts';
import type { Judged } from './candidate.ts';

const LEAD =
	/(?:年(?:产|处理|加工|出栏|存栏|屠宰|发电量?|产能)|日(?:处理|供水)|总?装机(?:容量)?|总?建筑面积|占地(?:面积)?|用地(?:规模)?|总?面积|全长|总?规模|长|里程)(?:生猪|[约为达共])?\s*$/u;

/** The first amount that is neither money nor a share nor years: `年产 5 万吨镁粉项目` → 年产5万吨. */
export function scaleOf(c: Judged, text: string, units: UnitReader): string | undefined {
	const from = Math.max(c.clause.start, c.evidence.start - 8);
	const mark = text.slice(from, c.evidence.start).lastIndexOf('、');
	const spans: readonly Span[] = [
		{ start: from + mark + 1, end: c.evidence.end },
		...(c.detail ? [c.detail] : c.count > 1 ? [] : [{ start: c.evidence.end, end: c.clause.end }])
	];
	for (const span of spans) {
		const words = text.slice(span.start, span.end);
		for (const { span: found, unit, base } of units.findQuantities(words)) {
			if (base === 'yuan' || base === 'usd' || /[%年月天岁人名级期批门类种项届]/u.test(unit))
				continue;
			// 「等6个项目」「四个乡镇」 count the list, not the thing.
			if (/等\s*$/u.test(words.slice(0, found.start)) || (c.shared && /^[个座所处家]$/u.test(unit)))
				continue;
			const lead = LEAD.exec(words.slice(0, found.start))?.[0] ?? '';
			return (lead + words.slice(found.start, found.end)).replace(/\s/gu, '');
		}
	}
	return undefined;
}

const RANGE = /(20\d{2})\s*(?:年\s*)?[-—–~至]\s*(20\d{2})/u;
const BEGIN = /(20\d{2})\s*年[^，。；]{0,10}?(?:开工|开始|启动|动工)/u;
const FINISH = /(20\d{2})\s*年[^，。；]{0,12}?(?:建成|完成|竣工|投用|投入使用|交付|完工|投产)/u;

/** Years that the plan names for it. */
export function periodOf(c: Judged, text: string): Project['period'] {
	const span = c.detail ?? c.clause;
	const words = c.row ? (c.row.period ?? '') : text.slice(span.start, span.end);
	const range = RANGE.exec(words);
	if (range) return { from: Number(range[1]), to: Number(range[2]) };
	const from = BEGIN.exec(words)?.[1];
	const to = FINISH.exec(words)?.[1];
	if (!from && !to) return undefined;
	return { ...(from && { from: Number(from) }), ...(to && { to: Number(to) }) };
}
