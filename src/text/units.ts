// Quantities in text: a number, its unit, how the words bound it, and its value in a base unit.
// The one place that converts units. Spans are offsets of the text given. The lists are geodata/lexicon/units.json.
import type { Span } from '#domain/text.ts';
import type { Operator } from '#domain/vocabulary.ts';
import { matchesOf } from './matches.ts';
import { chineseNumber } from './numerals.ts';

interface Unit {
	readonly name: string;
	readonly aliases?: readonly string[] | undefined;
	/** What it is converted to: yuan, squareMetre, gram …; a count word has none. */
	readonly base?: string | undefined;
	/** How many base units one of it is. */
	readonly factor?: number | undefined;
}

export interface UnitLexicon {
	/** 万 → 10000 */
	readonly scales: Readonly<Record<string, number>>;
	readonly units: readonly Unit[];
	/** What may follow a stroke after a unit: 吨/年. */
	readonly rates: readonly string[];
}

export interface Quantity {
	/** In `unit`, as the text says it. */
	readonly value: number;
	/** With its scale, in the standard spelling: 万亩, 亿元, 万人次, 万吨/年. */
	readonly unit: string;
	readonly op: Operator;
	/** Number and unit with the words that bound the number (约, 以上). */
	readonly span: Span;
	/** Base unit and value in it; none for count words and rates (吨/年). */
	readonly base?: string;
	readonly inBase?: number;
}

export interface Money {
	readonly value: number;
	readonly unit: string;
	readonly yuan: number;
	/** Number and unit. */
	readonly span: Span;
}

/** Reads quantities by one lexicon. Made once by `unitReader`, used for all plans. */
export interface UnitReader {
	/** Every number with a unit, in order: `投资1.5亿元以上` → `[{ value: 1.5, unit: 亿元, op: ≥, base: yuan, inBase: 1.5e8 }]` */
	findQuantities(text: string): Quantity[];
	/** Every sum in yuan; a number with 万 or 亿 alone counts where 投资 or 资金 stands right before it. */
	findMoney(text: string): Money[];
	/** The first sum; a bare number is read in `columnUnit` (总投资（万元）): `('35592', '万元')` → 355920000 yuan. */
	parseMoney(text: string, columnUnit?: string): Money | undefined;
	/** `('万亩')` → `{ base: 'squareMetre', factor: 6666666.67 }`; undefined for count words and unknown units. */
	conversion(unit: string): { base: string; factor: number } | undefined;
	/** Whether a text is nothing but a unit, also one over another: `亿元`, `人/百万吨`, `1/10万`. */
	isUnit(text: string): boolean;
	/** Standard spelling: `千米` → `公里`, `万人（次）` → `万人次`; unknown units as they are. */
	standard(unit: string): string;
}

const ARABIC = String.raw`[-－−]?\d{1,15}(?:[,，]\d{3}){0,4}(?:\.\d{1,9})?`;
const HAN = String.raw`[一二两三四五六七八九十][零一二三四五六七八九十百千万亿]{0,11}`;
/** 8%-10% is a range: neither of its ends is the quantity. */
const RANGE = '[-—–~～至]{1,2}';
const escaped = (words: readonly string[]): string =>
	[...words]
		.sort((a, b) => b.length - a.length)
		.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`))
		.join('|');

/** Words before and after a number that bound it. 以上, 以下, 以内 include the number itself (民法典 1259). */
const BEFORE: readonly [RegExp, Operator][] = [
	[/(?:不低于|不少于|不小于|至少|≥|>=)$/u, '≥'],
	[/(?:不超过|不高于|不多于|不大于|≤|<=)$/u, '≤'],
	[/(?:超过|突破|大于|高于|多于|[超>＞])了?$/u, '>'],
	[/(?:低于|小于|少于|不足|[<＜])$/u, '<'],
	[/[近约≈～]$/u, '≈']
];
const AFTER: readonly [string, Operator][] = [
	['以上', '≥'],
	['以下', '≤'],
	['以内', '≤'],
	['之内', '≤'],
	['左右', '≈'],
	['上下', '≈']
];

/** How the words right before a number and right after its unit bound it. `('不低于', '')` → `≥` */
export function operatorOf(before: string, after: string, few = false): Operator {
	const end = before.slice(-4);
	const left = BEFORE.find(([pattern]) => pattern.test(end))?.[1];
	const right = AFTER.find(([word]) => after.startsWith(word))?.[1];
	return left ?? right ?? (few ? '≈' : '=');
}

const numberOf = (digits: string): number | undefined => {
	if (!/\d/u.test(digits)) return chineseNumber(digits);
	return Number(digits.replace(/[,，]/gu, '').replace(/[－−]/u, '-'));
};

/** 1.74 and 亿 give 174000000, not 174000000.00000003. */
const product = (value: number, factor: number): number => Number((value * factor).toPrecision(14));

/** Makes a reader from the lexicon; the patterns are compiled once and run in linear time. */
export function unitReader(lexicon: UnitLexicon): UnitReader {
	const known = new Map<string, Unit>();
	for (const unit of lexicon.units) {
		for (const name of [unit.name, ...(unit.aliases ?? [])]) known.set(name, unit);
	}
	const scale = escaped(Object.keys(lexicon.scales));
	const unit = escaped([...known.keys()]);
	const rate = escaped(lexicon.rates);
	// Groups without names: a match with names costs twice as much.
	const pattern = new RegExp(
		`(?<![\\dA-Za-z.第每]|%(?=[-－−])|\\d[%亿万]?${RANGE})(?:百分之(${HAN})|(${ARABIC}|(?<![几数])${HAN})([余多]?)(${scale})?([余多]?)(${unit})(/(?:${rate}))?)(?!${RANGE}\\d|/)`,
		'gu'
	);
	const bare = new RegExp(`(?:投资|资金)(?:[额约为近共]|达到?)?(${ARABIC})(万|亿)(?!元)`, 'gu');
	const parts = new RegExp(`^(${scale})?(${unit})$`, 'u');
	const one = `(?:\\d{0,6}(?:${scale})?(?:${unit}))`;
	const whole = new RegExp(`^(?:${one}(?:/${one})?|\\d{1,6}/\\d{1,6}(?:${scale})?)$`, 'u');

	/** 千米 is a unit of its own before it is a thousand metres. */
	const partsOf = (name: string): { times: string; found: Unit | undefined } => {
		const [, times = '', word = ''] = known.has(name) ? ['', '', name] : (parts.exec(name) ?? []);
		return { times, found: known.get(word) };
	};

	const conversion = (name: string) => {
		const { times, found } = partsOf(name);
		if (!found?.base) return undefined;
		return { base: found.base, factor: (lexicon.scales[times] ?? 1) * (found.factor ?? 1) };
	};

	const standard = (name: string): string => {
		const { times, found } = partsOf(name);
		return found ? times + found.name : name;
	};

	const quantityOf = (text: string, found: RegExpExecArray): Quantity | undefined => {
		const [words, share, number, some, scaled = '', more, word = '', rated = ''] = found;
		const digits = number ?? share ?? '';
		const value = numberOf(digits);
		if (value === undefined || !Number.isFinite(value)) return undefined;
		const end = found.index + words.length;
		if (isYear(digits, scaled, word)) return undefined;
		const name = share ? '%' : standard(scaled + word);
		const after = text.slice(end, end + 2);
		const few = !!some || !!more;
		const op = operatorOf(text.slice(Math.max(0, found.index - 4), found.index), after, few);
		const factor = rated ? undefined : conversion(name);
		return {
			value,
			unit: name + rated,
			op,
			span: { start: found.index, end: AFTER.some(([word]) => word === after) ? end + 2 : end },
			...(factor && { base: factor.base, inBase: product(value, factor.factor) })
		};
	};

	const findQuantities = (text: string): Quantity[] => {
		const quantities: Quantity[] = [];
		pattern.lastIndex = 0;
		for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
			const quantity = quantityOf(text, found);
			if (quantity) quantities.push(quantity);
		}
		return quantities;
	};

	const findMoney = (text: string): Money[] => {
		const sums = findQuantities(text).flatMap(({ value, unit: name, base, inBase, span }) =>
			base === 'yuan' && inBase !== undefined ? [{ value, unit: name, yuan: inBase, span }] : []
		);
		for (const found of matchesOf(text, bare)) {
			const value = numberOf(found[1] ?? '') ?? 0;
			const name = `${found[2] ?? ''}元`;
			const end = found.index + found[0].length;
			const start = end - (found[1]?.length ?? 0) - 1;
			const yuan = product(value, conversion(name)?.factor ?? 1);
			sums.push({ value, unit: name, yuan, span: { start, end } });
		}
		return sums.sort((a, b) => a.span.start - b.span.start);
	};

	const parseMoney = (text: string, columnUnit?: string): Money | undefined => {
		const [first] = findMoney(text);
		if (first || columnUnit === undefined) return first;
		const number = new RegExp(`^\\s*(${ARABIC})\\s*$`, 'u').exec(text)?.[1];
		const factor = conversion(columnUnit);
		if (!number || factor?.base !== 'yuan') return undefined;
		const value = numberOf(number) ?? 0;
		const start = text.indexOf(number);
		const span = { start, end: start + number.length };
		return { value, unit: standard(columnUnit), yuan: product(value, factor.factor), span };
	};

	const isUnit = (text: string): boolean => text.length <= 20 && whole.test(text);

	return { findQuantities, findMoney, parseMoney, conversion, isUnit, standard };
}

/** 2020年 is a date, 15年 a duration. */
const isYear = (digits: string, scale: string, unit: string): boolean =>
	unit === '年' && !scale && (/^(?:19|20)\d\d$/u.test(digits) || /^[一二]/u.test(digits));
