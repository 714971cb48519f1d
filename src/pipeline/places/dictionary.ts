// Words found at a position of a text, longest first. The cost at a position is bounded by the words that start alike.

/** Two characters decide which words are compared; no word is shorter. */
const KEY_LENGTH = 2;

export class Dictionary<T> {
	readonly #byStart = new Map<string, [word: string, value: T][]>();
	readonly longest: number;

	/** Words of one character are ignored: they are never a name. */
	constructor(entries: Iterable<readonly [word: string, value: T]>) {
		for (const [word, value] of entries) {
			if (word.length < KEY_LENGTH) continue;
			const start = word.slice(0, KEY_LENGTH);
			const known = this.#byStart.get(start);
			if (known) known.push([word, value]);
			else this.#byStart.set(start, [[word, value]]);
		}
		for (const words of this.#byStart.values()) words.sort(([a], [b]) => b.length - a.length);
		this.longest = Math.max(
			0,
			...[...this.#byStart.values()].map(([first]) => first?.[0].length ?? 0)
		);
	}

	/**
	 * The words that stand at `offset`, longest first.
	 * `{古城, 古城镇}` at 0 of 「古城镇政府」 → 古城镇, 古城
	 */
	at(text: string, offset: number): (readonly [word: string, value: T])[] {
		const words = this.#byStart.get(text.slice(offset, offset + KEY_LENGTH)) ?? [];
		return words.filter(([word]) => text.startsWith(word, offset));
	}
}
