// The operator's basemap as the page knows it: none, open, or failed; then the map's own ground stands again.
import { base } from '$app/paths';
import type { OpenBasemap } from './open.ts';

/** As much of config.json as tells whether more code must be loaded; open.ts validates all of it. */
interface Glance {
	readonly basemap?: { readonly kind?: unknown };
}

export class OperatorBasemap {
	#open: OpenBasemap | undefined = $state.raw();
	failed = $state(false);

	get now(): OpenBasemap | undefined {
		return this.#open;
	}

	/** Reads config.json, and loads what a basemap needs only where one is set. */
	async open(): Promise<void> {
		try {
			const response = await fetch(`${base}/config.json`);
			if (!response.ok) return;
			const config = (await response.json()) as Glance | null;
			if (config?.basemap?.kind === 'none') return;
			const { open } = await import('./open.ts');
			this.#open = await open(config, response.url);
		} catch (cause) {
			console.warn(cause);
			this.failed = true;
		}
	}

	/** The map goes on with its own ground. */
	fail(): void {
		this.#open = undefined;
		this.failed = true;
	}
}
