// Reads the plans as received, each with its descriptor. Nothing is changed: offsets of everything later refer to this text.
import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlanDescriptor } from '#domain/plan.ts';
import type { Boundaries } from '../geography/boundaries.ts';
import { BOUNDARIES } from '../geography/boundary-file.ts';
import { InputError } from '../input-error.ts';
import { lineAt, readJson } from '../read-json.ts';

const PLANS_FOLDER = 'geodata/plans';

/** The front matter names its county well within this many characters (white space not counted). */
const FRONT_MATTER = 3000;

export interface PlanSource {
	readonly descriptor: PlanDescriptor;
	/** The text exactly as received. */
	readonly raw: string;
	/** Path of the text below the root, for messages. */
	readonly file: string;
}

/**
 * Reads all plans below `root` (the project's folder), in the order of their adcodes.
 * Throws InputError for a folder, descriptor or text that cannot be used.
 * `geodata/plans/140827/` → `{ descriptor, raw, file: 'geodata/plans/140827/plan.txt' }`
 */
export function readPlans(root: string): PlanSource[] {
	const folders = listFolders(root);
	if (folders.length > 0) return folders.map((name) => readPlan(root, name));
	throw new InputError({
		file: PLANS_FOLDER,
		problem: 'Expected one folder per county, named by its six-digit adcode; there is none.',
		remedy: 'Make a folder such as 140827 with plan.txt and descriptor.json in it.'
	});
}

function listFolders(root: string): string[] {
	try {
		const entries = readdirSync(join(root, PLANS_FOLDER), { withFileTypes: true });
		return entries
			.filter((entry) => entry.isDirectory())
			.map((entry) => entry.name)
			.sort();
	} catch {
		return [];
	}
}

/** Reads one plan; `folder` is the adcode. Throws InputError as `readPlans` does. */
function readPlan(root: string, folder: string): PlanSource {
	const path = `${PLANS_FOLDER}/${folder}`;
	const descriptor = readJson(root, `${path}/descriptor.json`, PlanDescriptor);
	if (descriptor.adcode !== folder) {
		throw new InputError({
			file: `${path}/descriptor.json`,
			line: lineOfWord(root, `${path}/descriptor.json`, '"adcode"'),
			problem: `Expected the adcode of its folder, ${folder}; found ${descriptor.adcode}.`,
			remedy: 'Correct the adcode or rename the folder.'
		});
	}
	const file = `${path}/plan.txt`;
	const raw = decode(readBytes(root, file), file);
	const front = raw.replace(/\s+/gu, '').slice(0, FRONT_MATTER);
	if (!front.includes(descriptor.county)) {
		throw new InputError({
			file,
			line: 1,
			problem: `Expected the plan of ${descriptor.county}; its first pages never name that county.`,
			remedy: `Put the right text here, or correct county and adcode in ${path}/descriptor.json.`
		});
	}
	return { descriptor, raw, file };
}

function readBytes(root: string, file: string): Buffer {
	try {
		return readFileSync(join(root, file));
	} catch {
		throw new InputError({
			file,
			problem: 'The text of the plan is missing or cannot be read.',
			remedy: 'Put the plan here as plain UTF-8 text, or remove its folder.'
		});
	}
}

/** UTF-8 → text, a byte-order mark kept: it counts in offsets. */
function decode(bytes: Buffer, file: string): string {
	if (!isUtf8(bytes)) {
		throw new InputError({
			file,
			line: lineOfBadBytes(bytes),
			problem: 'Expected UTF-8 text; this line holds bytes that are not.',
			remedy: 'Convert the file, for example: iconv -f GB18030 -t UTF-8 plan.txt > new.txt'
		});
	}
	const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
	const nul = text.indexOf('\0');
	if (nul >= 0) {
		throw new InputError({
			file,
			line: lineAt(text, nul),
			problem: 'Expected plain text; this line holds a NUL character (UTF-16, or not a text file).',
			remedy: 'Save the plan as plain text in UTF-8.'
		});
	}
	if (/\S/u.test(text)) return text;
	throw new InputError({
		file,
		line: 1,
		problem: 'Expected the text of a plan; the file is empty.',
		remedy: 'Put the plan here as plain UTF-8 text, or remove its folder.'
	});
}

/** 1-based. A line feed is never part of another character in UTF-8, so lines can be judged one by one. */
function lineOfBadBytes(bytes: Buffer): number {
	let line = 1;
	for (let from = 0; from < bytes.length; line++) {
		const feed = bytes.indexOf(0x0a, from);
		const to = feed < 0 ? bytes.length : feed;
		if (!isUtf8(bytes.subarray(from, to))) return line;
		from = to + 1;
	}
	return line;
}

function lineOfWord(root: string, file: string, word: string): number {
	const text = readFileSync(join(root, file), 'utf8');
	return lineAt(text, Math.max(0, text.indexOf(word)));
}

/**
 * Checks that the descriptor's county, city and province are those of the boundary with its adcode.
 * Throws InputError otherwise: text and outline of two counties must never be joined.
 */
export function expectKnownCounty(
	root: string,
	descriptor: PlanDescriptor,
	boundaries: Boundaries
): void {
	const known = boundaries.counties.get(descriptor.adcode)?.properties;
	const file = `${PLANS_FOLDER}/${descriptor.adcode}/descriptor.json`;
	const pairs = [
		['county', descriptor.county, known?.name],
		['city', descriptor.city, known?.city],
		['province', descriptor.province, known?.province]
	] as const;
	for (const [key, found, expected = 'no such county'] of pairs) {
		if (found === expected) continue;
		throw new InputError({
			file,
			line: lineOfWord(root, file, `"${key}"`),
			problem: `Expected the ${key} of ${descriptor.adcode} in ${BOUNDARIES}, ${expected}; found ${found}.`,
			remedy: 'Correct the descriptor: its adcode or its names.'
		});
	}
}
