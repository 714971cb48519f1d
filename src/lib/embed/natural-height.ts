// How high a frame must be for its embed to be seen whole: the map in good proportion, the words without scrolling.
// Invariant: says the same whatever height the frame has now, so that a frame that follows comes to rest.

/** Pixels. */
interface Measured {
	readonly width: number;
	/** Title, notes and footer together. */
	readonly around: number;
	/** What is said beside the map; 0 where nothing is. */
	readonly words: number;
	/** Map and words stand side by side; none: there is no map. */
	readonly map: 'above' | 'beside' | 'none';
}

const MAP = { least: 240, most: 520, ofWidth: 0.6 };
/** Lower, and the embed makes itself smaller; longer texts scroll inside. */
const FRAME = { least: 368, most: 900 };
/** Of the frame's height, that words below the map may take: see content.css. */
const WORDS = 0.45;

export function naturalHeight({ width, around, words, map: place }: Measured): number {
	const map = Math.min(MAP.most, Math.max(MAP.least, width * MAP.ofWidth));
	const heights = {
		none: around + words,
		beside: Math.max(FRAME.least, around + Math.max(map, words)),
		above: Math.max(FRAME.least, around + map + words, words / WORDS)
	};
	return Math.round(Math.min(FRAME.most, heights[place]));
}

const heightOf = (element: Element | null): number => element?.getBoundingClientRect().height ?? 0;

/** Measures the prerendered frame. */
export function measure(root: HTMLElement): Measured {
	const main = root.querySelector('main');
	const beside = root.querySelector('.beside, .chart');
	const [first, last] = [beside?.firstElementChild, beside?.lastElementChild];
	const words =
		first && last
			? last.getBoundingClientRect().bottom - first.getBoundingClientRect().top + 24
			: 0;
	const others = [...root.children].filter((child) => child !== main);
	const sideways = main && getComputedStyle(main).gridTemplateColumns.includes(' ');
	return {
		width: root.clientWidth,
		around: others.reduce((sum, child) => sum + heightOf(child), 0),
		words,
		map: root.querySelector('[data-map-frame]') ? (sideways ? 'beside' : 'above') : 'none'
	};
}
