// Invented facts and views for the tests of the map's style.
import { adcode } from '#domain/adcode.ts';
import { factsOf, type Fact } from '#domain/fact.ts';
import type { CountyEntry, OverviewPlacement } from '#domain/published.ts';
import { CATEGORIES, PARK_KINDS, PRECISIONS, type Precision } from '#domain/vocabulary.ts';
import type { MapInput } from '#lib/layers/layer.ts';
import { spreadOnPaper } from '#lib/layers/spread.ts';
import { classedScale, coloursOf } from '#lib/scales/classes.ts';
import { limitsOf } from '#lib/scales/limits.ts';
import { THEME_TOKENS } from '#lib/theme/tokens.ts';

const CODES = [adcode('110001'), adcode('110002')];
const COUNTS = {
	projects: 0,
	placedProjects: 0,
	parks: 0,
	placedParks: 0,
	indicators: 0,
	statements: 0,
	sections: 0,
	issues: 0
};

export const counties: CountyEntry[] = CODES.map((code, index) => ({
	adcode: code,
	name: `${index}县`,
	city: '某市',
	province: '某省',
	plan: '某规划',
	bbox: [111 + index, 35, 112 + index, 36],
	label: [111.5 + index, 35.5],
	counts: COUNTS
}));

export const point = (precision: Precision, lng = 111.2, lat = 35.2): OverviewPlacement => ({
	precision,
	geometry: { type: 'Point', coordinates: [lng, lat] },
	basis: '某村',
	...(precision === 'village' && { errorM: 900 })
});

const line = (schematic: boolean): OverviewPlacement => ({
	precision: 'village',
	geometry: {
		type: 'LineString',
		coordinates: [
			[111.1, 35.1],
			[111.3, 35.2],
			[111.4, 35.2]
		]
	},
	basis: '某路',
	schematic
});

const PLACEMENTS: OverviewPlacement[][] = [
	[],
	...PRECISIONS.map((precision) => [point(precision)]),
	[point('exact', 112.4, 35.4), point('township', 112.6, 35.6)],
	[line(true)],
	[line(false)]
];

/** Every category and park kind, in every way of being placed. */
export const facts: Fact[] = factsOf({
	projects: CATEGORIES.flatMap((category, at) =>
		PLACEMENTS.map((placements, way) => ({
			id: `p-${at}-${way}`,
			adcode: CODES[(at + way) % 2] ?? adcode('110001'),
			name: `${category}项目${way}`,
			category,
			townships: way % 3 === 0 ? ['甲镇'] : [],
			placements
		}))
	),
	parks: PARK_KINDS.flatMap((kind, at) =>
		PLACEMENTS.map((placements, way) => ({
			id: `k-${at}-${way}`,
			adcode: CODES[(at + way) % 2] ?? adcode('110001'),
			name: `${kind}${way}`,
			kind,
			townships: ['乙乡'],
			placements
		}))
	),
	indicators: []
});

const base = (theme: MapInput['theme']): MapInput => ({
	root: '/data/v1',
	counties,
	theme,
	facts,
	area: [],
	words: { countyOnly: (count) => `县级 ${count}` }
});

const choropleth = (values: [string, number][], theme: MapInput['theme']) => {
	const numbers = values.map(([, value]) => value);
	const limits = limitsOf(numbers, 'equal', 5);
	return {
		values: new Map(values),
		scale: classedScale(limits, coloursOf(limits, numbers, theme))
	};
};

const someOf = (way: number): Fact[] => facts.filter(({ id }) => id.endsWith(`-${way}`));

const paper = ({ scale }: MapInput['theme'], blank: boolean): NonNullable<MapInput['paper']> => ({
	spread: spreadOnPaper(facts, scale, 9.4),
	blank
});

/** Views that differ in what the style is made of. */
export const VIEWS: Record<string, (theme: MapInput['theme']) => MapInput> = {
	everything: base,
	nothing: (theme) => ({ ...base(theme), facts: [] }),
	'few facts': (theme) => ({ ...base(theme), facts: someOf(3) }),
	'two values': (theme) => ({
		...base(theme),
		choropleth: choropleth(
			[
				['110001', 12.5],
				['110002', 80]
			],
			theme
		)
	}),
	'one value, the rest without': (theme) => ({
		...base(theme),
		choropleth: choropleth([['110001', 3]], theme)
	}),
	'no value at all': (theme) => ({ ...base(theme), choropleth: choropleth([], theme) }),
	'one county': (theme) => ({
		...base(theme),
		area: ['110001'],
		county: '110001',
		choropleth: choropleth([['110001', 3]], theme)
	}),
	...Object.fromEntries(
		PLACEMENTS.map((_, way) => [
			`chosen ${way}`,
			(theme: MapInput['theme']): MapInput => {
				const [chosen] = someOf(way);
				return { ...base(theme), ...(chosen && { chosen }) };
			}
		])
	),
	'paper, with icons': (theme) => ({ ...base(theme), paper: paper(theme, false) }),
	'paper, with numbers': (theme) => {
		const [chosen] = someOf(3);
		return { ...base(theme), paper: paper(theme, true), ...(chosen && { chosen }) };
	},
	'chosen, but filtered out': (theme) => {
		const [chosen] = someOf(3);
		return { ...base(theme), facts: [], ...(chosen && { chosen }) };
	}
};

export const THEMES = Object.entries(THEME_TOKENS);
