// Sets of characters (UTF-16 units), one bit each: whether a text's character is one of them, without cutting it out.
// Invariant: asking costs the same whatever the set; a place outside the text is in no set (NaN asks for U+0000).

export type CharSet = Int32Array;

/** The set of a string's characters: `chars('，。')`. */
export function chars(members: Iterable<string>): CharSet {
	const set = new Int32Array(0x10000 >> 5);
	for (const member of members) {
		const code = member.charCodeAt(0);
		set[code >> 5] = (set[code >> 5] ?? 0) | (1 << (code & 31));
	}
	return set;
}

/** Whether the character with this code is in the set: `holds(MARKS, text.charCodeAt(at))`. */
export const holds = (set: CharSet, code: number): boolean =>
	(((set[code >> 5] ?? 0) >> (code & 31)) & 1) === 1;

/** Whether any character of the text is in the set. */
export function holdsAny(set: CharSet, text: string): boolean {
	for (let at = 0; at < text.length; at++) if (holds(set, text.charCodeAt(at))) return true;
	return false;
}

/** Two characters as one number. */
export const pairOf = (first: number, second: number): number => (first << 16) | second;

/** Slots for every pair: searches are short. */
const ROOM = 2;

/**
 * Whether two characters are one of many pairs, asked far faster than a Set answers; the pair of two U+0000 is none.
 * `pairTest([pairOf(0x6c34, 0x5e93)])(0x6c34, 0x5e93)` → true
 */
export function pairTest(pairs: readonly number[]): (first: number, second: number) => boolean {
	const slots = new Int32Array(1 << (32 - Math.clz32(pairs.length * ROOM)));
	const last = slots.length - 1;
	/** The slot that holds the pair, or the free one where it belongs. */
	const slotOf = (pair: number): number => {
		let slot = (Math.imul(pair, 0x9e3779b1) >>> 12) & last;
		while (slots[slot] !== 0 && slots[slot] !== pair) slot = (slot + 1) & last;
		return slot;
	};
	for (const pair of pairs) slots[slotOf(pair)] = pair;
	return (first, second) => {
		const pair = pairOf(first, second);
		return pair !== 0 && slots[slotOf(pair)] === pair;
	};
}

/** What `\s` matches. */
export const SPACE = chars(
	'\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff'
);
