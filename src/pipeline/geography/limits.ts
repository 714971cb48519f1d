// Limits of the map: which counties it shows, and their province, prefecture and county lines, each drawn once.
import type { Position } from '#domain/geometry.ts';
import type { LineKind } from '#domain/ground.ts';
import { thinLine } from '#geo/coordinates.ts';
import type { Arc } from '#geo/edges.ts';

export type LimitKind = LineKind & ('province' | 'prefecture' | 'county' | 'rim');
export const LIMIT_KINDS = ['province', 'prefecture', 'county', 'rim'] as const;

/** Limits of prefectures that have no plan are context: thinned by this (about 350 m). */
const THINNED_DEGREES = 0.0035;

/** A code's first two digits name the province, its first four the prefecture. */
const provinceOf = (code: string): string => code.slice(0, 2);
const prefectureOf = (code: string): string => code.slice(0, 4);

/**
 * The counties that the map shows: the plans' provinces whole, and what adjoins the plans' prefectures beyond them.
 * `arcs` hold the borders of a set of counties, `adcodes` are those of the plans.
 */
export function shownCounties(arcs: readonly Arc[], adcodes: readonly string[]): Set<string> {
	const provinces = new Set(adcodes.map(provinceOf));
	const prefectures = new Set(adcodes.map(prefectureOf));
	const shown = arcs.flatMap(({ owners }) => {
		const adjoins = owners.some((code) => prefectures.has(prefectureOf(code)));
		return owners.filter((code) => adjoins || provinces.has(provinceOf(code)));
	});
	return new Set(shown);
}

/**
 * The lines of one kind among the shown counties, in degrees.
 * `rim`: where the map ends; everything else lies between two counties.
 */
export function limitLines(
	arcs: readonly Arc[],
	adcodes: readonly string[],
	kind: LimitKind
): (readonly Position[])[] {
	const shown = shownCounties(arcs, adcodes);
	const prefectures = new Set(adcodes.map(prefectureOf));
	return arcs
		.filter(
			({ owners }) => owners.some((code) => shown.has(code)) && kindOf(owners, shown) === kind
		)
		.map(({ owners, line }) =>
			owners.some((code) => prefectures.has(prefectureOf(code)))
				? line
				: thinLine(line, THINNED_DEGREES)
		);
}

function kindOf([a, b]: Arc['owners'], shown: ReadonlySet<string>): LimitKind {
	if (b !== undefined && provinceOf(a) !== provinceOf(b)) return 'province';
	if (b === undefined || !shown.has(a) || !shown.has(b)) return 'rim';
	return prefectureOf(a) === prefectureOf(b) ? 'county' : 'prefecture';
}
