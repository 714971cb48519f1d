// Chinese numerals below a hundred million, in the forms that plans use: 十四, 二百零三, 二〇三五, 两, 廿.

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
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };

/** Characters of a Chinese numeral, for use inside a regular expression's class. */
export const NUMERAL = '〇零一二两三四五六七八九十廿卅百千';

/**
 * Value of a numeral in Chinese characters or digits, undefined where it is none.
 * `十四` → 14, `二〇三五` → 2035, `一百零三` → 103, `两万三千` → 23000, `12` → 12
 */
export function chineseNumber(text: string): number | undefined {
	if (/^\d{1,15}$/u.test(text)) return Number(text);
	const chars = [...text];
	if (chars.length > 1 && chars.every((char) => DIGITS[char] !== undefined)) {
		return Number(chars.map((char) => DIGITS[char]).join(''));
	}
	const [thousands, ones, ...more] = text.split('万');
	if (thousands === undefined || more.length > 0) return undefined;
	if (ones === undefined) return belowTenThousand(thousands);
	const high = belowTenThousand(thousands);
	const low = ones === '' ? 0 : belowTenThousand(ones);
	return high === undefined || low === undefined ? undefined : high * 1e4 + low;
}

/** `一百零三` → 103, `十四` → 14, `` → undefined */
function belowTenThousand(text: string): number | undefined {
	let total = 0;
	let digit: number | undefined;
	for (const char of text) {
		const unit = UNITS[char];
		const tens = TENS[char];
		if (DIGITS[char] !== undefined) digit = DIGITS[char];
		else if (tens !== undefined) total += tens;
		else if (unit !== undefined) {
			total += (digit ?? 1) * unit;
			digit = undefined;
		} else return undefined;
	}
	return text === '' ? undefined : total + (digit ?? 0);
}
