// The rows of the tables that set counties side by side, in words, each figure with the way to what it counts.
import { CATEGORIES, PARK_KINDS } from '#domain/vocabulary.ts';
import { numberWords, yuanWords } from '#lib/fact/words.ts';
import { m } from '#lib/messages/compiled/messages.js';
import { categoryName, parkKindName } from '#lib/messages/vocabulary.ts';
import { linkTo } from '#lib/view/link.ts';
import type { OrNone, Sum } from '#lib/view/view.ts';
import { SIZES, type CountyFigures } from './county-figures.ts';

export interface Figure {
	readonly text: string;
	/** What is compared; left out, the cell takes no part. */
	readonly value?: number;
	readonly note?: string;
	readonly href?: string;
}

export interface FigureRow {
	readonly id: string;
	readonly label: string;
	/** A cell a county, in the order of the counties. */
	readonly cells: readonly Figure[];
}

type Counties = readonly CountyFigures[];

const row = (
	id: string,
	label: string,
	counties: Counties,
	cell: (county: CountyFigures) => Figure
): FigureRow => ({ id, label, cells: counties.map(cell) });

const NOTHING: Figure = { text: '—' };

const money = (yuan: number | undefined): Figure =>
	yuan === undefined ? NOTHING : { text: yuanWords(yuan), value: yuan };

/** How many projects there are, how large, how well placed. */
export const scaleRows = (counties: Counties): FigureRow[] => [
	row('projects', m.county_projects(), counties, ({ adcode, projects }) => ({
		text: numberWords(projects),
		value: projects,
		href: linkTo({ kind: 'explore' }, { area: [adcode], layers: ['projects'] })
	})),
	row('placed', m.compare_placed(), counties, ({ projects, placed }) => ({
		text: numberWords(placed),
		value: placed,
		...(projects > 0 && { note: `${numberWords((placed / projects) * 100, 0)}%` })
	})),
	row('yuan', m.compare_yuan(), counties, ({ stated, yuan }) =>
		stated === 0 ? NOTHING : { ...money(yuan), note: m.compare_stated({ count: String(stated) }) }
	),
	row('median', m.compare_median(), counties, ({ median }) => money(median)),
	row('largest', m.compare_largest(), counties, ({ adcode, largest }) =>
		largest
			? {
					...money(largest.yuan),
					note: largest.name,
					href: linkTo({ kind: 'plan', adcode }, { feature: largest.id })
				}
			: NOTHING
	)
];

const SIZE_NAMES: Record<OrNone<Sum>, () => string> = {
	large: m.sum_large,
	middle: m.sum_middle,
	small: m.sum_small,
	none: m.filter_none_status
};

/** Projects by the size of their stated investment. */
export const sizeRows = (counties: Counties): FigureRow[] =>
	SIZES.map((size) =>
		row(size, SIZE_NAMES[size](), counties, ({ adcode, sizes }) => ({
			text: numberWords(sizes[size]),
			...(size !== 'none' && { value: sizes[size] }),
			...(sizes[size] > 0 && {
				href: linkTo(
					{ kind: 'explore' },
					{ area: [adcode], layers: ['projects'], investment: [size] }
				)
			})
		}))
	);

/** Stated investment and number of projects by category. */
export const categoryRows = (counties: Counties): FigureRow[] =>
	CATEGORIES.filter((category) =>
		counties.some(({ categories }) => categories.some((one) => one.category === category))
	).map((category) =>
		row(category, categoryName(category), counties, ({ adcode, categories }) => {
			const own = categories.find((one) => one.category === category);
			if (!own) return NOTHING;
			const [count, stated] = [String(own.count), String(own.stated)];
			return {
				...(own.stated > 0 ? money(own.yuan) : NOTHING),
				note: own.stated > 0 ? m.compare_projects({ count, stated }) : m.compare_stated({ count }),
				href: linkTo(
					{ kind: 'explore' },
					{ area: [adcode], category: [category], layers: ['projects'] }
				)
			};
		})
	);

/** Townships, and how many projects lie in each on the average. */
export const townshipRows = (counties: Counties): FigureRow[] => [
	row('count', m.compare_townships(), counties, ({ townshipCount }) => ({
		text: numberWords(townshipCount),
		value: townshipCount
	})),
	row('in', m.compare_in_townships(), counties, ({ inTownships }) => ({
		text: numberWords(inTownships),
		value: inTownships
	})),
	row('each', m.compare_each_township(), counties, ({ townshipCount, inTownships }) =>
		townshipCount === 0
			? NOTHING
			: {
					text: numberWords(inTownships / townshipCount, 1),
					value: inTownships / townshipCount
				}
	)
];

/** Parks by kind. */
export const parkRows = (counties: Counties): FigureRow[] => [
	row('all', m.county_parks(), counties, ({ adcode, parks }) => ({
		text: numberWords(parks.length),
		value: parks.length,
		href: linkTo({ kind: 'explore' }, { area: [adcode], layers: ['parks'] })
	})),
	...PARK_KINDS.map((kind) =>
		row(kind, parkKindName(kind), counties, ({ parks }) => {
			const count = parks.filter((park) => park.kind === kind).length;
			return count === 0 ? NOTHING : { text: numberWords(count), value: count };
		})
	)
];
