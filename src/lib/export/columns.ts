// The columns of an export, once for every format: tables show words, GeoJSON the data's own values.
import type { Correction } from '#domain/facts.ts';
import { kindName, periodWords } from '#lib/fact/words.ts';
import { m } from '#lib/messages/compiled/messages.js';
import { categoryName, parkKindName, precisionName, statusName } from '#lib/messages/vocabulary.ts';
import { oneLine, type ExportRecord } from './record.ts';

export type CellValue = string | number | undefined;

export interface Column {
	/** Name of the property in GeoJSON. */
	readonly key: string;
	readonly header: () => string;
	readonly value: (record: ExportRecord) => CellValue;
	/** What a table shows where that is not the value. */
	readonly words?: (record: ExportRecord) => CellValue;
	/** Width in characters. */
	readonly width: number;
}

type Only<K extends 'project' | 'park'> = Extract<ExportRecord['full'], { kind: K }>['fact'];

const ofProject =
	<T>(read: (project: Only<'project'>) => T) =>
	({ full }: ExportRecord): T | undefined =>
		full.kind === 'project' ? read(full.fact) : undefined;
const ofPark =
	<T>(read: (park: Only<'park'>) => T) =>
	({ full }: ExportRecord): T | undefined =>
		full.kind === 'park' ? read(full.fact) : undefined;

const listed = (words: readonly string[] | undefined): string | undefined =>
	words === undefined || words.length === 0 ? undefined : words.join('、');

const WAN = 10_000;

const moneyWords = ofProject(({ investment }) => investment && oneLine(investment.evidence.quote));
const moneyWan = ofProject(({ investment }) =>
	investment ? Number((investment.yuan / WAN).toPrecision(12)) : undefined
);

const coordinate =
	(axis: 0 | 1) =>
	({ best }: ExportRecord): number | undefined =>
		best?.geometry.type === 'Point' ? best.geometry.coordinates[axis] : undefined;

const correctionWords = (corrected: readonly Correction[] | undefined): string | undefined =>
	listed(corrected?.map(({ reason, author, date }) => m.corrected_by({ reason, author, date })));

export const COLUMNS: readonly Column[] = [
	{ key: 'name', header: m.column_name, value: ({ full }) => full.fact.name, width: 36 },
	{
		key: 'kind',
		header: m.column_kind,
		value: ({ full }) => full.kind,
		words: ({ full }) => kindName(full.kind),
		width: 10
	},
	{
		key: 'category',
		header: m.field_category,
		value: ({ full }) => (full.kind === 'project' ? full.fact.category : full.fact.kind),
		words: ({ full }) =>
			full.kind === 'project' ? categoryName(full.fact.category) : parkKindName(full.fact.kind),
		width: 10
	},
	{ key: 'county', header: m.column_county, value: ({ county }) => county, width: 9 },
	{ key: 'adcode', header: m.column_adcode, value: ({ adcode }) => adcode, width: 9 },
	{
		key: 'status',
		header: m.field_status,
		value: ({ full }) => full.fact.status,
		words: ({ full }) => full.fact.status && statusName(full.fact.status),
		width: 8
	},
	{ key: 'investment_wan', header: m.column_investment, value: moneyWan, width: 13 },
	{ key: 'investment_text', header: m.column_investment_text, value: moneyWords, width: 18 },
	{
		key: 'scale',
		header: m.column_scale,
		value: ({ full }) => (full.kind === 'project' ? full.fact.scale : full.fact.area),
		width: 22
	},
	{ key: 'owner', header: m.field_owner, value: ofProject(({ owner }) => owner), width: 22 },
	{
		key: 'period',
		header: m.field_period,
		value: ofProject(({ period }) => period && [period.from, period.to].join('/')),
		words: ofProject(({ period }) => period && periodWords(period)),
		width: 13
	},
	{
		key: 'industries',
		header: m.field_industries,
		value: ofPark(({ industries }) => listed(industries)),
		width: 18
	},
	{
		key: 'places',
		header: m.field_places,
		value: ({ full }) => listed(full.fact.places),
		width: 22
	},
	{
		key: 'townships',
		header: m.county_township,
		value: (record) => listed(record.townships),
		width: 14
	},
	{
		key: 'precision',
		header: m.field_placement,
		value: ({ precision }) => precision,
		words: ({ precision }) => precisionName(precision),
		width: 9
	},
	{ key: 'basis', header: m.column_basis, value: ({ best }) => best?.basis, width: 16 },
	{ key: 'error_m', header: m.column_error, value: ({ best }) => best?.errorM, width: 10 },
	{ key: 'longitude', header: m.column_longitude, value: coordinate(0), width: 12 },
	{ key: 'latitude', header: m.column_latitude, value: coordinate(1), width: 12 },
	{
		key: 'unplaced',
		header: m.column_unplaced,
		value: ({ full }) => full.fact.unplaced,
		width: 18
	},
	{ key: 'doubt', header: m.field_doubt, value: ({ full }) => full.fact.doubt, width: 24 },
	{
		key: 'corrected',
		header: m.field_corrected,
		value: ({ full }) => correctionWords(full.fact.corrected),
		width: 24
	},
	{ key: 'quote', header: m.panel_quote, value: ({ quote }) => quote, width: 60 },
	{ key: 'chapter', header: m.column_chapter, value: ({ chapter }) => chapter, width: 40 },
	{ key: 'plan', header: m.nav_plan, value: ({ planTitle }) => planTitle, width: 40 },
	{ key: 'link', header: m.column_link, value: ({ link }) => link, width: 40 },
	{ key: 'id', header: m.column_id, value: ({ id }) => id, width: 24 }
];

/** A table: the headers, then a row a record, each cell what a reader expects to see. */
export const tableOf = (
	records: readonly ExportRecord[]
): { head: string[]; rows: CellValue[][] } => ({
	head: COLUMNS.map(({ header }) => header()),
	rows: records.map((record) => COLUMNS.map(({ value, words = value }) => words(record)))
});
