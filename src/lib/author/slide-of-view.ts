// The slide that a view of the map makes: what is chosen with its sentence, else what the map shows, in the words of its
// filters.
import type { Slide, SlideChart } from '#domain/deck.ts';
import { defaultTitle, filterWords } from '#lib/export/about.ts';
import type { Explorer } from '#lib/panels/explorer.svelte.ts';
import { m } from '#lib/messages/compiled/messages.js';
import { chipsOf } from '#lib/panels/filters.ts';
import { EMPTY_SLIDE } from './draft.ts';
import { slideLink } from './slide-link.ts';

/** So many fit on a slide, name by name. */
const FEW = 6;

export function slideOfView(explorer: Explorer): Slide {
	const { chosen, county, view } = explorer;
	const slide = { ...EMPTY_SLIDE, view: slideLink(view, view.camera) };
	if (chosen) return { ...slide, title: chosen.name, quote: [chosen.id] };
	const chart = chartOf(explorer);
	return {
		...slide,
		title: county?.name ?? titleOf(explorer),
		text: chart ? '' : filterWords(explorer),
		legend: true,
		...(chart && { chart })
	};
}

/** Where no fact is drawn, the map is of its indicator. */
const isOfIndicator = ({ view }: Explorer): boolean =>
	!view.layers.includes('projects') && !view.layers.includes('parks');

/** 「垣曲县：能源、交通」; without filters, what the whole map is of. */
function titleOf(explorer: Explorer): string {
	if (isOfIndicator(explorer) && explorer.indicatorMap) return explorer.indicatorMap.indicator.name;
	const chips = chipsOf(explorer);
	const others = chips.filter(({ key }) => key !== 'area');
	if (others.length === 0) return defaultTitle(explorer);
	const named = (some: typeof chips): string => some.map(({ name }) => name).join(m.mark_list());
	const counties = named(chips.filter(({ key }) => key === 'area'));
	return [counties, named(others)].filter(Boolean).join(m.mark_colon());
}

function chartOf(explorer: Explorer): SlideChart | undefined {
	if (isOfIndicator(explorer)) return explorer.indicatorMap ? 'counties' : undefined;
	const { selection, view } = explorer;
	if (selection.length === 0) return undefined;
	if (selection.length <= FEW) return 'list';
	return view.area.length === 1 ? 'categories' : 'areas';
}
