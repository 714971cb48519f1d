// Word lists for matching at one place of a text: the longest word that begins or ends there.
// Invariant: matching costs at most the words that share their first (or last) two characters, whatever the text.
import { chars, holds, pairOf } from './chars.ts';

export interface Words {
	/** Length of the longest word that begins at `at`; 0 where none does. */
	startAt(text: string, at: number): number;
	/** Length of the longest word that ends before `end`; 0 where none does. */
	endAt(text: string, end: number): number;
	has(word: string): boolean;
	/** Whether any of the words stands somewhere in the text. */
	within(text: string): boolean;
}

/**
 * A matcher for a list of words.
 * `words(['项目', '工程']).endAt('引水工程', 4)` → 2
 */
export function words(list: readonly string[]): Words {
	const set = new Set(list);
	const all = [...set].sort((a, b) => b.length - a.length);
	const singles = chars(all.filter((word) => word.length === 1));
	const longer = all.filter((word) => word.length > 1);
	// Most places of a text begin and end no word: their characters tell.
	const firsts = chars(all);
	const seconds = chars(longer.map((word) => word.slice(1)));
	const lasts = chars(all.map((word) => word.slice(-1)));
	const lastButOnes = chars(longer.map((word) => word.slice(-2)));
	const byStart = buckets(longer, (word) => pairOf(word.charCodeAt(0), word.charCodeAt(1)));
	const byEnd = buckets(longer, (word) =>
		pairOf(word.charCodeAt(word.length - 2), word.charCodeAt(word.length - 1))
	);
	const startAt = (text: string, at: number): number => {
		const first = text.charCodeAt(at);
		if (!holds(firsts, first)) return 0;
		const second = text.charCodeAt(at + 1);
		if (holds(seconds, second))
			for (const word of byStart.get(pairOf(first, second)) ?? NONE)
				if (text.startsWith(word, at)) return word.length;
		return holds(singles, first) ? 1 : 0;
	};
	return {
		startAt,
		endAt: (text, end) => {
			const last = text.charCodeAt(end - 1);
			if (!holds(lasts, last)) return 0;
			const before = text.charCodeAt(end - 2);
			if (holds(lastButOnes, before))
				for (const word of byEnd.get(pairOf(before, last)) ?? NONE)
					if (text.endsWith(word, end)) return word.length;
			return holds(singles, last) ? 1 : 0;
		},
		has: (word) => set.has(word),
		within: (text) => {
			for (let at = 0; at < text.length; at++)
				if (holds(firsts, text.charCodeAt(at)) && startAt(text, at)) return true;
			return false;
		}
	};
}

const NONE: readonly string[] = [];

/** Words by a pair of their characters, in the order given. */
function buckets(list: readonly string[], pair: (word: string) => number): Map<number, string[]> {
	const map = new Map<number, string[]>();
	for (const word of list) {
		const bucket = map.get(pair(word));
		if (bucket) bucket.push(word);
		else map.set(pair(word), [word]);
	}
	return map;
}
