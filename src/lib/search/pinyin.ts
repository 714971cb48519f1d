// Names by how they are read: 「yqx」, 「yuanqu」 or 「yuanqx」 → 垣曲县.
import type { SearchIndex } from '#domain/search.ts';
import type { Stretch } from './fold.ts';

type Readings = SearchIndex['readings'];

/** Letters of a query, or undefined where it is not written in letters, or in one only: that would be half of all. */
export function lettersOf(query: string): string | undefined {
	const letters = query
		.toLowerCase()
		.replaceAll('ü', 'v')
		.replace(/[\s'’]/gu, '');
	return /^[a-z]{2,40}$/u.test(letters) ? letters : undefined;
}

/** Of a reading, its first sound where that is written with two letters. */
const TWO_LETTERS = /^[zcs]h/u;

/**
 * How much of the letters a character may take up whose reading begins with the letter at `at`: its whole reading, its
 * first sound, or, at their end, a part.
 */
function taken(reading: string, letters: string, at: number): number[] {
	const lengths = [];
	if (letters.startsWith(reading, at)) lengths.push(reading.length);
	const rest = letters.length - at;
	if (rest < reading.length && reading.startsWith(letters.slice(at))) lengths.push(rest);
	if (TWO_LETTERS.test(reading) && letters[at + 1] === 'h') lengths.push(2);
	lengths.push(1);
	return lengths;
}

/** 吕 is `lv`; many write `lu`. */
const spellings = (reading: string): string[] =>
	reading.includes('v') ? [reading, reading.replace('v', 'u')] : [reading];

/** How each character of a name may be read. */
export type NameReadings = readonly (readonly string[])[];

/** Gives how names may be read. Each keystroke reads all names, so this is worked out once a name. */
export function readerOf(readings: Readings): (name: string) => NameReadings {
	const known = new Map<string, readonly string[]>();
	const ofCharacter = (character: string): readonly string[] => {
		const found = known.get(character);
		if (found) return found;
		const all = readings[character]?.flatMap(spellings) ?? [character.toLowerCase()];
		known.set(character, all);
		return all;
	};
	// By code units, as stretches are counted.
	return (name) => name.split('').map(ofCharacter);
}

/** The first stretch of a name that can be read as the letters. */
export function readAs(name: NameReadings, letters: string): Stretch | undefined {
	const endFrom = (index: number, at: number): number | undefined => {
		if (at === letters.length) return index;
		for (const reading of name[index] ?? []) {
			if (reading[0] !== letters[at]) continue;
			for (const length of taken(reading, letters, at)) {
				const end = endFrom(index + 1, at + length);
				if (end !== undefined) return end;
			}
		}
		return undefined;
	};
	for (let start = 0; start < name.length; start++) {
		const end = endFrom(start, 0);
		if (end !== undefined) return [start, end];
	}
	return undefined;
}
