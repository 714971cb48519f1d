// What the columns of a table of indicators hold, read from its head: names, units, 属性, and figures with role and year.
// Invariant: a column whose head says neither a year nor a role gives no figures.
import type { Cell, Table } from '#domain/document.ts';
import type { ValueRole } from '#domain/vocabulary.ts';
import type { TableWords } from '../lexicon/tables.ts';
import { endOfPlanIn } from '../statements/time.ts';

interface FigureColumn {
	readonly at: number;
	readonly role: ValueRole;
	readonly year?: number;
}

export interface Columns {
	readonly group?: number;
	readonly number?: number;
	readonly name: number;
	readonly unit?: number;
	readonly nature?: number;
	readonly figures: readonly FigureColumn[];
}

type Kind = keyof TableWords['columns'];

/** What a head of a column of figures says, before the columns are compared. */
interface Level {
	readonly at: number;
	readonly isGrowth: boolean;
	readonly isTarget: boolean;
	readonly isDone: boolean;
	/** Of the plan before this one. */
	readonly isPast: boolean;
	readonly year?: number;
}

/** Heads by column: a cell that spans columns counts for each of them that the second row divides. */
function headsOf(head: Table['head']): string[] {
	const [first = [], second] = head;
	if (!second) return first.map((cell) => cell.text);
	let above = '';
	return first.map((cell: Cell, i) => {
		const below = second[i]?.text ?? '';
		if (cell.text !== '' || below === '') above = cell.text;
		return above + below;
	});
}

function levelOf(at: number, head: string, words: TableWords, planFrom: number): Level | undefined {
	const has = (list: readonly string[]) => list.some((word) => head.includes(word));
	const year = /(?:19|20)\d\d/u.exec(head)?.[0];
	const isGrowth = has(words.roles.growth);
	const isTarget = has(words.roles.target);
	const isDone = has(words.roles.done);
	if (!year && !isGrowth && !isTarget && !isDone) return undefined;
	const plan = endOfPlanIn(head);
	const isPast = plan !== undefined && plan < planFrom;
	return { at, isGrowth, isTarget, isDone, isPast, ...(year && { year: Number(year) }) };
}

/** 2015年｜2020年规划目标｜2020年完成 → base, target, actual. A level before the target is where the plan starts from. */
function rolesOf(levels: readonly Level[], planFrom: number): FigureColumn[] {
	const years = levels.flatMap(({ year, isGrowth }) => (year && !isGrowth ? [year] : []));
	const last = Math.max(...years, -Infinity);
	const hasTarget = levels.some(({ isTarget, isGrowth }) => isTarget && !isGrowth);
	const targetYear = hasTarget
		? Math.max(...levels.flatMap((l) => (l.isTarget && !l.isGrowth ? [l.year ?? last] : [])))
		: last;
	// In a table that looks ahead the growth of the plan before is one that was reached.
	const ahead = last >= planFrom;
	let afterActual = false;
	return levels.map((level) => {
		const { at, isGrowth, isTarget, isDone, year } = level;
		const timed = { at, ...(year !== undefined && { year }) };
		if (isGrowth) {
			const isActual = !isTarget && (afterActual || isDone || (level.isPast && ahead));
			return { ...timed, role: isActual ? 'actualGrowth' : 'growth' };
		}
		afterActual = false;
		if (isTarget && !isDone) return { ...timed, role: 'target' };
		const isReached = hasTarget && isDone && (year ?? -Infinity) >= targetYear;
		afterActual = isReached;
		if (isReached) return { ...timed, role: 'actual' };
		const isAhead = !hasTarget && year === last && year >= planFrom;
		return { ...timed, role: isAhead ? 'target' : 'base' };
	});
}

/**
 * Columns of a table of indicators; undefined where it is none: no column of names, or none of figures.
 * `planFrom` is the first year of the plan: in a table without the word 目标 its years are what is aimed at.
 */
export function columnsOf(
	table: Pick<Table, 'title' | 'head'>,
	words: TableWords,
	planFrom: number
): Columns | undefined {
	const heads = headsOf(table.head);
	const kinds = new Map<Kind, number>();
	const levels: Level[] = [];
	for (const [at, head] of heads.entries()) {
		const bare = head.replace(/[（(][^（()）]*[）)]$/u, '');
		const kind = (Object.keys(words.columns) as Kind[]).find((each) =>
			words.columns[each].includes(bare)
		);
		const level = kind ? undefined : levelOf(at, head, words, planFrom);
		if (kind && !kinds.has(kind)) kinds.set(kind, at);
		if (level) levels.push(level);
	}
	const name = kinds.get('name');
	const about = (table.title ?? '') + (heads[name ?? 0] ?? '');
	const isAboutIndicators =
		kinds.has('nature') || words.titles.some((word) => about.includes(word));
	if (name === undefined || levels.length === 0 || !isAboutIndicators) return undefined;
	const optional = (kind: Exclude<Kind, 'name' | 'ignore'>) => {
		const at = kinds.get(kind);
		return at === undefined ? {} : { [kind]: at };
	};
	return {
		name,
		...optional('group'),
		...optional('number'),
		...optional('unit'),
		...optional('nature'),
		figures: rolesOf(levels, planFrom)
	};
}
