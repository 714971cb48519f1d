// Where everything stands on a sheet of paper. Pure; lengths are units of the sheet, which on A3 are CSS pixels and on
// larger paper more.
// Invariant: the map's frame is whole steps of CSS pixels, so that at 300 dpi it has whole pixels.
import {
	fitLines,
	flowLegend,
	type LegendFlow,
	type LegendGroup
} from '#lib/export/legend-flow.ts';
import { STEP } from '#lib/map/parts.ts';
import type { Sheet } from '#lib/view/view.ts';
import { pixelsOf, sizeOf, wordSize } from './paper.ts';

interface SheetText {
	readonly x: number;
	/** Baseline. */
	readonly y: number;
	readonly size: number;
	readonly weight: number;
	readonly soft: boolean;
	readonly words: string;
}

interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export interface SheetLayout {
	readonly width: number;
	readonly height: number;
	/** CSS pixels a unit. */
	readonly unit: number;
	readonly texts: readonly SheetText[];
	readonly legend: { readonly x: number; readonly y: number; readonly flow: LegendFlow };
	/** What the map shows, inside the band with its degrees. */
	readonly map: Box;
	/** The same in CSS pixels. */
	readonly frame: { readonly width: number; readonly height: number };
	/** North arrow, scale and scale bar. */
	readonly scale: { readonly x: number; readonly y: number; readonly barMost: number };
}

export type MeasureText = (words: string, size: number, weight: number) => number;

export interface SheetContent {
	readonly title: string;
	readonly subtitle: string;
	readonly legend: readonly LegendGroup[];
	readonly notes: readonly string[];
}

const MARGIN = pixelsOf(10);
/** Round the map, for degrees. */
export const BAND = 18;
const GAP = 20;
const RAIL = 236;
const SCALE_HEIGHT = 82;
/** North arrow, left of the scale bar. */
export const ARROW_WIDTH = 52;
const TITLE = { size: 26, weight: 600, soft: false };
const SUBTITLE = { size: 13, weight: 400, soft: true };
const NOTE = { size: 12, weight: 400, soft: true };

interface Block {
	readonly texts: readonly SheetText[];
	readonly height: number;
}

function block(
	words: readonly string[],
	kind: typeof TITLE,
	{ x, y, width }: Pick<Box, 'x' | 'y' | 'width'>,
	measure: MeasureText
): Block {
	const line = kind.size * 1.4;
	const lines = words.flatMap((one) =>
		fitLines(one, width, (text) => measure(text, kind.size, kind.weight))
	);
	return {
		texts: lines.map((one, index) => ({
			...kind,
			words: one,
			x,
			y: y + (index + 1) * line - kind.size * 0.35
		})),
		height: lines.length * line
	};
}

export function layOutSheet(
	sheet: Sheet,
	content: SheetContent,
	measure: MeasureText
): SheetLayout {
	const unit = wordSize(sheet.paper);
	const mm = sizeOf(sheet);
	const [width, height] = [pixelsOf(mm.width) / unit, pixelsOf(mm.height) / unit];
	const whole = width - 2 * MARGIN;
	const title = block([content.title], TITLE, { x: MARGIN, y: MARGIN, width: whole }, measure);
	const below = { x: MARGIN, y: MARGIN + title.height, width: whole };
	const subtitle = block(content.subtitle ? [content.subtitle] : [], SUBTITLE, below, measure);
	const top = below.y + subtitle.height + 10;
	const room = { x: MARGIN, y: top, width: whole, height: height - MARGIN - top };
	const beside = sheet.turn === 'landscape' ? railBeside(room, content, measure) : undefined;
	const { map, legend, notes, scale } = beside ?? railBelow(room, content, measure);
	const frame = { width: wholeSteps(map.width * unit), height: wholeSteps(map.height * unit) };
	return {
		width,
		height,
		unit,
		texts: [...title.texts, ...subtitle.texts, ...notes.texts],
		legend,
		map: { ...map, width: frame.width / unit, height: frame.height / unit },
		frame,
		scale
	};
}

const wholeSteps = (pixels: number): number => Math.floor(pixels / STEP) * STEP;

type Rail = Pick<SheetLayout, 'map' | 'legend' | 'scale'> & { readonly notes: Block };

const inBand = ({ x, y, width, height }: Box): Box => ({
	x: x + BAND,
	y: y + BAND,
	width: width - 2 * BAND,
	height: height - 2 * BAND
});

const flowOf = ({ legend }: SheetContent, width: number, measure: MeasureText): LegendFlow =>
	flowLegend(legend, width, (words, weight) => measure(words, 13, weight));

/** Legend, scale and notes at the right of the map; undefined where they are too long for it. */
function railBeside(room: Box, content: SheetContent, measure: MeasureText): Rail | undefined {
	const x = room.x + room.width - RAIL;
	const flow = flowOf(content, RAIL, measure);
	const { height } = block(content.notes, NOTE, { x, y: 0, width: RAIL }, measure);
	const foot = room.y + room.height - height;
	const scaleY = foot - SCALE_HEIGHT - GAP / 2;
	if (room.y + flow.height > scaleY) return undefined;
	return {
		map: inBand({ ...room, width: room.width - RAIL - GAP }),
		legend: { x, y: room.y, flow },
		scale: { x, y: scaleY, barMost: RAIL - ARROW_WIDTH - 24 },
		notes: block(content.notes, NOTE, { x, y: foot, width: RAIL }, measure)
	};
}

/** Legend below the map, scale and notes beside it. */
function railBelow(room: Box, content: SheetContent, measure: MeasureText): Rail {
	const legendWidth = room.width * 0.54;
	const x = room.x + legendWidth + GAP;
	const width = room.width - legendWidth - GAP;
	const flow = flowOf(content, legendWidth, measure);
	const { height } = block(content.notes, NOTE, { x, y: 0, width }, measure);
	const high = Math.max(flow.height, SCALE_HEIGHT + height);
	const y = room.y + room.height - high;
	return {
		map: inBand({ ...room, height: room.height - high - GAP / 2 }),
		legend: { x: room.x, y, flow },
		scale: { x, y, barMost: Math.min(260, width - ARROW_WIDTH - 24) },
		notes: block(content.notes, NOTE, { x, y: y + SCALE_HEIGHT, width }, measure)
	};
}
