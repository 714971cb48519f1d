// Chinese numerals up to 亿, in the forms that plans use: 十四, 二百零三, 二〇三五, 两, 廿.

const DIGITS: Readonly<Record<string, number>> = {
	〇: 0,
	零: 0,
	一: 1,
	二: 2,
	两: 2,
	三: 3,
	四: 4,
	五: 5,
	六: 6,
	七: 7,
	八: 8,
	九: 9
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 廿: 20, 卅: 30, 百: 100, 千: 1000 };
const GROUPS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Characters of a Chinese numeral, for use inside a regular expression's class. */
export const NUMERAL = '〇零一二两三四五六七八九十廿卅百千';

/**
 * Value of a numeral in Chinese characters or digits, undefined where it is none.
 * `十四` → 14, `二〇三五` → 2035, `一百零三` → 103, `两万三千` → 23000, `12` → 12
 */
export function chineseNumber(text: string): number | undefined {
	if (/^\d{1,15}$/u.test(text)) return Number(text);
	if (/^[〇零一二三四五六七八九]{2,}$/u.test(text)) {
		return Number([...text].map((char) => DIGITS[char] ?? 0).join(''));
	}
	let total = 0;
	let group = 0;
	let digit: number | undefined;
	for (const char of text) {
		const unit = UNITS[char];
		const size = GROUPS[char];
		if (DIGITS[char] !== undefined) digit = DIGITS[char];
		else if (unit !== undefined) {
			group += unit > 10 && unit < 100 ? unit : (digit ?? 1) * unit;
			digit = undefined;
		} else if (size !== undefined) {
			total = (total + group + (digit ?? 0)) * (size === 1e8 || total === 0 ? size : 1) + 0;
			if (size !== 1e8 && total !== 0 && group + (digit ?? 0) === 0) return undefined;
			group = 0;
			digit = undefined;
		} else return undefined;
	}
	return text ? total + group + (digit ?? 0) : undefined;
}
