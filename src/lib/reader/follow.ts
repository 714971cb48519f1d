// Where the reader is in the text, and how to take them to a place in it.

/** Where text begins to be readable below the bar, in pixels from the window's top. */
const LINES_OF_SIGHT = [90, 140, 200, 280];

/** Tells the section at the top of the window, now and after each scroll. Returns what ends it. */
export function followSection(article: HTMLElement, onsection: (id: string) => void): () => void {
	let frame = 0;
	const look = (): void => {
		frame = 0;
		const { left, width } = article.getBoundingClientRect();
		for (const y of LINES_OF_SIGHT) {
			const seen = document.elementFromPoint(left + width / 2, y)?.closest('[data-section]');
			const id = seen instanceof HTMLElement ? seen.dataset['section'] : undefined;
			if (id !== undefined) return onsection(id);
		}
	};
	const onscroll = (): void => {
		frame ||= requestAnimationFrame(look);
	};
	addEventListener('scroll', onscroll, { passive: true });
	look();
	return () => {
		removeEventListener('scroll', onscroll);
		cancelAnimationFrame(frame);
	};
}

/** Lights all that a fact was read from, and nothing else. Returns the lit elements. */
export function light(article: HTMLElement, fact: string | undefined): HTMLElement[] {
	for (const element of article.querySelectorAll('.lit')) element.classList.remove('lit');
	if (fact === undefined) return [];
	const marked = article.querySelectorAll<HTMLElement>(`[data-facts~="${CSS.escape(fact)}"]`);
	for (const element of marked) element.classList.add('lit');
	return [...marked];
}

/** The marked element that shows an offset of the text, or the next one. */
export const markAt = (marked: readonly HTMLElement[], offset: number): HTMLElement | undefined =>
	marked.find(({ dataset }) => Number(dataset['at']) >= offset) ?? marked[0];

/** In the window, and not under the bar or a panel. */
function isInSight(target: Element | Range): boolean {
	const [first] = target.getClientRects();
	if (!first) return false;
	const seen = document.elementFromPoint(
		first.left + first.width / 2,
		first.top + first.height / 2
	);
	const element = target instanceof Range ? target.startContainer.parentElement : target;
	return seen !== null && element !== null && (element.contains(seen) || seen.contains(element));
}

/**
 * Brings a place in the text into sight, if it is not. Parts out of sight have estimated heights until they come near,
 * so the place is looked for again when they have been set.
 */
export function bringIntoSight(target: Element | Range): void {
	if (isInSight(target)) return;
	const element = target instanceof Range ? target.startContainer.parentElement : target;
	for (let open = element?.closest('details'); open; open = open.parentElement?.closest('details'))
		open.open = true;
	element?.scrollIntoView({ block: 'center' });
	requestAnimationFrame(() => {
		if (!isInSight(target)) element?.scrollIntoView({ block: 'center' });
	});
}
