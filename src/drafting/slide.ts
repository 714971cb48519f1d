// What slides of a first draft have in common.
import type { Slide } from '#domain/deck.ts';
import type { Category } from '#domain/vocabulary.ts';

/** A slide of which only what differs is said. */
export const slideOf = (given: Pick<Slide, 'title'> & Partial<Slide>): Slide => ({
	text: '',
	view: '/',
	highlight: [],
	legend: false,
	quote: [],
	notes: '',
	...given
});

/** Themes that a meeting goes through one by one, each with the categories that it holds. */
export const THEMES: readonly {
	readonly title: string;
	readonly categories: readonly Category[];
}[] = [
	{ title: '工业与能源', categories: ['工业', '能源'] },
	{ title: '农业、文旅与商贸', categories: ['农业', '文旅', '商贸物流'] },
	{ title: '交通与水利', categories: ['交通', '水利'] },
	{ title: '城建与生态环保', categories: ['城建', '生态环保'] },
	{ title: '民生事业', categories: ['教育', '医疗卫生', '养老民政', '文化体育'] }
];
