// Words found at a position of a text, longest first. The cost at a position is bounded by the words that start alike.
import { chars, holds, pairOf, type CharSet } from '#text/chars.ts';

/** Two characters decide which words are compared; no word is shorter. */
const KEY_LENGTH = 2;

type Entry<T> = readonly [word: string, value: T];
const NONE: readonly Entry<never>[] = [];

export class Dictionary<T> {
	readonly #byStart = new Map<number, Entry<T>[]>();
	/** Most places of a text begin no word: their character tells. */
	readonly #firsts: CharSet;
	readonly longest: number;

	/** Words of one character are ignored: they are never a name. */
	constructor(entries: Iterable<Entry<T>>) {
		const all = [...entries].filter(([word]) => word.length >= KEY_LENGTH);
		for (const entry of all) {
			const start = pairAt(entry[0], 0);
			const known = this.#byStart.get(start);
			if (known) known.push(entry);
			else this.#byStart.set(start, [entry]);
		}
		this.#firsts = chars(all.map(([word]) => word));
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
	at(text: string, offset: number): readonly Entry<T>[] {
		if (!holds(this.#firsts, text.charCodeAt(offset))) return NONE;
		const words = this.#byStart.get(pairAt(text, offset));
		return words?.filter(([word]) => text.startsWith(word, offset)) ?? NONE;
	}

	/** The longest word that stands at `offset`. */
	longestAt(text: string, offset: number): Entry<T> | undefined {
		if (!holds(this.#firsts, text.charCodeAt(offset))) return undefined;
		const words = this.#byStart.get(pairAt(text, offset));
		return words?.find(([word]) => text.startsWith(word, offset));
	}
}

const pairAt = (text: string, at: number): number =>
	pairOf(text.charCodeAt(at), text.charCodeAt(at + 1));
