// Places out of CSV, GeoJSON and KML: converted by their declared datum, shown before written, nothing false taken in.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import gcoord from 'gcoord';
import { expect, test } from 'vitest';
import { csvLine, readGazetteer } from '#src/gazetteer/files.ts';
import { loadBoundaries } from '#pipeline/geography/boundaries.ts';
import { adcode } from '#domain/adcode.ts';
import { loadGazetteer } from '#pipeline/geography/gazetteer.ts';
import { PROJECT, qingheRoot } from '#test/fixtures/project-root.ts';
import { CODE, newRows, put, run } from './run.ts';

const OWN = 'geodata/gazetteer/qinghe.csv';
const TOLD = ['--kind', 'village', '--error', '300', '--source', '县民政局'];

const importAs = (root: string, file: string, crs: string, ...more: string[]) =>
	run(root, 'import', file, '--adcode', CODE, '--crs', crs, ...TOLD, ...more);

test('a CSV file with Chinese columns is shown, then written with --yes', async () => {
	const root = qingheRoot();
	const file = put(
		root,
		'a.csv',
		'﻿地名,经度,纬度,备注\n东岭村,111.25,35.2,"甲, 乙"\n西岭村,111.1,35.1,\n'
	);
	const shown = await importAs(root, file, 'wgs84');
	expect(shown).toMatchObject({ code: 0 });
	expect(shown.text).toContain(
		'+ 149901,东岭村,,village,111.25000,35.20000,300,point,县民政局,"甲, 乙"'
	);
	expect(shown.text).toContain('Nothing is written');
	expect(newRows(root)).toEqual([]);
	const written = await importAs(root, file, 'wgs84', '--yes');
	expect(written.text).toContain('2 new, 0 changed');
	expect(newRows(root)).toEqual([
		'149901,东岭村,,village,111.25000,35.20000,300,point,县民政局,"甲, 乙"',
		'149901,西岭村,,village,111.10000,35.10000,300,point,县民政局,'
	]);
	expect(
		readdirSync(join(root, 'geodata/gazetteer')).filter((name) => name.endsWith('.tmp'))
	).toEqual([]);
	const places = loadGazetteer(root, loadBoundaries(root, [])).places(adcode(CODE));
	expect(places.map(({ name }) => name)).toContain('东岭村');
	expect((await importAs(root, file, 'wgs84')).text).toContain('0 new, 0 changed, 2 as they are');
});

test.each(['gcj02', 'bd09'] as const)('%s coordinates arrive where they are', async (crs) => {
	const root = qingheRoot();
	const to = crs === 'gcj02' ? gcoord.GCJ02 : gcoord.BD09;
	const [lon, lat] = gcoord.transform([111.25, 35.2], gcoord.WGS84, to);
	const file = put(root, 'a.csv', `name,lon,lat\n东岭村,${lon},${lat}\n`);
	await importAs(root, file, crs, '--yes');
	expect(newRows(root)[0]).toContain(',111.25000,35.20000,');
});

test('the datum must be told', async () => {
	const root = qingheRoot();
	const file = put(root, 'a.csv', 'name,lon,lat\n东岭村,111.25,35.2\n');
	const { code, text } = await run(root, 'import', file, '--adcode', CODE, ...TOLD);
	expect(code).toBe(1);
	expect(text).toContain('Expected --crs wgs84, gcj02, bd09');
});

test('a datum that puts points outside the county is doubted where another does not', async () => {
	const root = qingheRoot();
	const edge = [35.05, 35.1, 35.2, 35.25].map((lat) =>
		gcoord.transform([111.398, lat], gcoord.WGS84, gcoord.GCJ02)
	);
	const body = edge.map((at, index) => `岭${index}村,${at.join()}`).join('\n');
	const file = put(root, 'a.csv', `name,lon,lat\n${body}\n`);
	const wrong = await importAs(root, file, 'wgs84');
	expect(wrong.text).toMatch(/Read as wgs84, 4 of 4 points lie outside 青禾县 .*read as gcj02, 0/u);
	expect((await importAs(root, file, 'gcj02')).text).not.toContain('datum');
});

test('a known place is changed in its own file, keeps its other names, and stays with --keep', async () => {
	const root = qingheRoot();
	const before = readFileSync(join(root, OWN), 'utf8');
	const file = put(root, 'a.csv', 'name,lon,lat,kind\n禾城镇,111.21,35.15,township\n');
	const shown = await importAs(root, file, 'wgs84');
	expect(shown.text).toContain('- 149901,禾城镇,禾城;青禾县城,township,111.20000,35.15000,600');
	expect(shown.text).toContain('+ 149901,禾城镇,禾城;青禾县城,township,111.21000,35.15000,300');
	expect(readFileSync(join(root, OWN), 'utf8')).toBe(before);
	const kept = await importAs(root, file, 'wgs84', '--keep', '--yes');
	expect(kept.text).toContain('0 new, 0 changed, 1 as they are');
	expect(readFileSync(join(root, OWN), 'utf8')).toBe(before);
	await importAs(root, file, 'wgs84', '--yes');
	const rows = readFileSync(join(root, OWN), 'utf8').split('\n');
	expect(rows[1]).toContain('禾城镇,禾城;青禾县城,township,111.21000');
	expect(rows).toHaveLength(before.split('\n').length);
	expect(newRows(root)).toEqual([]);
});

test('what lies outside the county is told and left out', async () => {
	const root = qingheRoot();
	const file = put(root, 'a.csv', 'name,lon,lat\n远村,111.6,35.2\n近村,111.401,35.2\n');
	const { text } = await importAs(root, file, 'wgs84', '--yes');
	expect(text).toMatch(/left out: 远村 lies \d{5} m outside the county/u);
	expect(newRows(root).map((row) => row.split(',')[1])).toEqual(['近村']);
});

test('GeoJSON: a line becomes numbered vertices, an area the point inside with its reach as error', async () => {
	const root = qingheRoot();
	const feature = (name: string, kind: string, geometry: unknown) => ({
		type: 'Feature',
		properties: { name, kind },
		geometry
	});
	const file = put(
		root,
		'a.geojson',
		JSON.stringify({
			type: 'FeatureCollection',
			features: [
				feature('清河', 'river', {
					type: 'LineString',
					coordinates: [
						[111.1, 35.1, 480],
						[111.15, 35.100_01, 470],
						[111.2, 35.1, 460],
						[111.3, 35.2, 450]
					]
				}),
				feature('某园区', 'park', {
					type: 'Polygon',
					coordinates: [
						[
							[111.1, 35.1],
							[111.12, 35.1],
							[111.12, 35.12],
							[111.1, 35.12],
							[111.1, 35.1]
						]
					]
				})
			]
		})
	);
	await importAs(root, file, 'wgs84', '--yes');
	const rows = newRows(root);
	expect(rows.slice(0, 3)).toEqual([
		'149901,清河,,river,111.10000,35.10000,300,point,县民政局,1/3',
		'149901,清河,,river,111.20000,35.10000,300,point,县民政局,2/3',
		'149901,清河,,river,111.30000,35.20000,300,point,县民政局,3/3'
	]);
	const [, , , , lon, lat, error, method] = (rows[3] ?? '').split(',');
	expect([Number(lon), Number(lat)]).toEqual([111.11, 35.11]);
	expect(Number(error)).toBeGreaterThan(1300);
	expect(Number(error)).toBeLessThan(1500);
	expect(method).toBe('derived');
});

test('KML: placemarks of folders, with their names', async () => {
	const root = qingheRoot();
	const file = put(
		root,
		'a.kml',
		`<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder>
		<Placemark><name>东岭村</name><Point><coordinates>111.25,35.2,0</coordinates></Point></Placemark>
		<Placemark><name>西岭路</name><ExtendedData><Data name="kind"><value>road</value></Data></ExtendedData>
		<LineString><coordinates>111.1,35.1 111.2,35.15</coordinates></LineString></Placemark>
		</Folder></Document></kml>`
	);
	await importAs(root, file, 'wgs84', '--yes');
	expect(newRows(root)).toEqual([
		'149901,东岭村,,village,111.25000,35.20000,300,point,县民政局,',
		'149901,西岭路,,road,111.10000,35.10000,300,point,县民政局,1/2',
		'149901,西岭路,,road,111.20000,35.15000,300,point,县民政局,2/2'
	]);
});

const BAD: [string, string, string, RegExp][] = [
	['latitude before longitude', 'a.csv', 'name,lon,lat\n东岭村,35.2,111.25\n', /a\.csv:2\n.*lon/u],
	['no longitude', 'a.csv', 'name,lon,lat\n东岭村,,35.2\n', /a\.csv:2/u],
	['no such column', 'a.csv', 'name,x1,lat\n东岭村,1,2\n', /a\.csv:1\n.*columns for lon/u],
	['a line of another length', 'a.csv', 'name,lon,lat\n东岭村,1\n', /a\.csv:2/u],
	[
		'an unknown kind',
		'a.csv',
		'name,lon,lat,kind\n东岭村,111.2,35.2,hamlet\n',
		/a\.csv:2\n.*kind/u
	],
	[
		'no name',
		'a.geojson',
		'{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[111.2,35.2]}}]}',
		/a\.geojson\n.*name/u
	],
	[
		'no geometry',
		'a.geojson',
		'{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"甲"},"geometry":null}]}',
		/Feature 1 \(甲\): no geometry/u
	],
	['no GeoJSON', 'a.geojson', '{"features":', /a\.geojson\n.*FeatureCollection/u],
	['no XML', 'a.kml', 'PK', /a\.kml\n.*KML/u],
	['an open element', 'a.kml', '<kml><Document></kml>', /a\.kml\n.*KML/u]
];

test.each(BAD)('%s is told, and nothing is written', async (_, name, content, message) => {
	const root = qingheRoot();
	const { code, text } = await importAs(root, put(root, name, content), 'wgs84', '--yes');
	expect(text).toMatch(message);
	expect(code).toBe(1);
	expect(newRows(root)).toEqual([]);
});

test('a name that stands for two places is told, and neither is taken', async () => {
	const root = qingheRoot();
	const file = put(root, 'a.csv', 'name,lon,lat\n东岭村,111.25,35.2\n东岭村,111.26,35.2\n');
	const { text } = await importAs(root, file, 'wgs84', '--yes');
	expect(text.match(/left out: 东岭村 is told twice/gu)).toHaveLength(2);
	expect(newRows(root)).toEqual([]);
});

test('a county without plan is refused', async () => {
	const root = qingheRoot();
	const file = put(root, 'a.csv', 'name,lon,lat\n东岭村,111.25,35.2\n');
	const { code, text } = await run(root, 'import', file, '--adcode', '149902', '--crs', 'wgs84');
	expect(code).toBe(1);
	expect(text).toContain('No plan has the code 149902');
});

test('the files of the gazetteer are written as this program writes them', () => {
	for (const { file, rows } of readGazetteer(PROJECT)) {
		const [, ...lines] = readFileSync(join(PROJECT, file), 'utf8').trimEnd().split('\n');
		expect(rows.map(csvLine), file).toEqual(lines);
	}
});
