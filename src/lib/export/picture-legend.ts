// What a picture's legend lists: the classes of the indicator and only those marks that the map can show.
import { bearingOf, precisionOf, type Fact } from '#domain/fact.ts';
import { CATEGORIES, PARK_KINDS } from '#domain/vocabulary.ts';
import type { MapImage } from '#lib/layers/image-names.ts';
import { m } from '#lib/messages/compiled/messages.js';
import { categoryName, parkKindName } from '#lib/messages/vocabulary.ts';
import type { IndicatorMap } from '#lib/scales/indicator-map.ts';
import { classWords, timeWords, unitWords } from '#lib/panels/indicator-words.ts';
import type { IndicatorTime } from '#lib/scales/indicator-values.ts';
import { categoryIcon, FAMILIES, familyOf, parkIcon } from '#lib/theme/families.ts';
import type { Theme } from '#lib/theme/tokens.ts';
import type { LegendGroup, LegendItem } from './legend-flow.ts';

type MarkOf = Omit<Extract<MapImage, { kind: 'mark' }>, 'kind' | 'fill'>;

const solid = (mark: MarkOf): MapImage => ({ kind: 'mark', fill: 'solid', ...mark });

function projectItems(facts: readonly Fact[], { family, map }: Theme): LegendItem[] {
	const used = new Set(facts.flatMap((fact) => (fact.kind === 'project' ? [fact.category] : [])));
	return CATEGORIES.filter((category) => used.has(category)).map((category) => ({
		words: categoryName(category),
		sample: solid({
			shape: 'project',
			icon: categoryIcon(category),
			colour: family[familyOf(category)],
			ground: map.county
		})
	}));
}

/** Where marks are numbered their colour alone tells, so a family has one line with its categories. */
function familyItems(facts: readonly Fact[], { family, map }: Theme): LegendItem[] {
	const used = new Set(facts.flatMap((fact) => (fact.kind === 'project' ? [fact.category] : [])));
	return FAMILIES.flatMap((one) => {
		const names = CATEGORIES.filter((category) => used.has(category) && familyOf(category) === one);
		const mark = { shape: 'project', icon: 'blank', ground: map.county } as const;
		return names.length === 0
			? []
			: [
					{
						words: names.map(categoryName).join(m.list_comma()),
						sample: solid({ ...mark, colour: family[one] })
					}
				];
	});
}

function numberedParks(facts: readonly Fact[], { ui }: Theme): LegendItem[] {
	const mark = { shape: 'park', icon: 'blank', colour: ui.ink, ground: ui.surface } as const;
	return facts.some(({ kind }) => kind === 'park')
		? [{ words: m.legend_parks(), sample: solid(mark) }]
		: [];
}

function parkItems(facts: readonly Fact[], { ui }: Theme): LegendItem[] {
	const used = new Set(facts.flatMap((fact) => (fact.kind === 'park' ? [fact.park] : [])));
	return PARK_KINDS.filter((kind) => used.has(kind)).map((kind) => ({
		words: parkKindName(kind),
		sample: solid({ shape: 'park', icon: parkIcon(kind), colour: ui.ink, ground: ui.surface })
	}));
}

/** Only where marks of both kinds are drawn is there a difference to explain. */
function precisionItems(facts: readonly Fact[], { family, map }: Theme): LegendItem[] {
	const loose = facts.some((fact) => precisionOf(fact) === 'township');
	const mark = {
		kind: 'mark',
		shape: 'project',
		icon: categoryIcon('水利'),
		colour: family.infrastructure,
		ground: map.county
	} as const;
	return loose
		? [
				{ words: m.picture_solid(), sample: { ...mark, fill: 'solid' } },
				{ words: m.picture_hollow(), sample: { ...mark, fill: 'hollow' } }
			]
		: [];
}

function indicatorItems(
	{ scale, values }: IndicatorMap,
	counties: number,
	{ map }: Theme
): LegendItem[] {
	const classes = scale.classes.map((one) => ({ words: classWords(one), sample: one.colour }));
	const hatch = { kind: 'hatch', colour: map.hatch, ground: map.county } as const;
	return values.size < counties
		? [...classes, { words: m.legend_no_data(), sample: hatch }]
		: classes;
}

export const indicatorTitle = ({ indicator }: IndicatorMap, time: IndicatorTime): string =>
	m.picture_tint({
		indicator: [indicator.name, timeWords(indicator, time), unitWords(indicator, time)]
			.filter(Boolean)
			.join(' · ')
	});

export interface LegendOf {
	/** The selection: only what has marks is listed. */
	readonly facts: readonly Fact[];
	readonly indicator?: { readonly map: IndicatorMap; readonly title: string };
	/** How many counties there are. */
	readonly counties: number;
	readonly theme: Theme;
	/** Marks hold numbers instead of icons. */
	readonly numbered?: boolean;
}

export function legendOf({
	facts,
	indicator,
	counties,
	theme,
	numbered = false
}: LegendOf): LegendGroup[] {
	const drawn = facts.filter((fact) => bearingOf(fact) === 'map');
	return [
		...(indicator
			? [{ title: indicator.title, items: indicatorItems(indicator.map, counties, theme) }]
			: []),
		...(numbered
			? [
					{
						title: m.print_numbered(),
						items: [...familyItems(drawn, theme), ...numberedParks(drawn, theme)]
					}
				]
			: [
					{ title: m.legend_projects(), items: projectItems(drawn, theme) },
					{ title: m.legend_parks(), items: parkItems(drawn, theme) }
				]),
		{ title: m.legend_precision(), items: precisionItems(drawn, theme) }
	].filter(({ items }) => items.length > 0);
}
