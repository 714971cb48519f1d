// The formats of a list, by the ending of their files.
import { tableOf } from './columns.ts';
import { csvOf } from './csv.ts';
import { geojsonOf } from './geojson.ts';
import type { ExportRecord } from './record.ts';

/** `about`: what the file says of itself, where the format has room for it. */
type Write = (
	records: readonly ExportRecord[],
	about: readonly (readonly [string, string])[]
) => Promise<Blob>;

export type Format = 'xlsx' | 'csv' | 'geojson';

export const FORMATS: Record<Format, Write> = {
	async xlsx(records, about) {
		const { xlsxOf } = await import('./xlsx.ts');
		return xlsxOf(records, about);
	},
	csv: (records) =>
		Promise.resolve(new Blob([csvOf(tableOf(records))], { type: 'text/csv;charset=utf-8' })),
	geojson: (records) =>
		Promise.resolve(
			new Blob([JSON.stringify(geojsonOf(records))], { type: 'application/geo+json' })
		)
};
