// Ids that survive re-extraction: made from county + kind + normalised name (+ number), never from array position.
import type { Adcode } from './adcode.ts';

export type FactKind =
	'project' | 'park' | 'indicator' | 'statement' | 'section' | 'place' | 'structure';

/** Letters that stand for a kind in an id and in a URL. */
const LETTER: Record<FactKind, string> = {
	project: 'p',
	park: 'k',
	indicator: 'i',
	statement: 'd',
	section: 's',
	place: 'g',
	structure: 't'
};

/** Folds what differs between two spellings of one name: width, white space, quotes, brackets, dashes, case. */
export const foldName = (name: string): string =>
	name
		.normalize('NFKC')
		.replace(/[\s“”‘’"'「」『』《》〈〉]/gu, '')
		.replace(/[\u2010-\u2015−~～]/gu, '-')
		.toLowerCase();

/** 53-bit string hash (cyrb53, public domain), as 10 base-36 digits. */
function hash(text: string): string {
	let a = 0xdeadbeef;
	let b = 0x41c6ce57;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		a = Math.imul(a ^ code, 2654435761);
		b = Math.imul(b ^ code, 1597334677);
	}
	a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
	b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
	return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, '0').slice(-10);
}

/**
 * A function that gives ids of one kind in one county; the second fact of one name gets `-2`.
 * `name` → `140827-p-0k3x9a1b2c`
 */
export function idMaker(adcode: Adcode, kind: FactKind): (name: string) => string {
	const taken = new Map<string, number>();
	return (name) => {
		const id = `${adcode}-${LETTER[kind]}-${hash(foldName(name))}`;
		const nth = (taken.get(id) ?? 0) + 1;
		taken.set(id, nth);
		return nth === 1 ? id : `${id}-${nth}`;
	};
}
