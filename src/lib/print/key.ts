// The numbers of a printed map: one a fact, in the order in which the eye finds them, and the list that they lead to.
// Invariant: every fact of the selection has one number; it is on the map, or the list says why not.
import type { Position } from '#domain/geometry.ts';
import { bearingOf, type Fact } from '#domain/fact.ts';
import { factColour } from '#lib/layers/marks-layer.ts';
import { routesOf, type Route } from '#lib/layers/marks.ts';
import type { Spread } from '#lib/layers/spread.ts';
import { onFrame, type MapFrame } from '#lib/map/frame.ts';
import type { Theme } from '#lib/theme/tokens.ts';
import { cellOf, type Graticule } from './graticule.ts';

/** Numbers printed over the map; pixels of the frame. */
interface KeyLabel {
	readonly kind: 'mark' | 'ring' | 'route';
	readonly at: Position;
	readonly lines: readonly string[];
	readonly colour: string;
}

interface KeyRow {
	readonly number: number;
	readonly fact: Fact;
	/** Cells of the graticule; none where it is not on the map. */
	readonly cells: readonly string[];
	/** Why it is not. */
	readonly reason?: string;
}

export interface Key {
	readonly labels: readonly KeyLabel[];
	readonly rows: readonly KeyRow[];
}

export interface KeyOf {
	/** The selection as listed. */
	readonly facts: readonly Fact[];
	readonly spread: Spread;
	readonly frame: MapFrame;
	readonly theme: Theme;
	readonly graticule: Graticule;
	/** Adcodes, in the order of the list. */
	readonly counties: readonly string[];
	readonly words: {
		readonly countyOnly: string;
		readonly outside: string;
		readonly unplaced: string;
	};
}

/** Marks, a ring or a line: numbered together, because they stand together. */
interface Element {
	readonly at: Position;
	readonly adcode: string;
	/** How far it spreads round its middle; pixels on a map whose marks have size 1. */
	readonly reach: number;
	readonly facts: readonly Fact[];
	readonly labels: (numbers: ReadonlyMap<string, number>) => KeyLabel[];
}

/** Pixels: what lies within one band is read from left to right. */
const BAND = 90;

export function keyOf(input: KeyOf): Key {
	const { facts, counties, graticule } = input;
	const elements = elementsOf(input).sort(readingOrder(counties));
	const numbers = new Map<string, number>();
	const cells = new Map<string, Set<string>>();
	for (const { facts: together, at } of elements) {
		for (const { id } of together) {
			if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
			cells.set(id, (cells.get(id) ?? new Set()).add(cellOf(graticule, at)));
		}
	}
	for (const { id } of facts) if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
	const rows = facts.map((fact): KeyRow => {
		const own = [...(cells.get(fact.id) ?? [])];
		const reason = own.length === 0 ? reasonOf(fact, input.words) : undefined;
		return {
			number: numbers.get(fact.id) ?? 0,
			fact,
			cells: own,
			...(reason !== undefined && { reason })
		};
	});
	return {
		labels: elements.flatMap(({ labels }) => labels(numbers)),
		rows: rows.sort((a, b) => a.number - b.number)
	};
}

function reasonOf(fact: Fact, { countyOnly, outside, unplaced }: KeyOf['words']): string {
	switch (bearingOf(fact)) {
		case 'map':
			return outside;
		case 'county':
			return countyOnly;
		case 'none':
			return fact.unplaced ?? unplaced;
	}
}

const readingOrder =
	(counties: readonly string[]) =>
	(a: Element, b: Element): number =>
		counties.indexOf(a.adcode) - counties.indexOf(b.adcode) ||
		Math.floor(a.at[1] / BAND) - Math.floor(b.at[1] / BAND) ||
		a.at[0] - b.at[0];

function elementsOf(input: KeyOf): Element[] {
	const { spread, frame, facts, theme } = input;
	const rings = spread.rings.map(({ position, adcode, facts: inside }): Element => {
		const at = onFrame(frame, position);
		const labels: Element['labels'] = (numbers) => [
			{ kind: 'ring', at, lines: rangeLines(inside, numbers), colour: theme.ui.ink }
		];
		return { at, adcode, reach: MARK_REACH, facts: inside, labels };
	});
	const found = [...fansOf(input), ...rings].filter(({ at }) => isInside(frame, at));
	for (const route of routesOf(facts)) {
		const element = routeElement(route, found, input);
		if (element) found.push(element);
	}
	return found;
}

const isInside = ({ width, height }: MapFrame, [x, y]: Position, rim = 0): boolean =>
	x >= rim && y >= rim && x <= width - rim && y <= height - rim;

/** The marks of one point, as far as they lie in the frame. */
function fansOf({ spread, frame, theme }: KeyOf): Element[] {
	const fans = new Map<string, (typeof spread.marks)[number][]>();
	for (const mark of spread.marks) {
		const fan = fans.get(mark.position.join()) ?? [];
		fans.set(mark.position.join(), [...fan, mark]);
	}
	return [...fans.values()].flatMap((marks): Element[] => {
		const [first] = marks;
		if (!first) return [];
		const at = onFrame(frame, first.position);
		return [
			{
				at,
				adcode: first.fact.adcode,
				reach: MARK_REACH + Math.max(...marks.map(({ offset }) => Math.hypot(...offset))),
				facts: marks.map(({ fact }) => fact),
				labels: (numbers) =>
					marks.map(({ fact, offset: [right, down], precision }) => ({
						kind: 'mark',
						at: [at[0] + right * theme.scale, at[1] + down * theme.scale],
						lines: [String(numbers.get(fact.id))],
						colour: precision === 'township' ? factColour(fact, theme) : theme.map.county
					}))
			}
		];
	});
}

const SAMPLES = 24;
/** Pixels, on a map whose marks have size 1: what a mark takes, and the number of a line; the room that a name has below. */
const MARK_REACH = 14;
const NUMBER_REACH = 12;
const NAME = { wide: 24, high: 24 };

function samplesOf(points: readonly Position[]): Position[] {
	return points.slice(1).flatMap(([x, y], index) => {
		const [fromX, fromY] = points[index] ?? [x, y];
		return Array.from({ length: SAMPLES }, (_, step): Position => {
			const share = (step + 0.5) / SAMPLES;
			return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
		});
	});
}

/** A line is numbered as near to the middle of what the frame shows of it as other marks allow. */
function routeElement(
	{ fact, coordinates }: Route,
	others: readonly Element[],
	{ frame, theme }: KeyOf
): Element | undefined {
	const shown = samplesOf(coordinates.map((position) => onFrame(frame, position))).filter((point) =>
		isInside(frame, point)
	);
	const whole = shown.filter((point) => isInside(frame, point, NUMBER_REACH * theme.scale));
	const inside = whole.length > 0 ? whole : shown;
	const middle = inside.length / 2;
	const fromMiddle = inside
		.map((point, index) => ({ point, away: Math.abs(index - middle) }))
		.sort((a, b) => a.away - b.away)
		.map(({ point }) => point);
	const roomAt = (point: Position): number =>
		Math.min(...others.map((other) => roomBeside(other, point, theme.scale)));
	const [roomiest] = [...fromMiddle].sort((a, b) => roomAt(b) - roomAt(a));
	const at = fromMiddle.find((point) => roomAt(point) > 0) ?? roomiest;
	if (!at) return undefined;
	const colour = factColour(fact, theme);
	const labels: Element['labels'] = (numbers) => [
		{ kind: 'route', at, lines: [String(numbers.get(fact.id))], colour }
	];
	return { at, adcode: fact.adcode, reach: MARK_REACH, facts: [fact], labels };
}

/** Pixels between the number of a line, were it at a point, and what else stands there with its name; below 0 it covers some. */
function roomBeside({ at, reach }: Element, [x, y]: Position, scale: number): number {
	const [right, down] = [Math.abs(x - at[0]) / scale, (y - at[1]) / scale];
	const beside = Math.hypot(right, down) - reach - NUMBER_REACH;
	const isBelow = down > 0 && right < NAME.wide + NUMBER_REACH;
	return (isBelow ? Math.min(beside, down - reach - NAME.high - NUMBER_REACH) : beside) * scale;
}

/** The longest run of a ring's numbers, `12–` over `34`, and how many more there are, `+3`: their cells are in the list. */
function rangeLines(facts: readonly Fact[], numbers: ReadonlyMap<string, number>): string[] {
	const all = facts.map(({ id }) => numbers.get(id) ?? 0).sort((a, b) => a - b);
	const runs: [from: number, to: number][] = [];
	for (const one of all) {
		const last = runs.at(-1);
		if (last && one === last[1] + 1) last[1] = one;
		else runs.push([one, one]);
	}
	const [[from, to] = [0, 0]] = runs.sort(([a, b], [c, d]) => d - c - (b - a));
	const more = all.length - (to - from + 1);
	return [
		...(from === to ? [String(from)] : [`${from}–`, String(to)]),
		...(more > 0 ? [`+${more}`] : [])
	];
}
