// Sheets of paper in CSS pixels, of which an inch has 96, and how large things are on them.
import { THEME_TOKENS, type Theme } from '#lib/theme/tokens.ts';
import type { Paper, Sheet } from '#lib/view/view.ts';

export const DPI = 96;
const MM_PER_INCH = 25.4;
export const pixelsOf = (mm: number): number => (mm * DPI) / MM_PER_INCH;

interface PaperKind {
	/** Millimetres, upright. */
	readonly width: number;
	readonly height: number;
	/** A larger sheet is read from farther off: size of its words, and of marks and names on its map. */
	readonly words: number;
	readonly marks: number;
}

const KINDS: Record<Paper, PaperKind> = {
	A4: { width: 210, height: 297, words: 0.9, marks: 0.85 },
	A3: { width: 297, height: 420, words: 1, marks: 0.9 },
	A2: { width: 420, height: 594, words: 1.3, marks: 1 },
	A1: { width: 594, height: 841, words: 1.7, marks: 1.15 },
	A0: { width: 841, height: 1189, words: 2.3, marks: 1.3 }
};

export const wordSize = (paper: Paper): number => KINDS[paper].words;

/** Millimetres. */
export function sizeOf({ paper, turn }: Sheet): { width: number; height: number } {
	const { width, height } = KINDS[paper];
	return turn === 'portrait' ? { width, height } : { width: height, height: width };
}

/** The list goes through any office printer. */
export const ANNEX: Sheet = { paper: 'A4', turn: 'portrait', signs: 'numbers' };

const themes = new Map<Paper, Theme>();

/** The theme of paper, the same object each time. */
export function themeOn(paper: Paper): Theme {
	const theme = themes.get(paper) ?? { ...THEME_TOKENS.print, scale: KINDS[paper].marks };
	themes.set(paper, theme);
	return theme;
}
