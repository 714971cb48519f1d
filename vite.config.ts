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
	getModuleInfo(
		id: string
	): { readonly importers: readonly string[]; readonly dynamicImporters: readonly string[] } | null;
}

/** What every page is framed in: SvelteKit's client and the layouts. */
const FRAME =
	/\/runtime\/client\/entry\.js$|\/src\/routes\/(?:\(site\)\/)?\+layout\.(?:svelte|ts)$/u;
const WORDS = /\/messages\/compiled\//u;

/** The first map is the explorer's. */
const EXPLORER = /\/src\/routes\/\(site\)\/\+page\.(?:svelte|ts)$/u;
const PAGE = /\/src\/routes\/(.*)\+page\.(?:svelte|ts)$/u;

type Importers = 'importers' | 'dynamicImporters';

/** A module and all that imports it, directly or not. */
function above(id: string, graph: ModuleGraph, by: readonly Importers[]): string[] {
	const found = new Set([id]);
	for (const one of found) {
		for (const kind of by)
			for (const importer of graph.getModuleInfo(one)?.[kind] ?? []) found.add(importer);
	}
	return [...found];
}

/** The file that a module goes into: the frame's, or, of what the explorer opens with, one for each set of pages. */
function fileOf(id: string, graph: ModuleGraph): { name: string; pages: number } | undefined {
	// Each message is a module of its own, and of their index only what is used gets into a page.
	if (WORDS.test(id)) return undefined;
	const openers = above(id, graph, ['importers']);
	if (openers.some((one) => FRAME.test(one))) return { name: 'frame', pages: Infinity };
	if (!openers.some((one) => EXPLORER.test(one))) return undefined;
	const all = above(id, graph, ['importers', 'dynamicImporters']);
	const pages = [...new Set(all.flatMap((one) => PAGE.exec(one)?.[1] ?? []))].sort();
	return { name: pages.join(' ').replace(/[^a-z ]/gu, ''), pages: pages.length };
}

const fileOfPages = (pages: number, priority: number) => ({
	priority,
	name(id: string, graph: ModuleGraph): string | null {
		const file = fileOf(id, graph);
		return file?.pages === pages ? file.name : null;
	}
});

/** More than there are. */
const PAGES = 12;

/**
 * Left alone, modules that the same pages share become dozens of tiny files, each compressed by itself. What every page
 * needs is one file, and what the explorer shares with the same pages, widest first, for a file takes along what its
 * modules need; of the words, those that the same pages need, and small parts lie together.
 */
const codeSplitting = {
	groups: [
		{
			name: 'words',
			test: WORDS,
			priority: PAGES + 2,
			minShareCount: 2,
			entriesAware: true,
			entriesAwareMergeThreshold: 150_000
		},
		fileOfPages(Infinity, PAGES + 1),
		...Array.from({ length: PAGES }, (_, index) => fileOfPages(index + 1, index + 1))
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
