// Years that a stretch of text names, and what they are: the year spoken of, the year compared with, a span of years.
// A five-year plan's name (“十四五”末, “十三五”期间) stands for its last year.
import type { Span } from '#domain/text.ts';
import { matchesOf } from '#text/matches.ts';

export interface Time {
	readonly span: Span;
	readonly year: number;
	/** at: 2020年; base: 由2015年, 比2015年; range: 2017—2019年. */
	readonly kind: 'at' | 'base' | 'range';
}

/** The years that 五年来 ends with, where the text looks back, and 今后五年. */
export interface LastYears {
	readonly reviewed?: number;
	readonly planned?: number;
}

const DIGITS = '一二三四五六七八九';
const YEAR = '(?:19|20)\\d\\d';
// Groups without names, in the order of timesIn: a match with names costs twice as much.
const PATTERN = new RegExp(
	[
		`${YEAR}年?[-—–~～至]{1,2}(${YEAR})年?`,
		`(?:[由从比较与同以在是]|相对|相比|相当于)(${YEAR})年[末底]?(?:相比较?)?(?:的?基础上)?`,
		`(${YEAR})(?:年[底末]?(?!远景)|(?=GDP))`,
		`“?十([${DIGITS}])五”?(?:规划)?(?:期?末|期间|时期|期内|以来)`,
		'(二[〇○Ｏ零][一二三][〇○Ｏ零一二三四五六七八九])年[底末]?',
		'(五年(?:[来间共]|累计))',
		'((?:今后|未来)五年)'
	].join('|'),
	'gu'
);

/** What no time is told without. */
const MAY_TELL = /[12二]\S|五/u;

/** Last year of the plan with that digit: 四 (十四五) → 2025. */
const endOfPlan = (digit: string): number => 2005 + 5 * (DIGITS.indexOf(digit) + 1);

/** “十三五”年均增速 → 2020; undefined where no plan is named. */
export function endOfPlanIn(text: string): number | undefined {
	const digit = PLAN.exec(text)?.[1];
	return digit === undefined ? undefined : endOfPlan(digit);
}

const PLAN = new RegExp(`十([${DIGITS}])五`, 'u');

/** 二〇三五 → 2035 */
const yearOfDigits = (han: string): number =>
	Number([...han].map((char) => DIGITS.indexOf(char) + 1).join(''));

/**
 * Times in the order of the text.
 * `"由2015年的44.5亿元增长到2020年"` → base 2015, at 2020
 */
export function timesIn(text: string, { reviewed, planned }: LastYears = {}): Time[] {
	if (!MAY_TELL.test(text)) return [];
	return matchesOf(text, PATTERN).flatMap((found): Time[] => {
		const span = { start: found.index, end: found.index + found[0].length };
		const [, last, from, year, digit, han, review, ahead] = found;
		if (last) return [{ span, year: Number(last), kind: 'range' }];
		if (from) return [{ span, year: Number(from), kind: 'base' }];
		if (year) return [{ span, year: Number(year), kind: 'at' }];
		if (han) return [{ span, year: yearOfDigits(han), kind: 'at' }];
		if (digit) return [{ span, year: endOfPlan(digit), kind: 'at' }];
		if (review && reviewed) return [{ span, year: reviewed, kind: 'at' }];
		if (ahead && planned) return [{ span, year: planned, kind: 'at' }];
		return [];
	});
}
