// The script of the embed pages: built beside the site by src/bundle/embed.ts, or as it stands where it is worked on.
import { dev } from '$app/environment';
import { readFileSync } from 'node:fs';

interface BuiltScript {
	/** Below the site's root. */
	readonly entry: string;
	readonly styles: readonly string[];
}

export const embedScript = (): BuiltScript =>
	dev
		? { entry: 'src/lib/embed/start.ts', styles: [] }
		: (JSON.parse(readFileSync('.svelte-kit/embed.json', 'utf8')) as BuiltScript);
