// Figures before what they count: 109个贫困村全部脱贫, 61万亩耕地红线, 8个乡镇敬老院.
import type { Finding } from './finding.ts';
import type { Clause } from './clause.ts';
import type { Setting } from './setting.ts';
import type { Figures, State, Tools } from './state.ts';

/** 全部脱贫 stands so near to what leaves poverty. */
const FARTHEST_EXIT = 80;
const NOTHING_BEFORE = /^(?:建成|建有|现有|拥有|有|全部|管理|坚守)?$/u;

/** 完成5所卫生院改造 counts what was done, not what there is. */
const IS_DONE = /(?:完成|实施|实现|新增|增加)了?$/u;

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

/** What a figure counts, and where that ends in its clause; undefined where a subject before it has the figure. */
export function countedBy(
	{ clause, lead, group }: Figures,
	i: number,
	tools: Tools
): { object: string; end: number } | undefined {
	const object = group.length === 1 ? objectAfter(clause, i, tools) : '';
	const [quantity] = group;
	if (!object || !quantity || !NOTHING_BEFORE.test(lead.subject)) return undefined;
	if (IS_DONE.test(clause.text.slice(0, quantity.span.start))) return undefined;
	const from = quantity.span.end;
	return { object, end: clause.text.indexOf(object, from) + object.length };
}

/** The finding about a counted object; poor villages and people that leave poverty are a measure of that. */
export function aboutObject(
	{ clause, group }: Figures,
	{ object, end }: { object: string; end: number },
	state: State,
	setting: Setting,
	{ text, lexicon, measures }: Tools
): Finding[] {
	const [quantity] = group;
	if (!quantity || (setting.strict && !state.scoped)) return [];
	const from = clause.span.start + end;
	const rest = text.slice(from, Math.min(state.part.end, from + FARTHEST_EXIT));
	const leaves = object.includes('贫困') && lexicon.exits.within(rest);
	const concept = leaves ? measures.conceptFor(object, quantity.unit) : undefined;
	const year = state.year ?? setting.year;
	const { value, unit, op, span } = quantity;
	return [
		{
			measure: leaves ? `${object}脱贫` : object,
			...(concept && { concept }),
			...(year !== undefined && { year }),
			yearInferred: state.year === undefined,
			value,
			unit,
			op,
			span: { start: clause.span.start + span.start, end: clause.span.start + end }
		}
	];
}
