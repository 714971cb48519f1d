// Word lists for matching at one place of a text: the longest word that begins or ends there.
// Invariant: matching costs at most the length of the longest word, whatever the text.

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
	const lengths = [...new Set(list.map((word) => word.length))].sort((a, b) => b - a);
	const startAt = (text: string, at: number): number =>
		lengths.find((n) => at + n <= text.length && set.has(text.slice(at, at + n))) ?? 0;
	return {
		startAt,
		endAt: (text, end) => lengths.find((n) => n <= end && set.has(text.slice(end - n, end))) ?? 0,
		has: (word) => set.has(word),
		within: (text) => {
			for (let at = 0; at < text.length; at++) if (startAt(text, at)) return true;
			return false;
		}
	};
}
