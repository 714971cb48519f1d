// Build and test settings. Unit tests run in Node; browser tests are test/browser, run by the same vitest.
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { TARGET } from './src/bundle/target.ts';
import { codeSplitting } from './src/serve/code-splitting.ts';
import { placeEditor } from './src/editor/plugin.ts';

// A build compiles them first (`npm run prepare`): the compiler leaves timers that hold a process for half a minute.
const messagesWhileEdited = (command: 'build' | 'serve') =>
	command === 'build' || process.env['VITEST']
		? []
		: [
				paraglideVitePlugin({
					project: './src/lib/messages/project.inlang',
					outdir: './src/lib/messages/compiled',
					strategy: ['globalVariable', 'baseLocale']
				})
			];

/**
 * Pages of embeds are prerendered and never made live: of what they are made of, nothing goes into the browser's code,
 * nor shifts what lies together there. Their styles are those of their layout. Only a deck is live.
 */
const embedsStayPrerendered: Plugin = {
	name: 'embeds-stay-prerendered',
	enforce: 'pre',
	load(id) {
		const isEmbed = /\/src\/lib\/embed\/(?:Map|Fact|Clause|Chart)Embed\.svelte$/u.test(id);
		return isEmbed && this.environment.name === 'client' ? '' : undefined;
	}
};

/** ms; a slow machine is not a broken site. */
const PATIENCE = 400_000;

export default defineConfig(({ command }) => ({
	plugins: [embedsStayPrerendered, sveltekit(), placeEditor(), ...messagesWhileEdited(command)],
	build: { target: TARGET, rolldownOptions: { output: { codeSplitting } } },
	test: {
		projects: [
			{
				plugins: [svelte()],
				test: {
					name: 'unit',
					include: ['test/**/*.test.ts'],
					exclude: ['test/browser/**'],
					testTimeout: PATIENCE
				}
			},
			{
				test: {
					name: 'browser',
					globalSetup: './test/browser/setup.ts',
					include: ['test/browser/**/*.test.ts'],
					testTimeout: PATIENCE,
					hookTimeout: PATIENCE,
					expect: { poll: { timeout: 60_000 } },
					fileParallelism: false
				}
			}
		]
	}
}));
