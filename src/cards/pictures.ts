// Pictures of cards: a county with what is placed in it, several outlines, the icon of a category, ways from base to
// target. Pure: SVG text.
import type { FeatureCollection } from 'geojson';
import type { Fact } from '#domain/fact.ts';
import type { Category } from '#domain/vocabulary.ts';
import { frameOf, sketchOf } from '#lib/county/sketch.ts';
import type { Progress } from '#lib/scales/progress.ts';
import { categoryIcon, familyOf, iconPath } from '#lib/theme/families.ts';
import { colours, PICTURE, word } from './card.ts';

interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Scale and shift that put a drawing into the middle of a box. */
function fitted(drawing: { width: number; height: number }, box: Box) {
	const scale = Math.min(box.width / drawing.width, box.height / drawing.height);
	const x = box.x + (box.width - drawing.width * scale) / 2;
	const y = box.y + (box.height - drawing.height * scale) / 2;
	return { scale, transform: `translate(${x} ${y}) scale(${scale})` };
}

const land = (outline: string, line: number): string =>
	`<path d="${outline}" fill="${colours.map.county}" stroke="${colours.map.countyLine}" stroke-width="${line}" stroke-linejoin="round"/>`;

/** The county, a dot where something is placed well, a circle where the township is all that is known. */
export function countyPicture(
	adcode: string,
	boundaries: FeatureCollection,
	townships: FeatureCollection,
	facts: readonly Fact[]
): string {
	const sketch = sketchOf(adcode, boundaries, townships, facts);
	if (!sketch) return '';
	const { transform } = fitted(sketch, PICTURE);
	const towns = sketch.towns
		.filter(({ count }) => count > 0)
		.map(
			({ x, y, radius }) =>
				`<circle cx="${x}" cy="${y}" r="${radius}" fill="${colours.ui.soft}" fill-opacity="0.16" stroke="${colours.ui.soft}" stroke-width="1"/>`
		);
	const dots = sketch.dots.map(
		({ x, y, family }) =>
			`<circle cx="${x}" cy="${y}" r="4" fill="${family ? colours.family[family] : colours.ui.ink}" stroke="${colours.map.county}" stroke-width="1"/>`
	);
	return `<g transform="${transform}">${land(sketch.outline, 2)}${towns.join('')}${dots.join('')}</g>`;
}

const COLUMNS = 3;

/** Outlines side by side, each as large as its place allows, with their names. */
export function outlinesPicture(
	counties: readonly { readonly adcode: string; readonly name: string }[],
	boundaries: FeatureCollection
): string {
	const columns = Math.min(COLUMNS, Math.ceil(Math.sqrt(counties.length)));
	const rows = Math.ceil(counties.length / columns);
	const cell = {
		width: PICTURE.width / columns,
		height: PICTURE.height / Math.max(rows, Math.min(2, counties.length))
	};
	const top = PICTURE.y + (PICTURE.height - cell.height * rows) / 2;
	return counties
		.map(({ adcode, name }, at) => {
			const frame = frameOf(adcode, boundaries);
			const x = PICTURE.x + (at % columns) * cell.width;
			const y = top + Math.floor(at / columns) * cell.height;
			const box = { x: x + 8, y: y + 8, width: cell.width - 16, height: cell.height - 52 };
			const drawn = frame && fitted(frame, box);
			return (
				(drawn
					? `<g transform="${drawn.transform}">${land(frame.outline, 2 / drawn.scale)}</g>`
					: '') +
				word(name, x + cell.width / 2, y + cell.height - 14, { size: 24, anchor: 'middle' })
			);
		})
		.join('');
}

/** The icon on its family's colour, as on the map. */
export function categoryPicture(category: Category): string {
	const [x, y] = [PICTURE.x + PICTURE.width / 2, PICTURE.y + PICTURE.height / 2];
	return `<circle cx="${x}" cy="${y}" r="180" fill="${colours.family[familyOf(category)]}"/><g transform="translate(${x - 105} ${y - 105}) scale(14)" fill="${colours.onFamily}"><path d="${iconPath(categoryIcon(category))}"/></g>`;
}

/** Rows that a card has room for. */
const WAYS = 9;
/** Where the axis begins: names are left of it. */
const AXIS = { left: PICTURE.x + 120, right: PICTURE.x + PICTURE.width - 16 };

/** Counties on one axis, each with its way from base (ring) to target (dot). */
export function waysPicture(ways: readonly (Progress & { readonly name: string })[]): string {
	const shown = ways.slice(0, WAYS);
	const { ui } = colours;
	const step = Math.min(80, PICTURE.height / Math.max(1, shown.length));
	const top = PICTURE.y + (PICTURE.height - step * shown.length) / 2 + step / 2;
	const x = (place: number): number => AXIS.left + place * (AXIS.right - AXIS.left);
	return shown
		.map(({ name, base, target }, at) => {
			const y = top + at * step;
			const line = (from: number, to: number, stroke: string, width: number): string =>
				`<path d="M${from} ${y}H${to}" stroke="${stroke}" stroke-width="${width}"/>`;
			const dot = (place: number, fill: string): string =>
				`<circle cx="${x(place)}" cy="${y}" r="11" fill="${fill}" stroke="${ui.ink}" stroke-width="4"/>`;
			return [
				word(name, PICTURE.x, y + 9, { size: 26 }),
				line(AXIS.left - 16, AXIS.right + 16, ui.line, 2),
				base !== undefined && target !== undefined ? line(x(base), x(target), ui.soft, 6) : '',
				base === undefined ? '' : dot(base, ui.surface),
				target === undefined ? '' : dot(target, ui.ink)
			].join('');
		})
		.join('');
}
