// `npm run gazetteer`: more places, out of a file or from a service on the network, into geodata/gazetteer.
import { existsSync, readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { Adcode } from '#domain/adcode.ts';
import { DATUMS } from '#geo/datum.ts';
import type { Datum } from '#geo/datum.ts';
import { loadBoundaries } from '#pipeline/geography/boundaries.ts';
import type { County } from '#pipeline/geography/boundary-file.ts';
import { InputError } from '#pipeline/input-error.ts';
import { readPlans } from '#pipeline/steps/read.ts';
import { createAsk } from './ask.ts';
import type { Manners } from './ask.ts';
import { choose } from './choose.ts';
import { commit } from './commit.ts';
import type { Target } from './commit.ts';
import { datumWarning } from './datum-check.ts';
import { dmfw, DMFW } from './dmfw.ts';
import { answersFile, fetchNames } from './fetch-names.ts';
import { readGazetteer } from './files.ts';
import { rowsOf } from './found-place.ts';
import type { FoundPlace } from './found-place.ts';
import { progressBar } from './progress-bar.ts';
import type { Screen } from './progress-bar.ts';
import { readCsv } from './read-csv.ts';
import { readGeojson } from './read-geojson.ts';
import { readKml } from './read-kml.ts';
import type { Service, ServiceOptions } from './service.ts';
import { tianditu, TIANDITU } from './tianditu.ts';
import { wantedNames } from './wanted.ts';

const USAGE = `npm run gazetteer -- import FILE --adcode CODE --crs ${DATUMS.join('|')} [options]
npm run gazetteer -- fetch --adcode CODE --source dmfw|tianditu [--key KEY] [options]
Shows what would change in geodata/gazetteer; nothing is written without --yes.
import: FILE is .csv, .geojson, .json or .kml; --crs is the datum of its coordinates, never guessed
  --kind KIND     what its places are, where the file does not say: village, road, reservoir, …
  --error METRES  how far off they may be, where the file does not say
  --source TEXT   who says so, where the file does not say
fetch: asks for the names that keep facts of the county from being placed (地名未收录)
  --names A,B     ask for these names instead
  --key KEY       of 天地图, for servers (or TIANDITU_KEY in the environment); it is not kept
  --base URL      another address of the service, such as a proxy
  --interval MS   between two requests (default 1200); --timeout MS for one (default 15000)
both:
  --keep          leave places that the gazetteer has as they are, add only new ones
  --yes           write the difference
  --root DIR      the project's folder (default: the current folder)`;

const OPTIONS = {
	adcode: { type: 'string' },
	crs: { type: 'string' },
	kind: { type: 'string' },
	error: { type: 'string' },
	source: { type: 'string' },
	names: { type: 'string' },
	key: { type: 'string' },
	base: { type: 'string' },
	interval: { type: 'string', default: '1200' },
	timeout: { type: 'string', default: '15000' },
	keep: { type: 'boolean', default: false },
	yes: { type: 'boolean', default: false },
	root: { type: 'string', default: '.' },
	help: { type: 'boolean', default: false }
} as const;

const parse = (args: readonly string[]) =>
	parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
type Values = ReturnType<typeof parse>['values'];

const READERS: Readonly<Record<string, (text: string, file: string) => FoundPlace[]>> = {
	'.csv': readCsv,
	'.geojson': readGeojson,
	'.json': readGeojson,
	'.kml': readKml
};

const SERVICES: Readonly<
	Record<string, { make: (options: ServiceOptions) => Service; base: string; needsKey: boolean }>
> = {
	dmfw: { make: dmfw, base: DMFW, needsKey: false },
	tianditu: { make: tianditu, base: TIANDITU, needsKey: true }
};

/** Wrong or missing arguments: the person gets the reason and the usage. */
class UsageError extends Error {}

export interface Surroundings {
	readonly print: (line: string) => void;
	readonly screen: Screen;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** `2026-11-24`, for the source of fetched rows. */
	readonly today: string;
	/** How often to ask, and how long to wait between, where asking fails. */
	readonly patience: Pick<Manners, 'tries' | 'pauseMs'>;
}

/** Runs the command. Returns the exit code: 0, or 1 where arguments, input or service cannot be used. */
export async function runCommand(args: readonly string[], around: Surroundings): Promise<number> {
	try {
		const { values, positionals } = parse(args);
		if (values.help) {
			around.print(USAGE);
			return 0;
		}
		const [what, file] = positionals;
		if (what === 'import' && file !== undefined) return importFile(file, values, around);
		if (what === 'fetch') return await fetchPlaces(values, around);
		throw new UsageError('Expected `import FILE` or `fetch`.');
	} catch (error) {
		if (error instanceof InputError) around.print(error.message);
		else if (error instanceof UsageError || isArgumentError(error))
			around.print(`${error.message}\n\n${USAGE}`);
		else throw error;
		return 1;
	}
}

const isArgumentError = (error: unknown): error is Error =>
	error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

function importFile(file: string, values: Values, { print }: Surroundings): number {
	const { target, county } = targetOf(values, print);
	const datum = datumOf(values.crs);
	const read = READERS[extname(file).toLowerCase()];
	if (!read) throw new UsageError(`Expected a file ${Object.keys(READERS).join(', ')}.`);
	const places = read(textOf(file), file);
	const outline = county.geometry.coordinates;
	const points = places.flatMap(({ at }) => at);
	const rows = places.map((place) =>
		rowsOf(place, datum, {
			adcode: target.adcode,
			...(values.kind !== undefined && { kind: values.kind }),
			...(values.error !== undefined && { errorM: Number(values.error) }),
			...(values.source !== undefined && { source: values.source })
		})
	);
	const warning = datumWarning(points, datum, { name: county.properties.name, outline });
	commit(rows, target);
	if (warning !== undefined) print(`! ${warning}`);
	return 0;
}

async function fetchPlaces(values: Values, around: Surroundings): Promise<number> {
	const { print, screen, today } = around;
	const { target, county } = targetOf(values, print);
	const { service, source } = serviceOf(values, around);
	const { root, adcode } = target;
	const names =
		values.names?.split(/[,，、]/u).filter(Boolean) ??
		wantedNames(
			root,
			adcode,
			readGazetteer(root).flatMap(({ rows }) => rows)
		);
	print(`${names.length} names to look for in ${county.properties.name}`);
	const { province, city, name } = county.properties;
	const { answers, unanswered, stopped } = await fetchNames(
		service,
		{ adcode, address: `${province}${city}${name}` },
		names,
		answersFile(root, adcode, source),
		progressBar(screen, names.length)
	);
	const { places, left } = choose(answers, names, county.geometry.coordinates, {
		title: service.title,
		date: today
	});
	for (const line of left) print(`left out: ${line}`);
	commit(
		places.map((place) => rowsOf(place, 'wgs84', { adcode })),
		target
	);
	if (stopped !== undefined) print(`Broke off: ${service.title} says ${stopped}.`);
	if (unanswered.length === 0) return 0;
	print(`No answer for ${unanswered.join('、')}. Run it again: it goes on where it stopped.`);
	return 1;
}

function targetOf(
	values: Values,
	print: (line: string) => void
): { target: Target; county: County } {
	const code = v.safeParse(Adcode, values.adcode);
	if (!code.success) throw new UsageError('Expected --adcode with six digits.');
	const root = resolve(values.root);
	// All plans' codes: with fewer, outlines that are cut anew would lack the other counties.
	const codes = readPlans(root).map(({ descriptor }) => descriptor.adcode);
	const boundaries = loadBoundaries(root, codes);
	const county = boundaries.counties.get(code.output);
	if (!county || !codes.includes(code.output))
		throw new UsageError(`No plan has the code ${code.output}; there are ${codes.join(', ')}.`);
	const { keep, yes } = values;
	return { target: { root, adcode: code.output, boundaries, keep, yes, print }, county };
}

function datumOf(given: string | undefined): Datum {
	const datum = DATUMS.find((one) => one === given);
	if (datum) return datum;
	throw new UsageError(
		`Expected --crs ${DATUMS.join(', ')}: a wrong datum puts everything 0.5–1.3 km off.`
	);
}

function serviceOf(values: Values, { env, patience }: Surroundings) {
	const source = values.source ?? '';
	const known = SERVICES[source];
	if (!known) throw new UsageError(`Expected --source ${Object.keys(SERVICES).join(' or ')}.`);
	const key = values.key ?? env['TIANDITU_KEY'] ?? '';
	if (known.needsKey && key === '') throw new UsageError(`${source} needs a --key.`);
	const [intervalMs, timeoutMs] = [Number(values.interval), Number(values.timeout)];
	if (!(intervalMs >= 0 && timeoutMs > 0))
		throw new UsageError('Expected --interval and --timeout in milliseconds.');
	const ask = createAsk({ intervalMs, timeoutMs, ...patience });
	const base = (values.base ?? known.base).replace(/\/$/u, '');
	return { service: known.make({ ask, base, key }), source };
}

function textOf(file: string): string {
	if (existsSync(file)) return readFileSync(file, 'utf8');
	throw new InputError({
		file,
		problem: 'The file is missing.',
		remedy: 'Check the name; it is looked for from the current folder.'
	});
}
