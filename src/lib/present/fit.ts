// Makes a text as large as its room allows: a slide is read from the back of the room, or not at all.

const STEPS = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52] as const;

/**
 * Keeps `--fit` of an element, by which its letters are scaled, at the largest step that does not overflow. Where even
 * `least` does, `data-overflows` says so.
 */
export const fit =
	(least = 0) =>
	(element: HTMLElement): (() => void) =>
		keepFitting(element, least);

function keepFitting(element: HTMLElement, least: number): () => void {
	let frame = 0;
	const measure = (): void => {
		delete element.dataset['overflows'];
		for (const step of STEPS.filter((one) => one >= least)) {
			element.style.setProperty('--fit', String(step));
			if (element.scrollHeight <= element.clientHeight + 1) return;
		}
		element.dataset['overflows'] = '';
	};
	/** A slide comes in several changes; what stands in the next frame is what is read. */
	const soon = (): void => {
		cancelAnimationFrame(frame);
		frame = requestAnimationFrame(measure);
	};
	measure();
	const resized = new ResizeObserver(soon);
	resized.observe(element);
	const changed = new MutationObserver(soon);
	changed.observe(element, { childList: true, characterData: true, subtree: true });
	return () => {
		cancelAnimationFrame(frame);
		resized.disconnect();
		changed.disconnect();
	};
}
