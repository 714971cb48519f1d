// Gains and losses of an edition against the one before: an extraction change is judged by both sides.
import type { PublishedFiles } from './published-files.ts';

/** What is compared, by the file and key that hold it. */
const KINDS = [
	['plan.json', 'sections'],
	['facts.json', 'projects'],
	['facts.json', 'parks'],
	['facts.json', 'indicators'],
	['facts.json', 'statements']
] as const;

type ChangedKind = (typeof KINDS)[number][1];

/** A fact as compared: loosely typed, because the older edition may follow an older schema. */
type Loose = Readonly<Record<string, unknown>>;

export interface Change {
	readonly kind: ChangedKind;
	readonly sign: '+' | '-' | '~';
	readonly adcode: string;
	readonly name: string;
	/** First words of the evidence, or for a change what changed: 「category: 工业 → 能源」. */
	readonly what: string;
}

/** All differences between two editions, by kind, then county, then as the files have them. */
export function changesBetween(before: PublishedFiles, after: PublishedFiles): Change[] {
	const adcodes = [...new Set([...before.keys(), ...after.keys()].map(countyOf))]
		.filter((adcode) => adcode !== '')
		.sort();
	return KINDS.flatMap(([file, kind]) =>
		adcodes.flatMap((adcode) => {
			const path = `${adcode}/${file}`;
			return compare(kind, adcode, listIn(before.get(path), kind), listIn(after.get(path), kind));
		})
	);
}

const countyOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '') : '');

/** Records by id; empty where the file is missing or is not what it should be. */
function listIn(json: string | undefined, key: string): Map<string, Loose> {
	if (json === undefined) return new Map();
	let data: unknown;
	try {
		data = JSON.parse(json);
	} catch {
		return new Map();
	}
	const list = isLoose(data) ? data[key] : undefined;
	const records = Array.isArray(list) ? list.filter(isLoose) : [];
	return new Map(records.map((record) => [String(record['id']), record]));
}

const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

function compare(
	kind: ChangedKind,
	adcode: string,
	before: ReadonlyMap<string, Loose>,
	after: ReadonlyMap<string, Loose>
): Change[] {
	const one = (sign: Change['sign'], record: Loose, what: string): Change => ({
		kind,
		sign,
		adcode,
		name: nameOf(record),
		what
	});
	const lost = new Map([...before].filter(([id]) => !after.has(id)));
	const gained = [...after].filter(([id]) => !before.has(id));
	const added: Change[] = [];
	const changed: Change[] = [];
	for (const [, record] of gained) {
		const renamed = [...lost].find(([, old]) => sameWords(old, record));
		if (renamed) lost.delete(renamed[0]);
		else added.push(one('+', record, quoteOf(record)));
		if (renamed) changed.push(one('~', record, `name: ${nameOf(renamed[1])} → ${nameOf(record)}`));
	}
	for (const [id, record] of after) {
		const old = before.get(id);
		const what = old ? differences(old, record) : '';
		if (what !== '') changed.push(one('~', record, what));
	}
	const removed = [...lost.values()].map((record) => one('-', record, quoteOf(record)));
	return [...added, ...removed, ...changed];
}

/** A fact whose name changed has another id; the words that it was read from tell that it is the same. */
const sameWords = (a: Loose, b: Loose): boolean => quoteOf(a) !== '' && quoteOf(a) === quoteOf(b);

const nameOf = (record: Loose): string =>
	String(record['name'] ?? record['title'] ?? record['measure'] ?? record['id']);

function quoteOf(record: Loose): string {
	const { evidence } = record;
	const first: unknown = Array.isArray(evidence) ? evidence[0] : evidence;
	return isLoose(first) ? foldSpace(String(first['quote'])) : '';
}

/** 「category: 工业 → 能源；places」: short values are shown, long ones only named. */
function differences(old: Loose, fresh: Loose): string {
	const keys = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
	return keys
		.filter((key) => JSON.stringify(old[key]) !== JSON.stringify(fresh[key]))
		.map((key) => {
			const [a, b] = [shown(old[key]), shown(fresh[key])];
			return a.length + b.length <= LONGEST_SHOWN ? `${key}: ${a} → ${b}` : key;
		})
		.join('；');
}

const LONGEST_SHOWN = 60;

const shown = (value: unknown): string =>
	value === undefined ? '∅' : typeof value === 'string' ? value : JSON.stringify(value);

const foldSpace = (text: string): string => text.replace(/\s+/gu, ' ').trim();
