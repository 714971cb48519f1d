// A sheet with a map on it: title, map with scale bar and north arrow, legend, sources and 审图号, drawn on one canvas.
// Lengths are CSS pixels; the canvas has `ratio` times as many.
import type { MapImage } from '#lib/layers/image-names.ts';
import { draw } from '#lib/map/images.ts';
import type { MapFrame } from '#lib/map/frame.ts';
import { TooLargeError } from '#lib/map/too-large.ts';
import { FONT_STACK, type Theme } from '#lib/theme/tokens.ts';
import {
	fitLines,
	flowLegend,
	LEGEND_SIZE,
	SAMPLE,
	type LegendGroup,
	type LegendItem
} from './legend-flow.ts';
import { scaleBar } from './scale-bar.ts';

export interface Sheet {
	readonly title: string;
	readonly subtitle: string;
	readonly map: HTMLCanvasElement;
	readonly frame: MapFrame;
	readonly ratio: number;
	readonly theme: Theme;
	readonly legend: readonly LegendGroup[];
	/** Lines below the legend: sources, 审图号. */
	readonly notes: readonly string[];
	readonly words: { readonly north: string; readonly km: string; readonly m: string };
}

/** Round everything on a sheet. */
export const MARGIN = 24;
const font = (size: number, weight = 400): string => `${weight} ${size}px ${FONT_STACK}`;

/** Draws, or only measures: the same walk gives the height that the canvas must have. */
class Pen {
	y = MARGIN;

	constructor(
		readonly context: CanvasRenderingContext2D,
		readonly width: number,
		readonly ratio: number,
		readonly draws: boolean
	) {}

	paragraph(words: string, size: number, colour: string, weight?: number): void {
		const { context } = this;
		context.font = font(size, weight);
		for (const line of fitLines(words, this.width, (text) => context.measureText(text).width)) {
			this.y += size * 1.4;
			if (this.draws) this.text(line, MARGIN, this.y - size * 0.35, colour);
		}
	}

	text(words: string, x: number, y: number, colour: string): void {
		this.context.fillStyle = colour;
		this.context.fillText(words, x, y);
	}

	legend(groups: readonly LegendGroup[], { ui, map }: Theme): void {
		const { context } = this;
		const flow = flowLegend(groups, this.width, (words, weight) => {
			context.font = font(LEGEND_SIZE, weight);
			return context.measureText(words).width;
		});
		if (this.draws) {
			for (const { words, weight, x, y } of flow.words) {
				context.font = font(LEGEND_SIZE, weight);
				this.text(words, MARGIN + x, this.y + y, ui.ink);
			}
			for (const { sample, x, y } of flow.samples) {
				this.sample(sample, MARGIN + x, this.y + y, map.countyLine);
			}
		}
		this.y += flow.height;
	}

	sample(sample: LegendItem['sample'], x: number, y: number, line: string): void {
		const { context } = this;
		if (typeof sample !== 'string') {
			const size = sample.kind === 'mark' ? SAMPLE + 2 : SAMPLE;
			context.drawImage(canvasOf(sample, this.ratio), x - (size - SAMPLE) / 2, y, size, size);
			if (sample.kind === 'mark') return;
		} else {
			context.fillStyle = sample;
			context.fillRect(x, y + 1, SAMPLE, SAMPLE - 2);
		}
		context.strokeStyle = line;
		context.lineWidth = 0.75;
		context.strokeRect(x, y + 1, SAMPLE, SAMPLE - 2);
	}
}

/** An image of the map on a canvas of its own. */
export function canvasOf(image: MapImage, ratio: number): HTMLCanvasElement {
	const { data } = draw(image, ratio);
	const canvas = document.createElement('canvas');
	canvas.width = data.width;
	canvas.height = data.height;
	canvas.getContext('2d')?.putImageData(data, 0, 0);
	return canvas;
}

function layOut(pen: Pen, sheet: Omit<Sheet, 'map'>, map?: HTMLCanvasElement): void {
	const { theme, frame } = sheet;
	pen.paragraph(sheet.title, 22, theme.ui.ink, 600);
	if (sheet.subtitle) pen.paragraph(sheet.subtitle, 13, theme.ui.soft);
	pen.y += 12;
	if (map) drawMapBox(pen, { ...sheet, map });
	pen.y += frame.height + 14;
	pen.legend(sheet.legend, theme);
	pen.y += 2;
	for (const note of sheet.notes) pen.paragraph(note, 12, theme.ui.soft);
	pen.y += MARGIN - 6;
}

function drawMapBox(pen: Pen, { map, frame, theme, words }: Sheet): void {
	const { context, y } = pen;
	context.drawImage(map, MARGIN, y, frame.width, frame.height);
	context.strokeStyle = theme.map.countyLine;
	context.lineWidth = 1;
	context.strokeRect(MARGIN, y, frame.width, frame.height);
	drawScale(pen, frame, theme, y + frame.height - 14, words);
	drawNorth(context, MARGIN + frame.width - 30, y + 16, theme, words.north);
}

/** Words over the map keep clear of what is under them. */
function haloed(
	context: CanvasRenderingContext2D,
	words: string,
	x: number,
	y: number,
	theme: Theme
): void {
	context.strokeStyle = theme.map.halo;
	context.lineWidth = 3;
	context.strokeText(words, x, y);
	context.fillStyle = theme.map.label;
	context.fillText(words, x, y);
}

function drawScale(
	{ context }: Pen,
	{ camera, width }: MapFrame,
	theme: Theme,
	y: number,
	{ km, m }: Sheet['words']
): void {
	const { metres, pixels } = scaleBar(camera, Math.min(140, width / 3));
	const x = MARGIN + 14;
	for (const [colour, thick] of [
		[theme.map.halo, 4],
		[theme.map.label, 1.5]
	] as const) {
		context.strokeStyle = colour;
		context.lineWidth = thick;
		context.beginPath();
		context.moveTo(x, y - 6);
		context.lineTo(x, y);
		context.lineTo(x + pixels, y);
		context.lineTo(x + pixels, y - 6);
		context.stroke();
	}
	context.font = font(12);
	haloed(
		context,
		metres >= 1000 ? `${metres / 1000} ${km}` : `${metres} ${m}`,
		x + 5,
		y - 5,
		theme
	);
}

/** The map is never turned, so north is up. */
function drawNorth(
	context: CanvasRenderingContext2D,
	x: number,
	y: number,
	theme: Theme,
	north: string
): void {
	context.beginPath();
	context.moveTo(x, y);
	context.lineTo(x + 8, y + 26);
	context.lineTo(x, y + 20);
	context.lineTo(x - 8, y + 26);
	context.closePath();
	context.lineWidth = 4;
	context.strokeStyle = theme.map.halo;
	context.stroke();
	context.fillStyle = theme.map.label;
	context.fill();
	context.font = font(13, 600);
	context.textAlign = 'center';
	haloed(context, north, x, y + 42, theme);
	context.textAlign = 'start';
}

/** Height of the whole sheet, in CSS pixels. */
export function heightOf(sheet: Omit<Sheet, 'map'>): number {
	const context = document.createElement('canvas').getContext('2d');
	if (!context) throw new TooLargeError({ width: sheet.frame.width, height: 0 }, 0);
	const pen = new Pen(context, sheet.frame.width, sheet.ratio, false);
	layOut(pen, sheet);
	return pen.y;
}

/** The whole sheet. Throws TooLargeError where no canvas takes it. */
export function drawSheet(sheet: Sheet): HTMLCanvasElement {
	const { frame, ratio, theme } = sheet;
	const size = {
		width: Math.round((frame.width + 2 * MARGIN) * ratio),
		height: Math.round(heightOf(sheet) * ratio)
	};
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('2d');
	if (!context) throw new TooLargeError(size, 0);
	canvas.width = size.width;
	canvas.height = size.height;
	context.fillStyle = theme.ui.surface;
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.scale(ratio, ratio);
	layOut(new Pen(context, frame.width, ratio, true), sheet, sheet.map);
	return canvas;
}
