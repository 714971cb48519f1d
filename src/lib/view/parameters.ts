// The query parameters as a table: how each is read and written. One row a parameter; codec.ts walks the rows.
// Invariant: write(read(text)) is canonical, and read(write(value)) is the value.
import { CATEGORIES, PRECISIONS, PROJECT_STATUSES } from '#domain/vocabulary.ts';
import { readLimits } from './limits.ts';
import {
	CLASS_COUNTS,
	DEFAULT_VIEW,
	LANGS,
	LAYERS,
	METHODS,
	PAPERS,
	SCALES,
	SIGNS,
	SORTS,
	SUMS,
	THEMES,
	TIMES,
	TURNS,
	UI_PARTS,
	type Sheet,
	type SumRange,
	type View,
	type ViewNotice
} from './view.ts';

type Reason = ViewNotice['reason'];

interface Reading<T> {
	/** Left out: nothing usable, so the default holds. */
	readonly value?: T;
	readonly bad: readonly { readonly given: string; readonly reason: Reason }[];
}

export interface Parameter {
	/** In the query. */
	readonly key: string;
	/** The part of a view that a text gives; {} where it gives none. */
	read(text: string): { part: Partial<View>; bad: Reading<never>['bad'] };
	/** The text of a view's value; undefined where it is the default, which is not written. */
	write(view: View): string | undefined;
}

interface Kind<T> {
	read(text: string): Reading<T>;
	write(value: T): string;
}

const MAX_TEXT = 100;

/** As much of it as a notice needs to be understood. */
const MAX_GIVEN = 60;
const refuse = (given: string, reason: Reason): Reading<never> => ({
	bad: [{ given: given.length > MAX_GIVEN ? `${given.slice(0, 20)}…` : given, reason }]
});

const choice = <T extends string>(options: readonly T[]): Kind<T> => ({
	read(text) {
		const value = options.find((option) => option === text);
		return value === undefined ? refuse(text, 'choice') : { value, bad: [] };
	},
	write: (value) => value
});

const number = <T extends number>(options: readonly T[]): Kind<T> => ({
	read(text) {
		const value = options.find((option) => String(option) === text);
		return value === undefined ? refuse(text, 'choice') : { value, bad: [] };
	},
	write: String
});

const yesNo: Kind<boolean> = {
	read: (text) =>
		/^[01]$/u.test(text) ? { value: text === '1', bad: [] } : refuse(text, 'choice'),
	write: (value) => (value ? '1' : '0')
};

const limits: Kind<readonly number[]> = {
	read(text) {
		const value = readLimits(text);
		return typeof value === 'string' ? refuse(text, 'format') : { value, bad: [] };
	},
	write: (value) => value.join(',')
};

const pattern = (regex: RegExp): Kind<string> => ({
	read: (text) => (regex.test(text) ? { value: text, bad: [] } : refuse(text, 'format')),
	write: (value) => value
});

const words: Kind<string> = {
	read: (text) => (text.length > MAX_TEXT ? refuse(text, 'range') : { value: text, bad: [] }),
	write: (value) => value
};

/** A name out of the data, in a set: commas in it are escaped, because they part the set. */
const phrase: Kind<string> = {
	read: (text) =>
		text.length > MAX_TEXT || text.trim() === ''
			? refuse(text, 'range')
			: { value: text.replaceAll('%2C', ',').replaceAll('%25', '%'), bad: [] },
	write: (value) => value.replaceAll('%', '%25').replaceAll(',', '%2C')
};

const SUM_RANGE = /^(\d{1,6}(?:\.\d{1,4})?)?-(\d{1,6}(?:\.\d{1,4})?)?$/u;

/** `5-20`, `5-` and `-20`. */
const sumRange: Kind<SumRange> = {
	read(text) {
		const [whole, from, to] = SUM_RANGE.exec(text) ?? [];
		if (whole === undefined) return refuse(text, 'format');
		if (from === undefined && to === undefined) return refuse(text, 'format');
		if (from !== undefined && to !== undefined && Number(from) > Number(to))
			return refuse(text, 'range');
		const value = {
			...(from !== undefined && { from: Number(from) }),
			...(to !== undefined && { to: Number(to) })
		};
		return { value, bad: [] };
	},
	write: ({ from = '', to = '' }) => `${from}-${to}`
};

/** `A3,landscape,200000,icons`; the last two may be missing. */
const sheet: Kind<Sheet> = {
	read(text) {
		const [first, second, ...rest] = text.split(',');
		const paper = PAPERS.find((one) => one === first);
		const turn = TURNS.find((one) => one === second);
		const signs = SIGNS.find((one) => one === rest.at(-1));
		const [scale, ...more] = signs ? rest.slice(0, -1) : rest;
		if (!paper || !turn || more.length > 0) return refuse(text, 'format');
		const value = { paper, turn, signs: signs ?? 'numbers' } as const;
		if (scale === undefined) return { value, bad: [] };
		if (!/^\d{1,9}$/u.test(scale)) return refuse(text, 'format');
		const inRange = Number(scale) >= SCALES.least && Number(scale) <= SCALES.most;
		return inRange ? { value: { ...value, scale: Number(scale) }, bad: [] } : refuse(text, 'range');
	},
	write: ({ paper, turn, scale, signs }) =>
		[paper, turn, ...(scale ? [scale] : []), ...(signs === 'icons' ? [signs] : [])].join()
};

/** A comma-separated set. Unusable items are dropped with a notice; the empty text is the empty set. */
function setOf<T extends string>(item: Kind<T>): Kind<readonly T[]> {
	return {
		read(text) {
			const readings = text === '' ? [] : text.split(',').map((one) => item.read(one));
			const values = readings.flatMap((one) => (one.value === undefined ? [] : [one.value]));
			const bad = readings.flatMap((one) => one.bad);
			const value = [...new Set(values)];
			return value.length > 0 || bad.length === 0 ? { value, bad } : { bad };
		},
		write: (values) => values.map((value) => item.write(value)).join(',')
	};
}

/** A set with a fixed order of its options, so that two URLs of one view are equal. */
function subsetOf<T extends string>(options: readonly T[]): Kind<readonly T[]> {
	const set = setOf(choice(options));
	return {
		read(text) {
			const { value, bad } = set.read(text);
			return value ? { value: options.filter((option) => value.includes(option)), bad } : { bad };
		},
		write: (values) => set.write(options.filter((option) => values.includes(option)))
	};
}

function parameter<K extends keyof View & string>(
	key: K,
	kind: Kind<Exclude<View[K], undefined>>,
	name: string = key
): Parameter {
	return {
		key: name,
		read(text) {
			const { value, bad } = kind.read(text);
			return { part: value === undefined ? {} : ({ [key]: value } as Partial<View>), bad };
		},
		write(view) {
			const value = view[key];
			if (value === undefined) return undefined;
			const text = kind.write(value as Exclude<View[K], undefined>);
			const usual = DEFAULT_VIEW[key];
			const isUsual =
				usual !== undefined && text === kind.write(usual as Exclude<View[K], undefined>);
			return isUsual ? undefined : text;
		}
	};
}

/** Seconds that a slide stands while a deck plays by itself. */
const seconds: Kind<number> = {
	read(text) {
		if (!/^\d{1,4}$/u.test(text)) return refuse(text, 'format');
		const value = Number(text);
		return value >= 2 && value <= 3600 ? { value, bad: [] } : refuse(text, 'range');
	},
	write: String
};

const id = pattern(/^[\w-]{1,64}$/u);

export const PARAMETERS: readonly Parameter[] = [
	parameter('layers', subsetOf(LAYERS)),
	parameter('indicator', id),
	parameter('time', choice(TIMES)),
	parameter('method', choice(METHODS)),
	parameter('classes', number(CLASS_COUNTS)),
	parameter('limits', limits),
	parameter('area', setOf(pattern(/^\d{6}$/u))),
	parameter('feature', id),
	parameter('q', words),
	parameter('category', subsetOf(CATEGORIES)),
	parameter('township', setOf(pattern(/^\d{6}\.[^,\s]{1,20}$/u))),
	parameter('status', subsetOf([...PROJECT_STATUSES, 'none'])),
	parameter('precision', subsetOf([...PRECISIONS, 'none'])),
	parameter('investment', subsetOf([...SUMS, 'none'])),
	parameter('yuan', sumRange),
	parameter('owner', setOf(phrase)),
	parameter('park', setOf(id)),
	parameter('sort', choice(SORTS)),
	parameter('sheet', sheet),
	parameter('title', words),
	parameter('lang', choice(LANGS)),
	parameter('theme', choice(THEMES)),
	parameter('ui', subsetOf(UI_PARTS)),
	parameter('autoplay', seconds),
	parameter('interactive', yesNo),
	parameter('edition', pattern(/^[\da-f]{12}$/u), 'v')
];
