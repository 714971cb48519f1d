// Places out of a CSV file whose first line names its columns, in Chinese or English, in any order.
import { CsvError, parse } from 'csv-parse/sync';
import * as v from 'valibot';
import { InputError } from '#pipeline/input-error.ts';
import type { FoundPlace } from './found-place.ts';

/** Names of columns in small letters → what they hold. */
const COLUMNS: Record<Key, readonly string[]> = {
	name: ['name', '名称', '地名', '标准名称'],
	lon: ['lon', 'lng', 'long', 'longitude', 'x', '经度'],
	lat: ['lat', 'latitude', 'y', '纬度'],
	aliases: ['aliases', 'alias', '别名', '曾用名'],
	kind: ['kind', '类型'],
	errorM: ['error_m', 'error', '误差'],
	method: ['method', '方法'],
	source: ['source', '来源'],
	note: ['note', '备注']
};
type Key = 'name' | 'lon' | 'lat' | 'aliases' | 'kind' | 'errorM' | 'method' | 'source' | 'note';
const NEEDED: readonly Key[] = ['name', 'lon', 'lat'];

const Records = v.array(
	v.object({ record: v.array(v.string()), info: v.object({ lines: v.number() }) })
);

/**
 * The places of a CSV text, in order of its lines; an empty cell says nothing. `file` is for messages only.
 * `地名,经度,纬度⏎甲村,111.5,35.2` → one place at `[111.5, 35.2]`. Throws InputError with the line.
 */
export function readCsv(text: string, file: string): FoundPlace[] {
	const [head, ...body] = records(text, file);
	const columns = columnsOf(head?.record ?? [], file);
	return body.map(({ record, info: { lines: line } }) => {
		const cell = (key: Key): string => (record[columns.get(key) ?? -1] ?? '').trim();
		const number = (key: Key): number => (cell(key) === '' ? NaN : Number(cell(key)));
		const told = (key: Key) => (cell(key) === '' ? {} : { [key]: cell(key) });
		return {
			file,
			line,
			name: cell('name'),
			at: [[number('lon'), number('lat')]],
			aliases: cell('aliases')
				.split(/[;；、]/u)
				.map((alias) => alias.trim())
				.filter(Boolean),
			...told('kind'),
			...(cell('errorM') !== '' && { errorM: number('errorM') }),
			...told('method'),
			...told('source'),
			...told('note')
		};
	});
}

function records(text: string, file: string): v.InferOutput<typeof Records> {
	try {
		return v.parse(Records, parse(text, { bom: true, info: true, skip_empty_lines: true }));
	} catch (cause) {
		const line = cause instanceof CsvError ? Number(cause['lines']) : undefined;
		throw new InputError({
			file,
			...(line ? { line } : {}),
			problem: `Expected CSV: ${(cause as Error).message}.`,
			remedy: 'Put text that holds a comma or a quote in double quotes, and save it as UTF-8.'
		});
	}
}

function columnsOf(head: readonly string[], file: string): Map<Key, number> {
	const names = head.map((name) => name.trim().toLowerCase());
	const found = (Object.entries(COLUMNS) as [Key, readonly string[]][])
		.map(([key, known]) => [key, names.findIndex((name) => known.includes(name))] as const)
		.filter(([, index]) => index >= 0);
	const columns = new Map(found);
	const missing = NEEDED.filter((key) => !columns.has(key));
	if (missing.length === 0) return columns;
	throw new InputError({
		file,
		line: 1,
		problem: `Expected columns for ${missing.join(', ')}, found ${head.join() || 'nothing'}.`,
		remedy: `Name them in the first line, for example ${NEEDED.map((key) => COLUMNS[key].slice(0, 2).join(' or ')).join('; ')}.`
	});
}
