// Text as it is compared: width, case, white space, quotes and dashes do not count. Character by character, so that what
// is found can be marked where it stands.
import { foldName } from '#domain/id.ts';

const known = new Map<string, string>();

function foldCharacter(character: string): string {
	const found = known.get(character);
	if (found !== undefined) return found;
	const folded = foldName(character);
	known.set(character, folded);
	return folded;
}

/** 「“古绛 文化城”」 → 「古绛文化城」 */
export function fold(text: string): string {
	let folded = '';
	for (const character of text) folded += foldCharacter(character);
	return folded;
}

/** A stretch of a text: start and end, in UTF-16 code units of the text as it is. */
export type Stretch = readonly [start: number, end: number];

/** Where a stretch of the folded text stands in the text. */
function unfold(text: string, [start, end]: Stretch): Stretch {
	let from = 0;
	let at = 0;
	let folded = 0;
	for (const character of text) {
		const next = folded + foldCharacter(character).length;
		if (folded <= start && start < next) from = at;
		at += character.length;
		folded = next;
		if (folded >= end) break;
	}
	return [from, at];
}

function placesOf(folded: string, word: string): Stretch[] {
	const places: Stretch[] = [];
	for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
		places.push([at, at + word.length]);
	return places;
}

/** Where folded words, none of them empty, stand in a text; what touches or overlaps is one stretch. In order. */
export function stretchesOf(text: string, words: readonly string[]): Stretch[] {
	const folded = fold(text);
	const found = words.flatMap((word) => placesOf(folded, word)).sort(([a], [b]) => a - b);
	const apart: Stretch[] = [];
	for (const [start, end] of found) {
		const before = apart.at(-1);
		if (!before || start > before[1]) apart.push([start, end]);
		else apart[apart.length - 1] = [before[0], Math.max(before[1], end)];
	}
	return apart.map((stretch) => unfold(text, stretch));
}
