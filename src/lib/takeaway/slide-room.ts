// A slide on a page that is 16:9, in CSS pixels: words at the left, the picture of its map at the right.

/** Pixels of a picture for each of a slide's. */
export const RATIO = 2.5;

export const SLIDE = { width: 1024, height: 576 } as const;

/** Size of letters where there is room for them, as in the player. */
export const LETTER = 19;
/** Of a title and of what stands below a quote, in letters. */
export const TITLE_TIMES = 1.5;
export const SMALL_TIMES = 0.72;

const PAD = 24;
const WORDS = 400;

/** What the words may have; the foot stands below it. */
export const WORDS_ROOM = { x: PAD, y: PAD, width: WORDS - PAD, height: SLIDE.height - 3 * PAD };
export const FOOT = { x: PAD, y: SLIDE.height - 1.6 * PAD, size: 11 };

export const PICTURE_ROOM = { x: WORDS, y: 0, width: SLIDE.width - WORDS, height: SLIDE.height };
