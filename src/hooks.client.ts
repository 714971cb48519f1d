// Lets the prerendered page be painted before it is made live: reading can begin while the code is still at work.
import type { ClientInit } from '@sveltejs/kit';

/** app.html marks it. */
const isPainted = (): boolean => performance.getEntriesByName('first-frame').length > 0;

/** Resolves after the first frame; at once where it has been, and in a page that nobody sees, where none comes. */
export const init: ClientInit = () =>
	new Promise((resolve) => {
		if (document.hidden || isPainted()) resolve();
		else requestAnimationFrame(() => setTimeout(resolve));
	});
