// The counties' outlines: read, checked, and cut anew where a plan's county is not among them. WGS-84.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Adcode } from '#domain/adcode.ts';
import { arcsOf, edgesOf } from '#geo/edges.ts';
import type { Arc } from '#geo/edges.ts';
import { InputError } from '#pipeline/input-error.ts';
import { readJson } from '#pipeline/read-json.ts';
import { BOUNDARIES, BoundaryFile } from './boundary-file.ts';
import type { County } from './boundary-file.ts';
import { cutBoundaries } from './cut.ts';

export interface Boundaries {
	readonly source: BoundaryFile['source'];
	/** By adcode, in order of adcode: the plans' counties, their whole province and what adjoins it. */
	readonly counties: ReadonlyMap<string, County>;
	/** All borders and the rim, each once. */
	readonly arcs: readonly Arc[];
}

/**
 * Reads the outlines below `root`; where the file is missing, or is our own cut and lacks one of `adcodes`, cuts it anew.
 * Throws InputError where the file is damaged, lacks a county, or a code is unknown.
 */
export function loadBoundaries(root: string, adcodes: readonly Adcode[]): Boundaries {
	if (!existsSync(join(root, BOUNDARIES))) cutBoundaries(root, adcodes);
	let file = readJson(root, BOUNDARIES, BoundaryFile);
	if (missing(file, adcodes) && file.source.cut) {
		cutBoundaries(root, adcodes);
		file = readJson(root, BOUNDARIES, BoundaryFile);
	}
	const lost = missing(file, adcodes);
	if (lost) throw damaged(`it has no county with the code ${lost}`);
	return check(file);
}

const missing = (file: BoundaryFile, adcodes: readonly Adcode[]): Adcode | undefined =>
	adcodes.find((code) => !file.features.some(({ properties }) => properties.adcode === code));

function check({ source, features }: BoundaryFile): Boundaries {
	const counties = new Map(features.map((county) => [county.properties.adcode, county]));
	if (counties.size < features.length) throw damaged('a county is in it twice');
	const areas = features.map(({ properties, geometry }) => ({
		id: properties.adcode,
		coordinates: geometry.coordinates
	}));
	try {
		return { source, counties, arcs: arcsOf(edgesOf(areas)) };
	} catch (cause) {
		throw damaged(`more than two counties share an ${(cause as Error).message}`);
	}
}

const damaged = (what: string): InputError =>
	new InputError({
		file: BOUNDARIES,
		problem: `Expected the outlines of the plans' counties and their neighbours, but ${what}.`,
		remedy: 'Delete the file; the next run cuts it anew from the boundary package.'
	});
