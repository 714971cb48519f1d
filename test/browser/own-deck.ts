// A deck of this browser's own: a Markdown file that is imported into the editor, and the ways to take it along.
import type { Locator, Page } from 'playwright-core';

export const titleField = (page: Page): Locator => page.getByLabel('本页标题');

/** On a page with the import, which leads to the editor. */
export async function importFile(page: Page, name: string, text: string): Promise<void> {
	await page
		.locator('input[type=file]')
		.setInputFiles({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) });
	await titleField(page).waitFor();
}

/** Imports a deck and opens the ways to take it along, from its row in the list of decks. */
export async function takeOwnDeck(page: Page, title: string, slides: string): Promise<Locator> {
	await importFile(page, '稿.md', `---\ntitle: ${title}\n---\n\n${slides}`);
	await page.getByRole('link', { name: '演示文稿' }).first().click();
	const own = page.getByRole('region', { name: '我的演示文稿' });
	await own
		.getByRole('listitem')
		.filter({ hasText: title })
		.getByRole('button', { name: '导出与打印' })
		.click();
	return page.getByRole('dialog', { name: '导出与打印' });
}
