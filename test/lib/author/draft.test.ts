// A draft's pages stay themselves wherever they are moved, and its file reads back as the draft.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDeck } from '#deck/format.ts';
import { parseDeck } from '#deck/parse.ts';
import {
	deckOf,
	draftOf,
	EMPTY_SLIDE,
	pageOf,
	withMoved,
	withoutPage,
	withPages,
	withSlide
} from '#lib/author/draft.ts';
import { begin, redo, step, undo } from '#lib/author/history.ts';

const draftFor = (titles: readonly string[]) => ({
	about: { title: '稿', lang: 'zh' as const, counties: [] },
	pages: titles.map((title) => pageOf({ ...EMPTY_SLIDE, title, text: '字' }))
});
const titlesOf = ({ pages }: ReturnType<typeof draftOf>) => pages.map(({ slide }) => slide.title);
const keyAt = ({ pages }: ReturnType<typeof draftOf>, index: number) => pages[index]?.key ?? '';

describe('a draft', () => {
	test('moves a page to where it is told, or to the end that is nearer', () => {
		const draft = draftFor(['a', 'b', 'c', 'd']);
		expect(titlesOf(withMoved(draft, keyAt(draft, 0), 2))).toEqual(['b', 'c', 'a', 'd']);
		expect(titlesOf(withMoved(draft, keyAt(draft, 3), 1))).toEqual(['a', 'd', 'b', 'c']);
		expect(titlesOf(withMoved(draft, keyAt(draft, 1), 99))).toEqual(['a', 'c', 'd', 'b']);
		expect(titlesOf(withMoved(draft, keyAt(draft, 1), -9))).toEqual(['b', 'a', 'c', 'd']);
		expect(withMoved(draft, 'nobody', 1)).toBe(draft);
	});

	test('loses and doubles no page by moving', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: -3, max: 12 }), (from, to) => {
				const draft = draftFor([...'abcdefghij']);
				const moved = withMoved(draft, keyAt(draft, from), to);
				expect([...titlesOf(moved)].sort()).toEqual([...'abcdefghij']);
				expect(keyAt(moved, Math.max(0, Math.min(9, to)))).toBe(keyAt(draft, from));
			})
		);
	});

	test('takes an option away again', () => {
		const draft = draftFor(['a']);
		const charted = withSlide(draft, keyAt(draft, 0), { chart: 'list' });
		expect(charted.pages[0]?.slide.chart).toBe('list');
		const plain = withSlide(charted, keyAt(draft, 0), { chart: undefined });
		expect(plain.pages[0]?.slide).toEqual(draft.pages[0]?.slide);
	});

	test('is read back from its file', () => {
		const draft = withPages(draftFor(['a', 'b']), 1, [
			pageOf({ ...EMPTY_SLIDE, title: '乙：c', notes: '说', chart: 'list', legend: true })
		]);
		const deck = deckOf('own', draft);
		expect(parseDeck('own', formatDeck(deck)).deck).toEqual(deck);
		expect(deckOf('own', draftOf(deck))).toEqual(deck);
	});

	test('is without a page that was taken out', () => {
		const draft = draftFor(['a', 'b']);
		expect(titlesOf(withoutPage(draft, keyAt(draft, 0)))).toEqual(['b']);
	});
});

describe('the history', () => {
	test('goes back and forth', () => {
		const done = step(step(begin(1), 2), 3);
		expect(undo(done).now).toBe(2);
		expect(undo(undo(undo(done))).now).toBe(1);
		expect(redo(undo(done)).now).toBe(3);
		expect(redo(step(undo(done), 9)).now).toBe(9);
	});

	test('takes typing in one field as one step, until a pause or another field', () => {
		const typed = step(
			step(step(begin(''), 'a', 'title', 0), 'ab', 'title', 100),
			'abc',
			'title',
			200
		);
		expect(undo(typed).now).toBe('');
		expect(undo(step(typed, 'abcd', 'title', 99_999)).now).toBe('abc');
		expect(undo(step(typed, 'x', 'text', 300)).now).toBe('abc');
		expect(undo(step(undo(step(typed, 'x', 'text', 300)), 'y', 'text', 400)).now).toBe('abc');
	});

	test('does not count what changes nothing', () => {
		expect(step(begin(1), 1)).toEqual(begin(1));
	});
});
