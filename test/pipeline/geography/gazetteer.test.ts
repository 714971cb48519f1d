// The gazetteer: every row in its county with error and source, and bad rows told by file and line.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { adcode } from '#domain/adcode.ts';
import type { Position } from '#domain/geometry.ts';
import { OUTLINE_TOLERANCE_M, metresBetween, metresOutside } from '#geo/area.ts';
import { loadGazetteer } from '#pipeline/geography/gazetteer.ts';
import { InputError } from '#pipeline/input-error.ts';
import { ADCODES, boundaries, gazetteer } from '#test/fixtures/land.ts';
import { qingheRoot } from '#test/fixtures/project-root.ts';

const HEADER = 'adcode,name,aliases,kind,lon,lat,error_m,method,source,note';
const GOOD = '140827,新城镇,新城,township,111.66448,35.29936,500,point,测试,';
const FILE = 'geodata/gazetteer/test.csv';

function load(...lines: string[]) {
	const root = qingheRoot();
	rmSync(join(root, 'geodata/gazetteer'), { recursive: true });
	mkdirSync(join(root, 'geodata/gazetteer'));
	writeFileSync(join(root, FILE), `${lines.join('\n')}\n`);
	return loadGazetteer(root, boundaries);
}

/** Official names at the end of 2025, by county. */
const TOWNSHIPS: Record<string, string> = {
	140826: '古绛镇 横水镇 陈村镇 卫庄镇 磨里镇 南樊镇 安峪镇 大交镇 郝庄乡 冷口乡',
	140827: '新城镇 历山镇 古城镇 王茅镇 毛家湾镇 英言镇 蒲掌乡 解峪乡 华峰乡 长直乡 皋落乡',
	140828: '瑶峰镇 庙前镇 裴介镇 水头镇 埝掌镇 泗交镇 禹王镇 尉郭乡 胡张乡 南大里乡 祁家河乡',
	140829: '圣人涧镇 常乐镇 张店镇 张村镇 曹川镇 三门镇 部官镇 洪池镇 杜马乡',
	141182:
		'文峰街道 太和桥街道 西河街道 贾家庄镇 杏花村镇 冀村镇 肖家庄镇 演武镇 三泉镇 石庄镇 杨家庄镇 峪道河镇 阳城镇 栗家庄镇'
};

test('all 55 townships have a point under their official name', () => {
	const wanted = Object.entries(TOWNSHIPS).flatMap(([code, names]) =>
		names.split(' ').map((name) => `${code} ${name}`)
	);
	expect(wanted).toHaveLength(55);
	const known = ADCODES.flatMap((code) =>
		gazetteer
			.places(code)
			.filter(({ kind }) => kind === 'township')
			.map(({ name }) => `${code} ${name}`)
	);
	expect(known).toEqual(expect.arrayContaining(wanted) as string[]);
});

test('every row says its error, method and source, and lies in its county', () => {
	for (const { rows } of ADCODES.flatMap((code) => gazetteer.places(code))) {
		for (const { adcode: code, name, lon, lat, errorM, source } of rows) {
			expect(errorM, name).toBeGreaterThan(0);
			expect(source, name).not.toBe('');
			const outline = boundaries.counties.get(code)?.geometry.coordinates ?? [];
			expect(metresOutside([lon, lat], outline), name).toBeLessThanOrEqual(OUTLINE_TOLERANCE_M);
		}
	}
});

/** County seats as published by several sources in WGS-84: a shifted datum would miss them by 560 m and more. */
const SEATS: [string, string, Position, number][] = [
	['140826', '古绛镇', [111.5704, 35.4908], 300],
	['140827', '新城镇', [111.6645, 35.2994], 300],
	['140828', '瑶峰镇', [111.219, 35.14], 300],
	['140829', '圣人涧镇', [111.206, 34.838], 300]
];

test.each(SEATS)('%s: the seat of %s is where WGS-84 puts it', (code, name, seat, within) => {
	const place = gazetteer.places(adcode(code)).find((each) => each.name === name);
	const [row] = place?.rows ?? [];
	expect(row && metresBetween([row.lon, row.lat], seat)).toBeLessThan(within);
});

test('ids resolve and survive a change of order', () => {
	const [place] = gazetteer.places(adcode('140827'));
	expect(place && gazetteer.place(place.id)).toBe(place);
	const [first] = load(HEADER, GOOD).places(adcode('140827'));
	expect(first?.id).toBe(place?.id);
});

test('numbered rows of one name are the vertices of one place, in order', () => {
	const line = (nth: number, lon: number): string =>
		`140827,亳清河,,river,${lon},35.25,1500,derived,测试,${nth}/3 某处`;
	const places = load(HEADER, GOOD, line(1, 111.66), line(2, 111.7), line(3, 111.75)).places(
		adcode('140827')
	);
	expect(places.map(({ name, rows }) => [name, rows.length])).toEqual([
		['新城镇', 1],
		['亳清河', 3]
	]);
});

test('a county without rows has no places', () => {
	expect(load(HEADER, GOOD).places(adcode('140826'))).toEqual([]);
});

const BAD: [string, string[], RegExp][] = [
	[
		'columns in another order',
		[HEADER.replace('lon,lat', 'lat,lon'), GOOD],
		/test\.csv:1\n.*Expected the columns adcode,name,aliases,kind,lon,lat/u
	],
	[
		'lat before lon',
		[HEADER, GOOD.replace('111.66448,35.29936', '35.29936,111.66448')],
		/test\.csv:2\n[\s\S]*lon/u
	],
	['a point outside China', [HEADER, GOOD.replace('111.66448', '11.66448')], /test\.csv:2/u],
	[
		'a point in another county',
		[HEADER, GOOD.replace('111.66448', '111.22')],
		/test\.csv:2\n.*m outside 垣曲县/u
	],
	['a place that is there twice', [HEADER, GOOD, GOOD], /test\.csv:2\n.*twice/u],
	[
		'a vertex out of order',
		[
			HEADER,
			...['1/2', '1/2'].map((note) => GOOD.replace('新城镇,新城,township', '某河,,river') + note)
		],
		/test\.csv:3\n.*vertex 2\/2/u
	],
	['no error', [HEADER, GOOD.replace(',500,', ',,')], /test\.csv:2\n.*errorM/u],
	['no source', [HEADER, GOOD.replace(',测试,', ',,')], /test\.csv:2\n.*source/u],
	['an unknown kind', [HEADER, GOOD.replace('township', 'town ship')], /test\.csv:2\n.*kind/u],
	['a missing column', [HEADER, GOOD, '140827,某村,village'], /test\.csv:3\n.*10 columns/u],
	['an open quote', [HEADER, GOOD.replace('测试', '"测试')], /test\.csv/u],
	['an unknown county', [HEADER, GOOD.replace('140827', '149999')], /test\.csv:2\n.*149999/u],
	['an empty file', [''], /test\.csv:1\n.*found nothing/u]
];

test.each(BAD)('%s is told with file, line and remedy', (_, lines, message) => {
	const wrong = () => load(...lines);
	expect(wrong).toThrow(InputError);
	expect(wrong).toThrow(message);
	expect(wrong).toThrow(/→ /u);
});
