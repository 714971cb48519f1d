// Build and test settings. Unit tests run in Node; browser tests are test/browser, run by the same vitest.
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { TARGET } from './src/bundle/target.ts';
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

interface ModuleGraph {
	getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/** What every page is framed in: SvelteKit's client and the layouts. */
const FRAME =
	/\/runtime\/client\/entry\.js$|\/src\/routes\/(?:\(site\)\/)?\+layout\.(?:svelte|ts)$/u;
const WORDS = /\/messages\/compiled\//u;

/** Each message is a module of its own, and of their index only what is used gets into a page: they do not count here. */
function isOfFrame(id: string, graph: ModuleGraph): boolean {
	if (WORDS.test(id)) return false;
	const above = new Set([id]);
	for (const one of above) {
		if (FRAME.test(one)) return true;
		for (const importer of graph.getModuleInfo(one)?.importers ?? []) above.add(importer);
	}
	return false;
}

/**
 * Left alone, modules that the same pages share become dozens of tiny files, each compressed by itself. What every page
 * needs is one; of the words, those that the same pages need, and small parts lie together.
 */
const codeSplitting = {
	groups: [
		{
			name: 'words',
			test: WORDS,
			priority: 2,
			minShareCount: 2,
			entriesAware: true,
			entriesAwareMergeThreshold: 40_000
		},
		{
			name: (id: string, graph: ModuleGraph) => (isOfFrame(id, graph) ? 'frame' : null),
			priority: 1
		}
	]
};

export default defineConfig(({ command }) => ({
	plugins: [sveltekit(), placeEditor(), ...messagesWhileEdited(command)],
	build: { target: TARGET, rolldownOptions: { output: { codeSplitting } } },
	test: {
		projects: [
			{
				plugins: [svelte()],
				test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'] }
			},
			{
				test: {
					name: 'browser',
					globalSetup: './test/browser/setup.ts',
					include: ['test/browser/**/*.test.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000,
					// A slow machine is not a broken site.
					expect: { poll: { timeout: 10_000 } },
					fileParallelism: false
				}
			}
		]
	}
}));
