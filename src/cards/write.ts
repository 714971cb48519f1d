// Draws the preview cards of a site into its folder `cards/`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardsOf, readPublished } from './cards.ts';
import { png } from './png.ts';

export function writeCards(site: string): void {
	const folder = join(site, 'cards');
	mkdirSync(folder, { recursive: true });
	for (const { name, svg } of cardsOf(readPublished(join(site, 'data/v1'))))
		writeFileSync(join(folder, `${name}.png`), png(svg));
}
