// Word lists for matching at one place of a text: the longest word that begins or ends there.
// Invariant: matching costs at most the words that share a first (or last) character, whatever the text.

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
	const firsts = buckets(set, (word) => word.charCodeAt(0));
	const lasts = buckets(set, (word) => word.charCodeAt(word.length - 1));
	const startAt = (text: string, at: number): number => {
		const bucket = firsts.get(text.charCodeAt(at));
		if (!bucket) return 0;
		// Most words differ in their second character: looking at it first spares the comparison.
		const second = text.charCodeAt(at + 1);
		for (const word of bucket)
			if (word.length === 1 || (word.charCodeAt(1) === second && text.startsWith(word, at)))
				return word.length;
		return 0;
	};
	return {
		startAt,
		endAt: (text, end) => {
			const bucket = lasts.get(text.charCodeAt(end - 1));
			if (!bucket) return 0;
			const second = text.charCodeAt(end - 2);
			for (const word of bucket)
				if (
					word.length === 1 ||
					(word.charCodeAt(word.length - 2) === second && text.endsWith(word, end))
				)
					return word.length;
			return 0;
		},
		has: (word) => set.has(word),
		within: (text) => {
			for (let at = 0; at < text.length; at++) if (startAt(text, at)) return true;
			return false;
		}
	};
}

/** Words by a character, longest first. */
function buckets(list: ReadonlySet<string>, key: (word: string) => number): Map<number, string[]> {
	const map = new Map<number, string[]>();
	for (const word of [...list].sort((a, b) => b.length - a.length))
		map.set(key(word), [...(map.get(key(word)) ?? []), word]);
	return map;
}
