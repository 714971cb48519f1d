// A slide as pictures: of its map with legend, scale bar and 审图号, and of the whole slide with its words.
// Invariant: a picture that shows nothing, or has fewer pixels than asked for, is an error.
import { surroundingsOf } from '#lib/export/explorer-sheet.ts';
import { drawSheet, heightOf, MARGIN } from '#lib/export/picture.ts';
import { expectDrawn, pngOf } from '#lib/export/png.ts';
import { frameOf } from '#lib/handout/slide-frame.ts';
import { drawMap } from '#lib/map/picture.ts';
import { TooLargeError } from '#lib/map/too-large.ts';
import type { Show } from '#lib/present/show.svelte.ts';
import { FONT_STACK, type Theme } from '#lib/theme/tokens.ts';
import { passagesOf } from './passages.ts';
import { setWords, type Measure, type SetWords, type Style } from './set-words.ts';
import { FOOT, PICTURE_ROOM, RATIO, SLIDE, WORDS_ROOM } from './slide-room.ts';

/** Least height of a map beside a legend that is long. */
const LEAST_MAP = 200;

/** The map of a slide and what explains it, in the room that a page has for it. */
export async function mapPicture(show: Show): Promise<HTMLCanvasElement> {
	const sheet = { ...surroundingsOf(show.explorer), title: '', subtitle: '', ratio: RATIO };
	const width = PICTURE_ROOM.width - 2 * MARGIN;
	const camera = { zoom: 0, lat: 0, lng: 0 };
	const around = heightOf({ ...sheet, frame: { width, height: 0, camera } });
	const height = Math.max(LEAST_MAP, Math.floor(PICTURE_ROOM.height - around));
	const frame = frameOf(show.framing({ width, height }), { width, height });
	const map = await drawMap(show.mapInput, frame, RATIO);
	expectDrawn(map);
	return drawSheet({ ...sheet, map, frame });
}

const fontOf = ({ size, look }: Style): string =>
	`${look === 'strong' || look === 'number' ? 600 : 400} ${size}px ${FONT_STACK}`;

const measureIn =
	(context: CanvasRenderingContext2D): Measure =>
	(text, style) => {
		context.font = fontOf(style);
		return context.measureText(text).width;
	};

/** The words of a slide in their lines. */
export function wordsOf(show: Show): SetWords {
	const context = document.createElement('canvas').getContext('2d');
	if (!context) throw new TooLargeError(SLIDE, 0);
	return setWords(show.slide?.title ?? '', passagesOf(show), WORDS_ROOM, measureIn(context));
}

function drawWords(
	context: CanvasRenderingContext2D,
	{ pieces }: SetWords,
	{ ui }: Theme,
	at: { readonly x: number; readonly y: number }
): void {
	for (const { text, x, y, width, ...style } of pieces) {
		const { size, look } = style;
		context.fillStyle = ui.mark;
		if (look === 'mark') context.fillRect(at.x + x, at.y + y - size * 0.95, width, size * 1.25);
		context.font = fontOf(style);
		context.fillStyle = look === 'soft' ? ui.soft : look === 'number' ? ui.accent : ui.ink;
		context.fillText(text, at.x + x, at.y + y);
	}
}

/** The whole slide as a PNG of `RATIO` times its size. `foot`: the deck's title and the slide's number. */
export async function slidePng(show: Show, foot: readonly [string, string]): Promise<Blob> {
	const picture = await mapPicture(show);
	const { theme } = show.explorer;
	const canvas = document.createElement('canvas');
	canvas.width = SLIDE.width * RATIO;
	// A map that its legend leaves too little room is higher than the slide.
	canvas.height = Math.max(SLIDE.height * RATIO, picture.height);
	const context = canvas.getContext('2d');
	if (!context) throw new TooLargeError(canvas, 0);
	context.fillStyle = theme.ui.surface;
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.drawImage(picture, PICTURE_ROOM.x * RATIO, 0);
	context.scale(RATIO, RATIO);
	drawWords(context, wordsOf(show), theme, WORDS_ROOM);
	drawFoot(context, foot, theme);
	return pngOf(canvas);
}

function drawFoot(
	context: CanvasRenderingContext2D,
	[left, right]: readonly [string, string],
	{ ui }: Theme
): void {
	context.font = fontOf({ size: FOOT.size });
	context.fillStyle = ui.soft;
	const width = context.measureText(right).width;
	context.fillText(left, FOOT.x, FOOT.y + FOOT.size, WORDS_ROOM.width - width - FOOT.size);
	context.fillText(right, WORDS_ROOM.x + WORDS_ROOM.width - width, FOOT.y + FOOT.size);
}
