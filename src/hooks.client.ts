// Lets the prerendered page be painted before it is made live: reading can begin while the code is still at work.
import type { ClientInit } from '@sveltejs/kit';

/** Resolves after the first frame; at once in a page that nobody sees, where no frame comes. */
export const init: ClientInit = () =>
	new Promise((resolve) => {
		if (document.hidden) resolve();
		else requestAnimationFrame(() => setTimeout(resolve));
	});
