// What a slide counts or lists beside its text: rows made of what its map shows, so that the two cannot disagree.
import type { DeckQuote, SlideChart } from '#domain/deck.ts';
import { bearingOf, precisionOf, type Fact } from '#domain/fact.ts';
import type { Position } from '#domain/geometry.ts';
import type { CountyEntry, OverviewIndicator } from '#domain/published.ts';
import { CATEGORIES, type Category } from '#domain/vocabulary.ts';
import { headlinesOf } from '#lib/county/summary.ts';
import { numberWords, valueWords, yuanWords } from '#lib/fact/words.ts';
import type { Pin } from '#lib/layers/pins.ts';
import { pointOf, townFigures } from '#lib/layers/tallies.ts';
import { m } from '#lib/messages/compiled/messages.js';
import { categoryName, precisionName } from '#lib/messages/vocabulary.ts';
import type { IndicatorMap } from '#lib/scales/indicator-map.ts';
import { countyWords } from '#lib/panels/indicator-words.ts';
import { reasonsOf } from '#lib/panels/reasons.ts';
import { countyValue, type CountyValue } from '#lib/scales/indicator-values.ts';
import type { View } from '#lib/view/view.ts';

export interface Row {
	/** As on the map. */
	readonly number?: number;
	readonly name: string;
	/** The name is the plan's own, Chinese in every language. */
	readonly own?: true;
	/** Right of the name: a sum, a count, a value. */
	readonly words?: string;
	/** The map cannot bear its number. */
	readonly off?: boolean;
	/** What must be known of it: county, how well it is placed, doubt, why it has no value. */
	readonly note?: string;
	/** Share of the longest bar, 0 to 1. */
	readonly share?: number;
	readonly fact?: Fact;
	readonly category?: Category;
}

export interface Rows {
	readonly rows: readonly Row[];
	/** How many more there are than stand here. */
	readonly more: number;
}

export interface Shown {
	readonly view: View;
	readonly selection: readonly Fact[];
	/** Facts that the slide names, in its order. */
	readonly highlighted: readonly Fact[];
	readonly indicators: readonly OverviewIndicator[];
	readonly counties: readonly CountyEntry[];
	readonly indicatorMap: IndicatorMap | undefined;
}

/** What can be read from the back of a room. */
const MOST = 6;

const cut = (rows: readonly Row[], most = MOST): Rows => ({
	rows: rows.slice(0, most),
	more: Math.max(0, rows.length - most)
});

const shareOf = (value: number, all: readonly number[]): number => value / Math.max(1, ...all);

/** A fact with its number, which the map bears only where its place is known better than its county. */
function factRow(fact: Fact, index: number, several: boolean, words?: string): Row {
	const notes = [
		...(several ? [fact.county] : []),
		...(bearingOf(fact) === 'map' ? [] : [precisionName(precisionOf(fact))]),
		...(fact.doubt ? [m.field_doubt()] : [])
	];
	return {
		number: index + 1,
		name: fact.name,
		own: true,
		fact,
		...(words !== undefined && { words }),
		off: bearingOf(fact) !== 'map',
		...(notes.length > 0 && { note: notes.join(' · ') })
	};
}

/** Of one county its name need not be said. */
const isMixed = (facts: readonly Fact[]): boolean =>
	new Set(facts.map(({ adcode }) => adcode)).size > 1;

const listed = (facts: readonly Fact[]): Rows =>
	cut(facts.map((fact, i) => factRow(fact, i, isMixed(facts))));

const yuanOf = (fact: Fact): number => (fact.kind === 'project' ? (fact.yuan ?? 0) : 0);

function largest({ selection }: Shown): Rows {
	const stated = selection.filter((fact) => yuanOf(fact) > 0);
	const inOrder = [...stated].sort((a, b) => yuanOf(b) - yuanOf(a)).slice(0, MOST);
	const rows = inOrder.map((fact, i) =>
		factRow(fact, i, isMixed(selection), yuanWords(yuanOf(fact)))
	);
	return { rows, more: 0 };
}

function counted(counts: ReadonlyMap<string, number>, row: (key: string) => Partial<Row>): Row[] {
	const all = [...counts.values()];
	return [...counts]
		.sort(([, a], [, b]) => b - a)
		.map(([key, count]) => ({
			name: key,
			words: numberWords(count),
			share: shareOf(count, all),
			...row(key)
		}));
}

function countBy(facts: readonly Fact[], keys: (fact: Fact) => readonly string[]) {
	const counts = new Map<string, number>();
	for (const key of facts.flatMap(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}

function categories({ selection }: Shown): Rows {
	const counts = countBy(selection, (fact) => (fact.kind === 'project' ? [fact.category] : []));
	const rows = counted(counts, (key) => {
		const category = CATEGORIES.find((one) => one === key);
		return category ? { name: categoryName(category), category } : {};
	});
	return cut(rows, MOST + 2);
}

/** As the map's rings count them: two numbers for one town would be one too many. */
function towns({ selection }: Shown): Rows {
	const counts = new Map<string, number>();
	for (const { town, facts } of townFigures(selection).figures)
		if (town !== undefined) counts.set(town, facts.length);
	return cut(
		counted(counts, (key) => ({ name: key.slice(key.indexOf('.') + 1), own: true })),
		MOST + 2
	);
}

/** Where the facts stand; of those that stand nowhere, why. */
function precision({ selection }: Shown): Rows {
	const parts = (['map', 'county', 'none'] as const).map((bearing) => ({
		bearing,
		facts: selection.filter((fact) => bearingOf(fact) === bearing)
	}));
	const names = {
		map: m.present_on_map(),
		county: m.present_county_only(),
		none: precisionName('none')
	};
	const sizes = parts.map(({ facts }) => facts.length);
	const reasons = reasonsOf(parts[2]?.facts ?? [], m.present_no_reason());
	return {
		rows: [
			...parts.map(({ bearing, facts }) => ({
				name: names[bearing],
				words: numberWords(facts.length),
				share: shareOf(facts.length, sizes)
			})),
			...reasons.slice(0, 3).map(([reason, count]): Row => ({
				name: `— ${reason}`,
				words: numberWords(count),
				own: true
			}))
		],
		more: 0
	};
}

function targets({ view, indicators }: Shown): Rows {
	const adcode = view.area[0] ?? view.feature ?? '';
	const rows = headlinesOf({ indicators }, adcode).map(
		({ name, unit = '', values: { base, target } }): Row => ({
			name: unit === '' ? name : `${name}（${unit}）`,
			own: true,
			words: [base, target].flatMap((value) => (value ? valueWords(value) : [])).join(' → ')
		})
	);
	return { rows, more: 0 };
}

/** A county's value in the unit that all share; what its plan writes in another is a note. */
function besideOthers(found: CountyValue): { words: string; note: string | undefined } {
	const { value, reason } = countyWords(found);
	if (found.kind !== 'value' || !found.cell || !found.row.converted)
		return { words: value, note: reason };
	const words = `${found.op === '=' ? '' : `${found.op} `}${numberWords(found.value, 10)}`;
	return { words, note: m.present_converted({ words: value }) };
}

function counties({ indicatorMap, counties: entries, view }: Shown): Rows {
	if (!indicatorMap) return { rows: [], more: 0 };
	const { indicator, values } = indicatorMap;
	const most = Math.max(...[...values.values()].map(Math.abs));
	const rows = entries
		.map(({ adcode, name }) => ({
			name,
			value: values.get(adcode),
			found: countyValue(indicator, adcode, view.time)
		}))
		.sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity) || 0)
		.map(({ name, value, found }): Row => {
			const { words, note } = besideOthers(found);
			return {
				name,
				own: true,
				words,
				...(note !== undefined && { note }),
				...(value !== undefined && { share: Math.abs(value) / most })
			};
		});
	return { rows, more: 0 };
}

/** How many facts each county has in the selection, and what the plans state that they cost. */
function areas({ selection, counties: entries }: Shown): Rows {
	const sums = entries.map(({ adcode, name }) => {
		const own = selection.filter((fact) => fact.adcode === adcode);
		return { name, count: own.length, yuan: own.reduce((sum, fact) => sum + yuanOf(fact), 0) };
	});
	const all = sums.map(({ count }) => count);
	const rows = sums
		.sort((a, b) => b.count - a.count)
		.map(({ name, count, yuan }): Row => ({
			name,
			own: true,
			words: numberWords(count),
			share: shareOf(count, all),
			...(yuan > 0 && { note: m.present_stated({ sum: yuanWords(yuan) }) })
		}));
	return { rows, more: 0 };
}

const CHARTS: Record<SlideChart, (shown: Shown) => Rows> = {
	largest,
	list: ({ highlighted, selection }) => listed(highlighted.length > 0 ? highlighted : selection),
	categories,
	towns,
	precision,
	targets,
	counties,
	areas
};

/** The rows of a slide: of its chart, else of what it numbers. */
export function rowsOf(chart: SlideChart | undefined, shown: Shown): Rows {
	if (chart !== undefined) return CHARTS[chart](shown);
	return shown.highlighted.length > 0 ? listed(shown.highlighted) : { rows: [], more: 0 };
}

/** The numbers on the map: of rows that are facts, and of the parts of a quoted structure. Places shared by several show all. */
export function pinsOf(rows: readonly Row[], parts: NonNullable<DeckQuote['parts']>): Pin[] {
	const facts = rows.flatMap(({ fact, number }) => {
		const placement = fact?.placements.find(({ precision: known }) => known !== 'county');
		return placement && number !== undefined ? [{ number, position: pointOf(placement) }] : [];
	});
	const places = parts.flatMap((part, index) =>
		part.places.map(({ at }) => ({ number: index + 1, position: at }))
	);
	const pins = new Map<string, { numbers: number[]; position: Position }>();
	for (const { number, position } of [...places, ...facts]) {
		const key = position.map((degrees) => degrees.toFixed(3)).join();
		const pin = pins.get(key) ?? { numbers: [], position };
		if (!pin.numbers.includes(number)) pin.numbers.push(number);
		pins.set(key, pin);
	}
	return [...pins.values()];
}
