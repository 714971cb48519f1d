// Where no browser keeps anything, the shelf still does, and refuses to overwrite what its writer has not seen.
import { expect, test } from 'vitest';
import { newDeck, NoTextError, ownDeckOfFile, textOf } from '#lib/author/deck-file.ts';
import { NewerError, openShelf } from '#lib/author/shelf.ts';

const draft = { about: { title: '稿', lang: 'zh' as const, counties: [] }, pages: [] };

test('refuses an old version, and a deck that is gone', async () => {
	const shelf = await openShelf();
	expect(shelf.keeps).toBe(false);
	const first = await shelf.write(newDeck(draft));
	const second = await shelf.write(first);
	expect(second.version).toBe(2);
	await expect(shelf.write(first)).rejects.toThrow(NewerError);
	expect(await shelf.read(first.id)).toEqual(second);
	await shelf.remove(first.id);
	await expect(shelf.write(second)).rejects.toThrow(NewerError);
	expect(await shelf.list()).toEqual([]);
});

test('changes a deck as it is now', async () => {
	const shelf = await openShelf();
	const { id } = await shelf.write(newDeck(draft));
	const retitle = (title: string) =>
		shelf.change(id, (deck) => ({
			...deck,
			draft: { ...deck.draft, about: { ...draft.about, title } }
		}));
	await Promise.all([retitle('甲'), retitle('乙')]);
	expect((await shelf.read(id))?.version).toBe(3);
});

test('reads what can be read of a broken file, and keeps the file', () => {
	const file = '---\ntitle: 稿\n---\n\n## 一\n\n```slide\nchart: pie\n```\n\n字\n\n## 二\n\n字\n';
	const own = ownDeckOfFile('稿.md', file);
	expect(own.draft.pages.map(({ slide }) => slide.title)).toEqual(['一', '二']);
	expect(own.imported).toEqual({
		name: '稿.md',
		text: file,
		problems: [
			{ kind: 'options-value', line: 8, given: 'chart: pie', page: own.draft.pages[0]?.key }
		]
	});
});

test('reads files of older editors, and no files that are not text', () => {
	const gb = new Uint8Array([0x23, 0x23, 0x20, 0xd4, 0xab, 0xc7, 0xfa]);
	expect(textOf(gb.buffer)).toBe('## 垣曲');
	expect(() => textOf(new Uint8Array([0x50, 0x4b, 0x03, 0x00]).buffer)).toThrow(NoTextError);
});
