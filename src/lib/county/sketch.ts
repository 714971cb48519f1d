// A small drawing of a county: its outline, what is placed well as dots, the rest as counts at its townships.
// Invariant: what is known to its township only is never a dot; what is known to the county only is not drawn.
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { precisionOf, type Fact } from '#domain/fact.ts';
import { familyOf, type Family } from '#lib/theme/families.ts';

const WIDTH = 440;
const MARGIN = 12;

/** The county's outline on a ground of pixels. */
interface Frame {
	readonly width: number;
	readonly height: number;
	/** SVG path of the outline. */
	readonly outline: string;
}

export interface Sketch extends Frame {
	readonly dots: readonly { readonly x: number; readonly y: number; readonly family?: Family }[];
	readonly towns: readonly {
		readonly name: string;
		readonly x: number;
		readonly y: number;
		/** Facts known to the township only. */
		readonly count: number;
		readonly radius: number;
		/** False where its name would cover that of a township with more facts. */
		readonly named: boolean;
	}[];
}

type Project = (position: Position) => { x: number; y: number };

/** Degrees to pixels: plain, with the width of a degree at the county's middle. */
function projection(rings: readonly Position[][]): { project: Project; height: number } {
	const lons = rings.flat().map(([lon = 0]) => lon);
	const lats = rings.flat().map(([, lat = 0]) => lat);
	const [west, north] = [Math.min(...lons), Math.max(...lats)];
	const narrow = Math.cos(((north + Math.min(...lats)) / 2 / 180) * Math.PI);
	const scale = (WIDTH - 2 * MARGIN) / ((Math.max(...lons) - west) * narrow);
	const round = (value: number): number => Math.round(value * 10) / 10;
	return {
		project: ([lon = 0, lat = 0]) => ({
			x: round(MARGIN + (lon - west) * narrow * scale),
			y: round(MARGIN + (north - lat) * scale)
		}),
		height: Math.ceil(2 * MARGIN + (north - Math.min(...lats)) * scale)
	};
}

function ringsOf(geometry: Geometry): Position[][] {
	if (geometry.type === 'Polygon') return geometry.coordinates;
	return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

const pathOf = (rings: readonly Position[][], project: Project): string =>
	rings
		.map(
			(ring) =>
				`M${ring
					.map(project)
					.map(({ x, y }) => `${x} ${y}`)
					.join('L')}Z`
		)
		.join('');

/** Facts that are known to one township and no better, by its name. */
function townCounts(facts: readonly Fact[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const fact of facts) {
		if (precisionOf(fact) !== 'township') continue;
		for (const name of fact.townships) counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return counts;
}

export const NAME_PX = 14;

/** Area grows with the count. */
const radiusOf = (count: number): number =>
	count === 0 ? 0 : Math.round(10 * (4 + 2 * Math.sqrt(count))) / 10;

type Town = Omit<Sketch['towns'][number], 'named'>;

/** Names from the township with most facts on, each where it covers no other name. */
function withNames(towns: readonly Town[]): Sketch['towns'] {
	const named: Town[] = [];
	const covers = (a: Town, b: Town): boolean =>
		Math.abs(a.x - b.x) < (NAME_PX * (a.name.length + b.name.length)) / 2 &&
		Math.abs(a.y + a.radius - b.y - b.radius) < NAME_PX;
	for (const town of [...towns].sort((a, b) => b.count - a.count)) {
		if (!named.some((other) => covers(town, other))) named.push(town);
	}
	return towns.map((town) => ({ ...town, named: named.includes(town) }));
}

/** Undefined where the county has no boundary. */
export function frameOf(
	adcode: string,
	boundaries: FeatureCollection
): (Frame & { readonly project: Project }) | undefined {
	const rings = boundaries.features
		.filter(({ properties }) => properties?.['adcode'] === adcode)
		.flatMap(({ geometry }) => ringsOf(geometry));
	if (rings.length === 0) return undefined;
	const { project, height } = projection(rings);
	return { width: WIDTH, height, outline: pathOf(rings, project), project };
}

/** `boundaries` and `townships` as published; undefined where the county has no boundary. */
export function sketchOf(
	adcode: string,
	boundaries: FeatureCollection,
	townships: FeatureCollection,
	facts: readonly Fact[]
): Sketch | undefined {
	const own = ({ properties }: Feature): boolean => properties?.['adcode'] === adcode;
	const frame = frameOf(adcode, boundaries);
	if (!frame) return undefined;
	const { project, ...ground } = frame;
	const counts = townCounts(facts);
	const dots = facts.flatMap((fact) =>
		fact.placements.flatMap(({ precision, geometry }) =>
			geometry.type === 'Point' && (precision === 'exact' || precision === 'village')
				? [
						{
							...project(geometry.coordinates),
							...(fact.kind === 'project' && { family: familyOf(fact.category) })
						}
					]
				: []
		)
	);
	const towns = townships.features.filter(own).flatMap(({ geometry, properties }) => {
		const name = String(properties?.['name']);
		if (geometry.type !== 'Point') return [];
		const count = counts.get(name) ?? 0;
		return [{ name, ...project(geometry.coordinates), count, radius: radiusOf(count) }];
	});
	return { ...ground, dots, towns: withNames(towns) };
}
