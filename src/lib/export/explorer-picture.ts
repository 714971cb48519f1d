// The picture of what the explorer's map shows, as a PNG.
import type { MapFrame } from '#lib/map/frame.ts';
import { drawMap } from '#lib/map/picture.ts';
import type { Explorer } from '#lib/panels/explorer.svelte.ts';
import { filterWords } from './about.ts';
import { surroundingsOf } from './explorer-sheet.ts';
import { drawSheet } from './picture.ts';
import { expectDrawn, pngOf } from './png.ts';

export async function pictureOf(
	explorer: Explorer,
	frame: MapFrame,
	{ ratio, title }: { readonly ratio: number; readonly title: string }
): Promise<Blob> {
	const map = await drawMap(explorer.mapInput, frame, ratio);
	expectDrawn(map);
	const subtitle = filterWords(explorer);
	return pngOf(drawSheet({ ...surroundingsOf(explorer), title, subtitle, map, frame, ratio }));
}
