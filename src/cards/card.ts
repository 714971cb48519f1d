// The frame of a preview card: what it is about at the left, a picture at the right, sources at the foot. Pure: SVG text.
// Invariant: 1200 × 630, the size that Open Graph's readers crop least; no letter smaller than 22 px of that.
import { THEME_TOKENS } from '#lib/theme/tokens.ts';

export const WIDTH = 1200;
export const HEIGHT = 630;
const { ui } = THEME_TOKENS.light;
export const colours = THEME_TOKENS.light;

/** Left edge of the words; the picture has the square at the right. */
const LEFT = 72;
const WORDS = 580;
/** Where a picture goes. */
export const PICTURE = { x: 690, y: 70, width: 450, height: 450 };

export interface Card {
	readonly title: string;
	/** Below the title, at most two lines. */
	readonly about: string;
	readonly figures: readonly { readonly number: number; readonly of: string }[];
	/** One line at the foot, from the left. */
	readonly source: string;
	/** SVG within PICTURE, and what its signs mean. */
	readonly picture: string;
	readonly caption: string;
}

const escape = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Full-width signs count one, others about half. */
const widthOf = (text: string): number =>
	[...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x2e80 ? 0.56 : 1), 0);

/** What never begins a line: it hangs over the end of the one before. */
const CLOSING = /[，。：；、！？”’）》」]/u;

/** A text in at most `most` lines of `size` px; what does not fit ends in …. */
export function linesOf(text: string, size: number, most: number): string[] {
	const room = Math.floor(WORDS / size);
	const lines: string[] = [''];
	for (const sign of text) {
		const line = lines.at(-1) ?? '';
		if (widthOf(line + sign) <= room || CLOSING.test(sign)) lines[lines.length - 1] = line + sign;
		else if (lines.length < most) lines.push(sign);
		else return [...lines.slice(0, -1), `${line.slice(0, -1)}…`];
	}
	return lines;
}

interface Type {
	readonly size: number;
	readonly fill?: string;
	readonly bold?: true;
	readonly anchor?: 'middle' | 'end';
}

/** The font has one weight: a bold letter is a drawn round one. */
export const word = (
	text: string,
	x: number,
	y: number,
	{ size, fill = ui.ink, bold, anchor }: Type
): string =>
	`<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${anchor ? ` text-anchor="${anchor}"` : ''}${
		bold ? ` stroke="${fill}" stroke-width="${size / 32}"` : ''
	}>${escape(text)}</text>`;

const MARK =
	'<g transform="translate(72 62) scale(1.375)"><rect width="32" height="32" rx="3" fill="#a62b1f"/><path d="M6 7h20v18H6zM6 16h9V7m0 18v-9l11-4" fill="none" stroke="#fff" stroke-width="2"/><circle cx="20.5" cy="19" r="2.5" fill="#fff"/></g>';

function figuresOf(figures: Card['figures']): string {
	let x = LEFT;
	return figures
		.map(({ number, of }) => {
			const text = String(number);
			const drawn =
				word(text, x, 460, { size: 64, fill: ui.accent, bold: true }) +
				word(of, x, 502, { size: 26, fill: ui.soft });
			x += Math.max(widthOf(text) * 64, of.length * 26) + 44;
			return drawn;
		})
		.join('');
}

export function cardSvg({ title, about, figures, source, picture, caption }: Card): string {
	const size = widthOf(title) <= 6 ? 92 : widthOf(title) <= 18 ? 60 : 50;
	const titles = linesOf(title, size, 2);
	const top = 196 + (size === 92 ? 24 : 0);
	const below = top + (titles.length - 1) * size * 1.25 + 62;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="Noto Sans CJK SC">`,
		`<rect width="${WIDTH}" height="${HEIGHT}" fill="${ui.ground}"/>`,
		MARK,
		word('县图', 132, 96, { size: 34, bold: true }),
		word('县级五年规划，落在图上', 216, 95, { size: 26, fill: ui.soft }),
		...titles.map((line, at) => word(line, LEFT, top + at * size * 1.25, { size, bold: true })),
		...linesOf(about, 30, 2).map((line, at) =>
			word(line, LEFT, below + at * 44, { size: 30, fill: ui.soft })
		),
		figuresOf(figures),
		picture,
		word(caption, PICTURE.x + PICTURE.width / 2, 546, {
			size: 22,
			fill: ui.soft,
			anchor: 'middle'
		}),
		`<path d="M${LEFT} 566H${WIDTH - 60}" stroke="${ui.line}" stroke-width="2"/>`,
		word(source, LEFT, 602, { size: 22, fill: ui.soft }),
		'</svg>'
	].join('\n');
}
