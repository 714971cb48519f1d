// What the numbers of a row mean, and why rows of different meaning must not be coloured by one scale.
import type { IndicatorValue } from '#domain/facts.ts';
import type { OverviewIndicator } from '#domain/published.ts';

type Row = OverviewIndicator['rows'][number];
/** A row as far as its meaning goes. */
type Figures = Pick<Row, 'values'> & { readonly unit?: string | undefined };

/** Rows of one meaning can be compared. */
export interface Meaning {
	/** Empty where the table gives none. */
	readonly unit: string;
	/** A sum over the years of the plan, not the value of a year. */
	readonly cumulative: boolean;
	/** The growth of something else in the table's own view: its two ends differ by just that. */
	readonly isLevel: boolean;
}

/** Roles whose number means a county, in this order: of a growth, what it grows by in the period, too. */
const rolesOf = (rate: boolean): readonly IndicatorValue['role'][] =>
	rate ? ['base', 'target', 'growth'] : ['base', 'target'];

/**
 * Undefined where the row gives no number that could be coloured.
 * `rate`: the row is of a concept that is itself a growth.
 */
export function meaningOf({ unit = '', values }: Figures, rate: boolean): Meaning | undefined {
	const roles = rolesOf(rate);
	const numbers = values.filter(({ role, value }) => roles.includes(role) && value !== undefined);
	if (numbers.length === 0) return undefined;
	return {
		unit,
		cumulative: numbers.every(({ cumulative }) => cumulative === true),
		isLevel: rate && growsBetweenEnds(values)
	};
}

/** `0.53 → 0.73, 0.2`: the column of growth is the way from base to target, so these are levels. */
function growsBetweenEnds(values: Figures['values']): boolean {
	const [base, target, growth] = (['base', 'target', 'growth'] as const).map(
		(wanted) => values.find(({ role }) => role === wanted)?.value
	);
	if (base === undefined || target === undefined || growth === undefined) return false;
	return Math.abs(target - base - growth) < 1e-9 * Math.max(1, Math.abs(target));
}

/** The meaning that most have; of two as frequent the one that comes first. */
export function mostFrequent(meanings: readonly (Meaning | undefined)[]): Meaning | undefined {
	const counts = new Map<string, { meaning: Meaning; count: number }>();
	for (const meaning of meanings) {
		if (!meaning) continue;
		const key = JSON.stringify(meaning);
		counts.set(key, { meaning, count: (counts.get(key)?.count ?? 0) + 1 });
	}
	const [first] = [...counts.values()].sort((a, b) => b.count - a.count);
	return first?.meaning;
}

const isShare = (unit: string): boolean => ['%', '‰', '百分点'].includes(unit);

/** Why a row cannot be compared with rows of the usual meaning, in Chinese; undefined where it can. */
export function reasonAgainst(
	row: Figures,
	usual: Meaning | undefined,
	rate: boolean
): string | undefined {
	const own = meaningOf(row, rate);
	if (!own) return noNumber(row);
	if (!usual) return undefined;
	if (own.unit !== usual.unit) return otherUnit(own.unit, usual.unit);
	if (own.isLevel !== usual.isLevel) {
		return own.isLevel ? '数值是水平，不是增速：目标减基期即为增长' : '为增速，其他县为水平';
	}
	if (own.cumulative === usual.cumulative) return undefined;
	return own.cumulative ? '为五年累计值，其他县为当年值' : '为当年值，其他县为五年累计值';
}

function noNumber({ values }: Figures): string {
	const words = values.find(({ role, text }) => role === 'target' && text !== undefined)?.text;
	return words === undefined ? '只列出增速或累计变化，未列出数值' : `目标为文字表述：${words}`;
}

function otherUnit(own: string, usual: string): string {
	const [mine, theirs] = [own || '未注明', usual || '未注明'];
	if (isShare(own) === isShare(usual)) return `单位为${mine}，其他县为${theirs}`;
	return isShare(own)
		? `以增速或比重（${mine}）表示，其他县为数值（${theirs}）`
		: `以数值（${mine}）表示，其他县为增速或比重（${theirs}）`;
}
