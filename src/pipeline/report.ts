// What a person sees after a run: a table of the plans, then gains and losses. Text only, no decisions.
import { gzipSync } from 'node:zlib';
import { bearingOf } from '#domain/fact.ts';
import type { Change } from './changes.ts';
import type { Content, PlanReading } from './content.ts';
import { namesPlace } from './places/unplaced.ts';
import type { PublishedFiles } from './published-files.ts';

const COLUMNS = [
	'plan',
	'sections',
	'projects',
	'parks',
	'indicators',
	'statements',
	'placed %',
	'issues',
	'bytes'
];

/** One row a plan, numbers to the right; below it the files that the site opens with, plain and compressed. */
export function planTable(content: Content, files: PublishedFiles): string {
	const rows = content.readings.map((reading) => planRow(reading, files));
	const widths = COLUMNS.map((head, i) =>
		Math.max(...[head, ...rows.map((row) => row[i] ?? '')].map(widthOf))
	);
	const line = (cells: readonly string[]) =>
		cells.map((cell, i) => pad(cell, widths[i] ?? 0, i === 0)).join('  ');
	const opening = ['manifest.json', 'overview.json', 'counties.geojson'].flatMap((path) => {
		const text = files.get(path);
		return text === undefined
			? []
			: [`${path} ${bytes(text)} (gzip ${number(gzipSync(text).length)})`];
	});
	return [
		line(COLUMNS),
		...rows.map(line),
		'',
		placedLine(content),
		`opens with ${opening.join(', ')}`
	].join('\n');
}

/** `682 projects name a place of their county, 652 of them (95.6 %) stand below county level` */
function placedLine({ readings }: Content): string {
	const projects = readings.flatMap(({ facts }) => facts.projects);
	const placed = projects.filter((project) => bearingOf(project) === 'map').length;
	const lacking = projects.filter(({ unplaced = '' }) => namesPlace(unplaced)).length;
	const share = ((100 * placed) / Math.max(1, placed + lacking)).toFixed(1);
	return `${placed + lacking} projects name a place of their county, ${placed} of them (${share} %) stand below county level`;
}

function planRow({ document, facts, issues }: PlanReading, files: PublishedFiles): string[] {
	const placeable = [...facts.projects, ...facts.parks];
	const placed = placeable.filter(({ placements }) => placements.length > 0).length;
	const own = [...files].filter(([path]) => path.startsWith(`${document.adcode}/`));
	return [
		`${document.adcode} ${document.descriptor.county}`,
		...[document.sections, facts.projects, facts.parks, facts.indicators, facts.statements].map(
			({ length }) => number(length)
		),
		placeable.length === 0 ? '–' : String(Math.round((100 * placed) / placeable.length)),
		number(issues.length),
		number(own.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0))
	];
}

const number = (value: number): string => value.toLocaleString('en-US');
const bytes = (text: string): string => `${number(Buffer.byteLength(text))} bytes`;

/** Columns that a terminal gives a text: a Chinese character takes two (other wide ones do not occur here). */
const widthOf = (text: string): number =>
	[...text].reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0);

function pad(text: string, width: number, left: boolean): string {
	const space = ' '.repeat(Math.max(0, width - widthOf(text)));
	return left ? text + space : space + text;
}

/** Gains (+), losses (-) and changes (~), a count for each kind and at most `cap` of each sign and kind in words. */
export function changeReport(changes: readonly Change[], cap = 12): string {
	if (changes.length === 0) return 'No gains or losses against the data that were there.';
	const lines = ['Gains and losses against the data that were there:'];
	for (const kind of new Set(changes.map((change) => change.kind))) {
		const ofKind = changes.filter((change) => change.kind === kind);
		const signs = (['+', '-', '~'] as const).map((sign) =>
			ofKind.filter((change) => change.sign === sign)
		);
		const [gained, lost, changed] = signs.map(({ length }) => length);
		lines.push(`${kind}: +${gained} −${lost} ~${changed}`);
		for (const list of signs) lines.push(...capped(list, cap));
	}
	return lines.join('\n');
}

function capped(list: readonly Change[], cap: number): string[] {
	const shown = list.slice(0, cap).map(({ sign, adcode, name, what }) => {
		const words = what.length > LONGEST_QUOTE ? `${what.slice(0, LONGEST_QUOTE)}…` : what;
		return `  ${sign} ${adcode} ${name}${words === '' ? '' : ` 「${words}」`}`;
	});
	return list.length > cap ? [...shown, `    … and ${list.length - cap} more`] : shown;
}

const LONGEST_QUOTE = 80;
