// How large a project is and when it is built, in the plan's words.
import type { Project } from '#domain/facts.ts';
import type { Span } from '#domain/text.ts';
import type { UnitReader } from '#text/units.ts';
import type { Judged } from './candidate.ts';

const LEAD =
	/(?:年(?:产|处理|加工|出栏|存栏|屠宰|发电量?|产能)|日(?:处理|供水)|总?装机(?:容量)?|总?建筑面积|占地(?:面积)?|用地(?:规模)?|总?面积|全长|总?规模|长|里程)(?:生猪|[约为达共])?\s*$/u;

/** 「2×66万千瓦」: so many of that size. */
const UNITS_OF = /\d{1,3}\s*[×✕x*]\s*$/iu;
/** What stands before a name up to the thing that is joined to it: 「甲项目（10万千瓦）和」. */
const OTHERS = /^.*[、，）)]\s*[和及与]?|^.*[和及与]/su;

/** The first amount that is neither money nor a share nor years: `年产 5 万吨镁粉项目` → 年产5万吨. */
export function scaleOf(c: Judged, text: string, units: UnitReader): string | undefined {
	const from = Math.max(c.clause.start, c.evidence.start - 8);
	const others = OTHERS.exec(text.slice(from, c.evidence.start))?.[0].length ?? 0;
	const own = { start: from + others, end: ownEnd(c, text) };
	const spans: readonly Span[] = [
		own,
		...(c.detail ? [c.detail] : c.count > 1 ? [] : [{ start: c.evidence.end, end: c.clause.end }])
	];
	for (const span of spans) {
		const words = text.slice(span.start, span.end);
		for (const { span: found, unit, base } of units.findQuantities(words)) {
			if (
				base === 'yuan' ||
				base === 'usd' ||
				/^[^/]*[%年月天岁人名级期批门类种项届分位次]/u.test(unit)
			)
				continue;
			if (isOfOthers(words, found, { c, unit, isOwn: span === own })) continue;
			const before = words.slice(0, found.start);
			const lead = (LEAD.exec(before) ?? UNITS_OF.exec(before))?.[0] ?? '';
			return (lead + words.slice(found.start, found.end)).replace(/\s/gu, '');
		}
	}
	return undefined;
}

/** Counts of pieces, which say how large a thing is only where they count the thing. */
const PIECES = /^[个座所处家条]$/u;
/** What stands right before and after an amount of something else: 「甲村—一公里段」「可视范围一公里」「一条街」. */
const OTHER_BEFORE =
	/等\s*$|^(?:利用|依托)[^，。；]{0,40}$|[—–－-]\s*$|(?:范围|半径|视线|高度|距离?|相距)[约为达]?内?\s*$|每\p{Script=Han}{0,8}$/u;
const OTHER_AFTER = /^\s*(?:[段街龙塬]|(?:可视)?范围|半径|以内|之内)/u;

interface Amount {
	readonly c: Judged;
	readonly unit: string;
	/** It stands in the project's own words. */
	readonly isOwn: boolean;
}

/** Whether an amount is of the list, of each place, or of something else that stands near. */
function isOfOthers(words: string, { start, end }: Span, { c, unit, isOwn }: Amount): boolean {
	const before = words.slice(0, start);
	if (OTHER_BEFORE.test(before) || OTHER_AFTER.test(words.slice(end))) return true;
	if (!PIECES.test(unit)) return false;
	// 「四个乡镇」 that share it; 「甲路、乙路三条道路」 count the list behind its last name.
	if (c.shared) return true;
	if (isOwn && !before.includes(c.name.slice(0, 2))) return false;
	const thing = c.name.replace(/(?:建设)?(?:项目|工程)$/u, '').slice(-2);
	return c.count > 1 || !words.slice(end, end + COUNTED).includes(thing);
}

/** Characters after a count within which the thing stands. */
const COUNTED = 16;
/** Of a name whose end the list lends, the last characters stand where its words end. */
const LENT = 4;

/** Where the project's own words end: before the names that follow in its list. */
function ownEnd({ shared, name, evidence }: Judged, text: string): number {
	if (!shared) return evidence.end;
	const at = text.indexOf(name.slice(-LENT), evidence.start);
	return at < 0 ? evidence.end : Math.min(evidence.end, at + LENT);
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
