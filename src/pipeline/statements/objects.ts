// Figures before what they count: 109个贫困村全部脱贫, 61万亩耕地红线, 培育10户高科技企业, 10座中转站建成.
import type { Quantity } from '#text/units.ts';
import type { Finding } from './finding.ts';
import type { Clause } from './clause.ts';
import type { Setting } from './setting.ts';
import { tellsDeeds, yearOf, type Figures, type State, type Tools } from './state.ts';

/** What a figure counts, as a measure, and where its words end in the clause. */
interface Counted {
	readonly measure: string;
	readonly noun: string;
	/** Where its words begin, those before the figure included, and end in the clause. */
	readonly start: number;
	readonly end: number;
	/** A noun of the list of objects. */
	readonly known: boolean;
}

/** 全部脱贫 stands so near to what leaves poverty. */
const FARTHEST_EXIT = 80;
const NOTHING_BEFORE = /^(?:建成|建有|现有|拥有|有|全部|管理|坚守|守住|严守)?$/u;
/** 完成5所卫生院改造 counts what was done, not what there is. */
const IS_DONE = /(?:完成|实施|实现|新增|增加)了?$/u;
const LONGEST_NAME = 24;
const FIRM = /公司|集团|学院|大学/u;
/** 「西祁、三湾等」 before 5个村, 「建设的」 before 9个安置点. */
const MAY_STAND_BEFORE = /等$|^(?:建设|实施)[了的]$|^$/u;

/** The object after group `i`, or after the next where that one follows at once: 10079户33300名｜贫困人口. */
function objectAfter(clause: Clause, i: number, { measures }: Tools): string {
	for (let at = i; at < clause.groups.length; at++) {
		const end = clause.groups[at]?.at(-1)?.span.end ?? 0;
		const object = measures.objectAtStart(clause.text.slice(end));
		if (object) return object;
		if (clause.groups[at + 1]?.[0]?.span.start !== end) return '';
	}
	return '';
}

/** What a figure counts; undefined where a subject before it has the figure. */
export function countedBy(
	figures: Figures,
	i: number,
	state: State,
	setting: Setting,
	tools: Tools
): Counted | undefined {
	const { clause, lead, group } = figures;
	const [quantity] = group;
	if (!quantity || lead.relation !== 'bare') return undefined;
	const object = objectAfter(clause, i, tools);
	const isDone = IS_DONE.test(clause.text.slice(0, quantity.span.start));
	const isPoor = object.includes('贫困');
	if (object && NOTHING_BEFORE.test(lead.subject) && !isDone && (group.length === 1 || isPoor)) {
		const end = clause.text.indexOf(object, quantity.span.end) + object.length;
		return { measure: object, noun: object, start: quantity.span.start, end, known: true };
	}
	if (group.length !== 1) return undefined;
	const next = clause.groups[i + 1]?.[0]?.span.start ?? clause.text.length;
	const after = clause.text.slice(quantity.span.end, next);
	return (
		spent(figures, quantity, i) ??
		covered(figures, quantity, after) ??
		gained(figures, quantity, after, state, setting, tools) ??
		(setting.looksBack ? become(figures, quantity, after, tools) : undefined)
	);
}

/** 综合服务社覆盖80%｜行政村 → 综合服务社覆盖行政村 */
function covered({ lead }: Figures, { unit, span }: Quantity, after: string): Counted | undefined {
	const noun = /^的?(\p{Script=Han}{2,8})$/u.exec(after)?.[1];
	if (unit !== '%' || !lead.subject.endsWith('覆盖') || noun === undefined) return undefined;
	const start = span.start - lead.subject.length;
	return { measure: lead.subject + noun, noun, start, end: span.end + after.length, known: false };
}

/** 投资3.42亿元｜建设的9个安置点全部完工 → 安置点投资 */
function spent(
	{ clause, lead }: Figures,
	{ base, span }: Quantity,
	i: number
): Counted | undefined {
	const next = clause.groups[i + 1]?.[0];
	if (base !== 'yuan' || !next || !/^(?:总?投资|投入)$/u.test(lead.subject)) return undefined;
	const between = clause.text.slice(span.end, next.span.start);
	const noun = /^\p{Script=Han}{2,12}?(?=全部|全面|[已均建]|完工|$)/u.exec(
		clause.text.slice(next.span.end)
	)?.[0];
	if (!/^(?:建设|实施|新建|完成)[了的]?$/u.test(between) || noun === undefined) return undefined;
	const start = span.start - lead.subject.length;
	return { measure: `${noun}投资`, noun, start, end: span.end, known: false };
}

/** 重点培育10户｜高科技企业, and what a list goes on with. */
function gained(
	{ clause, lead }: Figures,
	{ unit, span }: Quantity,
	after: string,
	state: State,
	setting: Setting,
	{ measures, lexicon }: Tools
): Counted | undefined {
	const verb = lead.subject.replace(/[了的]$/u, '');
	const told = tellsDeeds(state, setting) || lead.yearly ? 'done' : 'said';
	if (!measures.isVerb(verb, told) && !(verb === '' && state.acting === 'gain')) return undefined;
	const noun = /^(\p{Script=Han}{2,20}?)[、和及与]?$/u.exec(after)?.[1] ?? '';
	const name = measures.gained(verb, noun, unit, told)?.name;
	const measure = name !== undefined && lead.yearly ? `每年${name}` : name;
	// 「解决1.2万人口饮水问题」: whose problem, and none to be counted.
	const isProblem = /^口|问题$/u.test(noun);
	if (measure === undefined || isProblem || lexicon.outcomes.within(noun)) return undefined;
	const start = verb === '' ? span.start : clause.text.lastIndexOf(verb, span.start);
	return { measure, noun, start, end: span.end + noun.length, known: false };
}

/** In a review: 2家｜企业在“晋兴版”挂牌上市, 10座｜中转站全部建成. */
function become(
	{ lead }: Figures,
	{ unit, value, span }: Quantity,
	after: string,
	{ lexicon }: Tools
): Counted | undefined {
	const { subject } = lead;
	if (!MAY_STAND_BEFORE.test(subject)) return undefined;
	if (value < 2 && !unit.includes('亩')) return undefined;
	if (lexicon.ownUnits.has(unit) || unit === '%' || /^[以左的、和及，被]/u.test(after))
		return undefined;
	if (!lexicon.outcomes.within(after) || /公司|集团|项目/u.test(after)) return undefined;
	return after.length > LONGEST_NAME
		? undefined
		: {
				measure: after,
				noun: after,
				start: span.start,
				end: span.end + after.length,
				known: false
			};
}

/** The finding about what is counted; poor villages and people that leave poverty are a measure of that. */
export function aboutCounted(
	{ clause, group, lead }: Figures,
	{ measure, noun, start, end, known }: Counted,
	state: State,
	setting: Setting,
	{ text, lexicon, measures }: Tools
): Finding[] {
	if (setting.strict && !state.scoped && state.yearAt === undefined) return [];
	const from = clause.span.start + end;
	if (!known && FIRM.test(text.slice(state.part.start, from))) return [];
	const rest = text.slice(from, Math.min(state.part.end, from + FARTHEST_EXIT));
	const leaves = known && noun.includes('贫困') && lexicon.exits.within(rest);
	return group.map(({ value, unit, op, span }, i): Finding => {
		const own = leaves ? poorOf(noun, unit) : measure;
		const concept = leaves ? measures.conceptFor(own, unit) : undefined;
		return {
			rule: 'counted',
			measure: leaves ? `${own}脱贫` : own,
			...(concept && { concept }),
			...yearOf(state, setting, lead),
			value,
			unit,
			op: lead.least && op === '=' ? '≥' : op,
			span: { start: clause.span.start + (i === 0 ? start : span.start), end: from }
		};
	});
}

/** 3317户、8459人和13个｜贫困村: households and people are not villages. */
function poorOf(noun: string, unit: string): string {
	if (!noun.endsWith('村')) return noun;
	return { 户: '贫困户', 人: '贫困人口' }[unit] ?? noun;
}
