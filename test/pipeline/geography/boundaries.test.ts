// The outlines: cut where a county lacks, refused where they are damaged.
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { area } from '@turf/turf';
import { expect, test } from 'vitest';
import { adcode } from '#domain/adcode.ts';
import { metresOutside } from '#geo/area.ts';
import { labelPoint } from '#pipeline/geography/label-point.ts';
import { loadBoundaries } from '#pipeline/geography/boundaries.ts';
import { InputError } from '#pipeline/input-error.ts';
import { ADCODES, boundaries } from '#test/fixtures/land.ts';
import { PROJECT, edit, qingheRoot } from '#test/fixtures/project-root.ts';

/** Reading the whole country takes a second or two on a busy machine. */
const CUT_MS = 30_000;

const FILE = 'geodata/boundaries/counties.geojson';

/** A project folder with the real outlines. */
function rootWithOutlines(): string {
	const root = qingheRoot();
	cpSync(join(PROJECT, FILE), join(root, FILE));
	return root;
}

test('areas are those of the official statistics, within 2 %', () => {
	const official = { 140826: 994, 140827: 1620, 140828: 1352, 140829: 1174, 141182: 1179 };
	for (const [code, km2] of Object.entries(official)) {
		const county = boundaries.counties.get(code);
		expect(county, code).toBeDefined();
		if (county) expect(Math.abs(area(county) / 1e6 / km2 - 1), code).toBeLessThan(0.02);
	}
});

test('neighbours share their border: no gap, no overlap inside the province', () => {
	const lonely = boundaries.arcs.filter(
		({ owners: [a, b] }) => b === undefined && a.startsWith('14')
	);
	expect(lonely).toEqual([]);
});

test('the label point of every county lies inside it', () => {
	for (const { geometry } of boundaries.counties.values()) {
		expect(metresOutside(labelPoint(geometry.coordinates), geometry.coordinates)).toBe(0);
	}
});

test(
	'a county that is not in our cut is cut from the package, with its neighbourhood',
	() => {
		const root = rootWithOutlines();
		const other = adcode('410526');
		const { counties } = loadBoundaries(root, [...ADCODES, other]);
		expect(counties.get(other)?.properties.province).toBe('河南省');
		expect(counties.has('140827')).toBe(true);
		expect(readFileSync(join(root, FILE), 'utf8')).toContain('"adcode":"410526"');
	},
	CUT_MS
);

test(
	'a missing file is cut, to the bytes that are committed',
	() => {
		const root = qingheRoot();
		rmSync(join(root, 'geodata/boundaries'), { recursive: true });
		expect(loadBoundaries(root, ADCODES).source.review).toBe('GS(2024)0650号');
		expect(readFileSync(join(root, FILE), 'utf8')).toBe(readFileSync(join(PROJECT, FILE), 'utf8'));
	},
	CUT_MS
);

test(
	'a code that no county has is told at its descriptor, and the old file stays',
	() => {
		const root = rootWithOutlines();
		const before = readFileSync(join(root, FILE), 'utf8');
		expect(() => loadBoundaries(root, [adcode('149999')])).toThrow(
			/geodata\/plans\/149999\/descriptor\.json[\s\S]*行政区划代码/u
		);
		expect(readFileSync(join(root, FILE), 'utf8')).toBe(before);
	},
	CUT_MS
);

const DAMAGES: [string, (text: string) => string, RegExp][] = [
	['cut off', (text) => text.slice(0, 5000), /counties\.geojson:\d+/u],
	[
		'swapped coordinates',
		(text) => text.replace(/\[(11\d\.\d+),(3\d\.\d+)\]/gu, '[$2,$1]'),
		/coordinates/u
	],
	['an open ring', (text) => text.replace(/\]\]\]\]/u, '],[111.5,35.2]]]]'), /ring must end/u],
	['no review number', (text) => text.replace('GS(2024)0650号', ''), /审图号/u],
	['a shifted datum', (text) => text.replace('"CGCS2000"', '"GCJ-02"'), /WGS-84/u],
	[
		'a county that is there three times',
		(text) => text.replace(/\n(\{.*"adcode":"140827".*\},)\n/u, '\n$1\n$1\n$1\n'),
		/twice|share an edge/u
	],
	[
		'a foreign file without a plan county',
		(text) =>
			text.replace(/,"cut":"[^"]*"/u, '').replace(/"adcode":"140827"/u, '"adcode":"149999"'),
		/140827/u
	]
];

test.each(DAMAGES)('%s is told with file and remedy', (_, change, message) => {
	const root = rootWithOutlines();
	edit(root, FILE, change);
	const load = () => loadBoundaries(root, ADCODES);
	expect(load).toThrow(InputError);
	expect(load).toThrow(message);
	expect(load).toThrow(/→ /u);
});
