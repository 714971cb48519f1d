// Types that SvelteKit asks the application for.
declare global {
	namespace App {
		/** Written by src/lib/view/current.svelte.ts only. */
		interface PageState {
			/** The address shown, and the page's own address when it was written. */
			shown?: string;
			at?: string;
		}
	}
}

export {};
