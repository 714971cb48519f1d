// A frame cut into parts that a device can draw. Pure; lengths are whole CSS pixels.
// Invariant: the parts cover the frame, and all but a strip of BLEED at their right and lower edges once only.

export interface Part {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/**
 * Map round a part: names are set by what is near them, so those at a seam are set alike on both sides of it. Of a small
 * part no more than a share, or there would be no end of parts.
 */
const ROOM = 192;
const SHARE = 1 / 5;
/** A part reaches this far under the next one, so that no hairline shows between pictures on paper. */
const BLEED = 8;
/** Sizes are multiples of it: 8 CSS pixels are 25 whole pixels at 300 dpi. */
export const STEP = 8;

const upTo = (length: number): number => Math.ceil(length / STEP) * STEP;

/** Starts of parts along an edge, and their length. */
function along(length: number, most: number): { starts: number[]; own: number } {
	const count = Math.ceil(length / most);
	const own = upTo(length / count);
	const starts = Array.from({ length: count }, (_, index) => index * own);
	return { starts: starts.filter((start) => start < length), own };
}

/** Parts of which each, with its room, has sides of at most `most` pixels; `size`: of each with its room. */
export function partsOf(
	{ width, height }: { width: number; height: number },
	most: number
): { parts: Part[]; size: { width: number; height: number }; room: number } {
	if (width <= most && height <= most) {
		return { parts: [{ x: 0, y: 0, width, height }], size: { width, height }, room: 0 };
	}
	const room = Math.min(ROOM, Math.floor(most * SHARE));
	const least = most - 2 * room - BLEED - STEP;
	const [columns, rows] = [along(width, least), along(height, least)];
	const parts = rows.starts.flatMap((y) =>
		columns.starts.map((x) => ({
			x,
			y,
			width: Math.min(columns.own + BLEED, width - x),
			height: Math.min(rows.own + BLEED, height - y)
		}))
	);
	const around = 2 * room + BLEED;
	return {
		parts,
		size: { width: columns.own + around, height: rows.own + around },
		room
	};
}
