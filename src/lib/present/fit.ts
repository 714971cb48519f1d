// Makes a text as large as its room allows: a slide is read from the back of the room, or not at all.

const STEPS = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52] as const;

/** Keeps `--fit` of an element, by which its letters are scaled, at the largest step that does not overflow. */
export function fit(element: HTMLElement): () => void {
	let frame = 0;
	const measure = (): void => {
		for (const step of STEPS) {
			element.style.setProperty('--fit', String(step));
			if (element.scrollHeight <= element.clientHeight + 1) return;
		}
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
