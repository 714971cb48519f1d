// How large a project is and when it is built, in the plan's words.
import type { Project } from '#domain/facts.ts';
import type { Span } from '#domain/text.ts';
import type { Quantity, UnitReader } from '#text/units.ts';
import type { Judged } from './candidate.ts';

const LEAD =
	/(?:年(?:产|处理|加工|出栏|存栏|屠宰|发电量?|产能)|日(?:处理|供水)|总?装机(?:容量)?|总?建筑面积|占地(?:面积)?|用地(?:规模)?|(?:流转)?土地|总?面积|全长|总?规模|总?库容|长|里程|存栏)(?:生猪|[约为达共]到?)?\s*$/u;
/** 「2×66万千瓦」: so many of that size. */
const UNITS_OF = /\d{1,3}\s*[×✕x*]\s*$/iu;
/** What stands before a name up to the thing that is joined to it: 「甲项目（10万千瓦）和」. */
const OTHERS = /^.*[、，）)]\s*[和及与]?|^.*[和及与]/su;

/** The first amount that is neither money nor a share nor years: `年产 5 万吨镁粉项目` → 年产5万吨. */
export function scaleOf(c: Judged, text: string, units: UnitReader): string | undefined {
	if (c.amount !== '') return ONE.test(c.amount) ? undefined : c.amount.replace(/[（()）]/gu, '');
	const own = { start: ownStart(c, text), end: ownEnd(c, text) };
	const listed = c.count > 1 || text[c.evidence.end] === '、';
	const spans: readonly Span[] = [
		own,
		...(c.detail ? [c.detail] : listed ? [] : [{ start: c.evidence.end, end: c.clause.end }])
	];
	for (const span of spans) {
		const words = text.slice(span.start, span.end);
		const isOwn = span === own;
		const found = units
			.findQuantities(words)
			.filter(
				(each) => isSize(each) && !isOfOthers(words, each.span, { c, unit: each.unit, isOwn })
			);
		const [first] = found;
		if (!first) continue;
		const { start, end } = first.span;
		const lead = LEAD.exec(words.slice(0, start))?.[0] ?? '';
		const told = isOwn || lead !== '' || measures(words, first.span, c.name);
		if (!told && found.some((other) => other !== first && isLike(first, other))) return undefined;
		const times = UNITS_OF.exec(words.slice(0, start))?.[0] ?? '';
		const size = lead.replace(/[约为达共到]{1,3}\s*$/u, '') + times + words.slice(start, end);
		return size.replace(/\s/gu, '');
	}
	return undefined;
}

/** Neither money nor a share, time, people or a rank, nor that there is one. */
const isSize = ({ unit, base, value }: Quantity): boolean =>
	base !== 'yuan' &&
	base !== 'usd' &&
	!/^[^/]*[%年月天岁人名级期批门类种项届分位次场]/u.test(unit) &&
	!(value === 1 && ONE.test(`1${unit}`));

/** Two amounts of one kind are those of parts: 「渠道改造53.5km，管道4.5km」. */
const isLike = (a: Quantity, b: Quantity): boolean =>
	a.base === undefined ? PIECES.test(a.unit) && PIECES.test(b.unit) : a.base === b.base;

/** That there is one says nothing of its size. */
const ONE = /^[1一][个座所处家条栋幢]$/u;
/** Characters before and after an amount that say of what it is. */
const NOUN = 8;
const ANIMAL = /[牛猪羊鸡鸭鹅兔驴马鹿鱼]/u;
/** What every project has in its name says nothing. */
const ANY_NAME = /建设|改造|新建|项目|工程|提升|综合/gu;

/** Whether an amount in the text below a lead-in is of the thing itself, not of a part: 「节水灌溉3万亩」 of a garden. */
function measures(words: string, { start, end }: Span, name: string): boolean {
	const around =
		(/\p{Script=Han}{1,8}\s*$/u.exec(words.slice(Math.max(0, start - NOUN), start))?.[0] ?? '') +
		'，' +
		words.slice(end, end + NOUN);
	const told = name.replace(ANY_NAME, '，');
	for (let at = 0; at + 1 < told.length; at++)
		if (!told.slice(at, at + 2).includes('，') && around.includes(told.slice(at, at + 2)))
			return true;
	const animal = ANIMAL.exec(around)?.[0];
	return animal !== undefined && name.includes(animal);
}

/** Counts of pieces, which say how large a thing is only where they count the thing. */
const PIECES = /^[个座所处家条]$/u;
/** What stands right before and after an amount of something else: 「甲村—一公里段」「可视范围一公里」「一条街」. */
const OTHER_BEFORE =
	/等\s*$|^(?:利用|依托)[^，。；]{0,40}$|[—–－-]\s*$|(?:范围|半径|视线|高度|距离?|相距)[约为达]?内?\s*$|每\p{Script=Han}{0,8}$/u;
const OTHER_AFTER =
	/^\s*(?:[段街龙塬]|(?:可视)?范围|半径|以内|之内|及以[上下]|(?:乡镇|行政村|村|社区)(?:[各每均都]|分别))/u;

/** 「甲河、乙河等中小河流62公里」 */
const OF_ALL = /等\p{Script=Han}{1,10}\s*$/u;

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
	if (c.count > 1 && OF_ALL.test(before)) return true;
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

/** Characters before its words where an amount of it may stand. */
const BEFORE = 8;

/** Where its words begin, with an amount before them: behind the name before, and not inside a number. */
function ownStart({ clause, evidence }: Judged, text: string): number {
	const from = Math.max(clause.start, evidence.start - BEFORE);
	const before = text.slice(from, evidence.start);
	const others = OTHERS.exec(before)?.[0].length ?? 0;
	const cut = others === 0 && /[\d.]/u.test(text[from - 1] ?? '');
	return from + (cut ? (/^[\d.]+/u.exec(before)?.[0].length ?? 0) : others);
}

/** Where the project's own words end: before the names that follow in its list. */
function ownEnd({ shared, name, evidence }: Judged, text: string): number {
	if (!shared) return evidence.end;
	const at = text.slice(evidence.start, evidence.end).indexOf(name.slice(-LENT));
	return at < 0 ? evidence.end : Math.min(evidence.end, evidence.start + at + LENT);
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
