// How a plan uses words elsewhere in its text.
// Invariant: looks through no more text than a plan has, so that reading a longer one stays linear.

/** Characters; the longest plans have a third of them. */
const ENOUGH = 1_000_000;

/** Where the words stand, in order. */
export function* offsetsOf(words: string, text: string): Generator<number> {
	const enough = text.slice(0, ENOUGH);
	for (let at = enough.indexOf(words); at >= 0; at = enough.indexOf(words, at + 1)) yield at;
}

/** Whether the plan says the words more than once. */
export function saysTwice(words: string, text: string): boolean {
	const found = offsetsOf(words, text);
	return words !== '' && !found.next().done && !found.next().done;
}

const TOWNSHIPS = ['镇', '乡', '街道', '苏木'];

/** Whether the plan speaks of a township of that name. */
export function isTownship(name: string, text: string): boolean {
	for (const at of offsetsOf(name, text))
		if (TOWNSHIPS.some((kind) => text.startsWith(kind, at + name.length))) return true;
	return false;
}
