// Folds what differs only in width or code point: full-width letters and digits, half-width marks in Chinese text,
// radicals that stand for characters. Every fold gives one UTF-16 unit for one, so that offsets stay in step.

/** Dashes and full stops stay as read: what they stand between decides what they mean. */
const FOLDS: Readonly<Record<string, string>> = {
	'\u3000': ' ',
	'\u00A0': ' ',
	'％': '%',
	'＋': '+',
	'＝': '=',
	'＜': '<',
	'＞': '>',
	'／': '/',
	'．': '.',
	'＆': '&',
	'［': '[',
	'］': ']',
	'≧': '≥',
	'≦': '≤',
	'⩾': '≥',
	'⩽': '≤',
	'∶': '：',
	'(': '（',
	')': '）',
	';': '；',
	'!': '！',
	'?': '？',
	'~': '～',
	'〜': '～',
	'﹐': '，',
	'•': '·',
	'‧': '·'
};

/** Marks that are Chinese punctuation unless they stand between two digits (1,200 and 11:46:43). */
const OUTSIDE_NUMBERS: Readonly<Record<string, string>> = { ',': '，', ':': '：' };

const isDigit = (char: string | undefined): boolean =>
	char !== undefined && char >= '0' && char <= '9';

/** Character class, for use in a regular expression, of what `foldAt` may change; a caller may skip all else. */
export const FOLDABLE =
	'[\\u00A0\\u2022\\u2027\\u2236\\u2266\\u2267\\u2A7D\\u2A7E\\u2F00-\\u2FD5\\u3000\\u301C\\uFE50％＆＋．／＜＝＞［］\\uFF10-\\uFF19\\uFF21-\\uFF3A\\uFF41-\\uFF5A(),:;!?~]';

/**
 * The folded form of the character at `at`; the same character where nothing is to fold.
 * `foldAt('ＧＤＰ(％)', 0)` → `G`, at 3 → `（`, at 4 → `%`
 */
export function foldAt(text: string, at: number): string {
	const char = text.charAt(at);
	const fold = FOLDS[char];
	if (fold !== undefined) return fold;
	const mark = OUTSIDE_NUMBERS[char];
	if (mark !== undefined) {
		return isDigit(text[at - 1]) && isDigit(text[at + 1]) ? char : mark;
	}
	const code = char.charCodeAt(0);
	const fullWidth =
		(code >= 0xff10 && code <= 0xff19) ||
		(code >= 0xff21 && code <= 0xff3a) ||
		(code >= 0xff41 && code <= 0xff5a);
	if (fullWidth) return String.fromCharCode(code - 0xfee0);
	return code >= 0x2f00 && code <= 0x2fd5 ? char.normalize('NFKC') : char;
}
