import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { COLUMNS, tableOf } from '#lib/export/columns.ts';
import { csvOf } from '#lib/export/csv.ts';
import { geojsonOf } from '#lib/export/geojson.ts';
import { letterOf, xlsxOf } from '#lib/export/xlsx.ts';
import { park, pumped, records } from './input.ts';

const at = (key: string): number => COLUMNS.findIndex((column) => column.key === key);

describe('a table', () => {
	const { head, rows } = tableOf(records);

	it('has a row a record, in the order of the list, and a name for every column', () => {
		expect(rows.map((row) => row[at('id')])).toEqual([park.id, pumped.id]);
		expect(new Set(head).size).toBe(COLUMNS.length);
	});

	it('gives the sum in 万元 and in the words of the text', () => {
		expect(rows[1]?.[at('investment_wan')]).toBe(75_000);
		expect(rows[1]?.[at('investment_text')]).toBe('总投资7.5 亿元');
		expect(rows[0]?.[at('investment_wan')]).toBeUndefined();
	});

	it('shows the place that is known best, and why there is none', () => {
		expect(rows[1]?.slice(at('precision'), at('unplaced'))).toEqual([
			'村级',
			'长直乡',
			2500,
			111.95,
			35.21
		]);
		expect(rows[0]?.[at('precision')]).toBe('未落位');
		expect(rows[0]?.[at('unplaced')]).toBe('文中未提地点');
	});

	it('carries quote, chapter, doubt, correction and link', () => {
		expect(rows[1]?.[at('quote')]).toBe('建设“抽水蓄能”电站,120万千瓦');
		expect(rows[1]?.[at('chapter')]).toBe('第一章 总则 › 第二节 能源');
		expect(rows[1]?.[at('doubt')]).toBe('或为两期');
		expect(rows[1]?.[at('corrected')]).toBe('投资有误（张三，2026-01-02）');
		expect(rows[1]?.[at('link')]).toBe('http://site/plan/999999?feature=999999-p-1');
		expect(rows[0]?.[at('scale')]).toBe('12平方公里');
	});
});

describe('csv', () => {
	const text = csvOf(tableOf(records));

	it('begins with a byte order mark and ends its lines as RFC 4180 says', () => {
		expect(text.startsWith('\uFEFF名称,')).toBe(true);
		expect(text.endsWith('\r\n')).toBe(true);
		expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
	});

	it('reads back as the table, but for what a spreadsheet would run', () => {
		const [head, ...rows] = parse(text, { bom: true }) as string[][];
		const table = tableOf(records);
		const words = table.rows.map((row) => row.map((cell) => String(cell ?? '')));
		expect(head).toEqual(table.head);
		expect(rows[1]).toEqual(words[1]);
		expect(rows[0]?.[0]).toBe(`'${park.name}`);
		expect(rows[0]?.slice(1)).toEqual(words[0]?.slice(1));
	});

	it.each(['=1+1', '+86', '-5℃', '@x', '＝1', '\tx', '\rx'])('disarms %j', (formula) => {
		expect(csvOf({ head: [], rows: [[formula]] })).toMatch(/^\uFEFF\r\n"?'/u);
	});

	it('leaves negative numbers numbers', () => {
		expect(csvOf({ head: [], rows: [[-5]] })).toBe('\uFEFF\r\n-5\r\n');
	});
});

describe('geojson', () => {
	const { features } = geojsonOf(records);

	it('has a feature a placement, and one without geometry for what has no place', () => {
		expect(
			features.map(({ geometry, properties }) => [geometry, properties?.['precision']])
		).toEqual([
			[null, 'none'],
			[{ type: 'Point', coordinates: [111.9, 35.2] }, 'township'],
			[{ type: 'Point', coordinates: [111.95, 35.21] }, 'village']
		]);
	});

	it('speaks the values of the published data and leaves out what is not known', () => {
		expect(features[1]?.properties).toMatchObject({ kind: 'project', period: '2021/2025' });
		expect(features[0]?.properties).not.toHaveProperty('investment_wan');
		expect(JSON.stringify(features)).not.toContain('longitude');
	});
});

describe('xlsx', () => {
	const written = xlsxOf(records, [['内容', '共 2 项']]).then(async (blob) =>
		Buffer.from(await blob.arrayBuffer())
	);

	it('reads back as the table, numbers as numbers', async () => {
		const [sheet, about] = await readExcelFile(await written);
		const { head, rows } = tableOf(records);
		expect(sheet?.data).toEqual([head, ...rows.map((row) => row.map((cell) => cell ?? null))]);
		expect(about?.data).toEqual([['内容', '共 2 项']]);
	});

	it('has no formula, a head that filters, and links that open', async () => {
		const files = unzipSync(await written);
		const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
		const sheet = text('xl/worksheets/sheet1.xml');
		expect(sheet).not.toContain('<f>');
		expect(sheet).toContain(`<autoFilter ref="A1:${letterOf(COLUMNS.length - 1)}3"/>`);
		expect(sheet).toContain(`ref="${letterOf(at('link'))}3" r:id="link1"`);
		expect(text('xl/worksheets/_rels/sheet1.xml.rels')).toContain(
			'Target="http://site/plan/999999?feature=999999-p-1"'
		);
	});

	it('names columns beyond Z', () => {
		expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual([
			'A',
			'Z',
			'AA',
			'AZ',
			'BA',
			'ZZ',
			'AAA'
		]);
	});
});
