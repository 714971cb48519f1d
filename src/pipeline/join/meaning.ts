// What the numbers of a row mean, and why rows of different meaning must not be coloured by one scale.
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
}

/** Undefined where the row gives no number for a year: nothing can be coloured. */
export function meaningOf({ unit = '', values }: Figures): Meaning | undefined {
	const levels = values.filter(
		({ role, value }) => (role === 'base' || role === 'target') && value !== undefined
	);
	if (levels.length === 0) return undefined;
	return { unit, cumulative: levels.every(({ cumulative }) => cumulative === true) };
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
export function reasonAgainst(row: Figures, usual: Meaning | undefined): string | undefined {
	const own = meaningOf(row);
	if (!own) return noNumber(row);
	if (!usual) return undefined;
	if (own.unit !== usual.unit) return otherUnit(own.unit, usual.unit);
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
