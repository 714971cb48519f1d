// Which modules the built site puts into one file, told to the bundler. Left alone it makes a file for each set of pages
// that share a module: dozens of tiny ones, each compressed by itself.
// Invariant: the first map waits for nothing that only other pages or what is fetched on demand need.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const SRC = resolve(import.meta.dirname, '..');

interface ModuleGraph {
	getModuleInfo(id: string): {
		readonly importers: readonly string[];
		readonly dynamicImporters: readonly string[];
		readonly importedIds: readonly string[];
	} | null;
}

/** What every page is framed in: SvelteKit's client and the layouts. */
const FRAME =
	/\/runtime\/client\/entry\.js$|\/src\/routes\/(?:\(site\)\/)?\+layout\.(?:svelte|ts)$/u;
const WORDS = /\/messages\/compiled\//u;
/** What embeds say is in their HTML. */
const SHARED_WORDS = /\/messages\/compiled\/(?!messages\/embed_)/u;

/** The first map is the explorer's. */
const EXPLORER = /\/src\/routes\/\(site\)\/\+page\.(?:svelte|ts)$/u;
const PAGE = /\/src\/routes\/(.*)\+page\.(?:svelte|ts)$/u;

/** Pages for paper need nearly all that a map does, and are rare: files are not parted for their sake. */
const ON_PAPER = /(?:print|handout)\/$/u;

/** What the explorer's address loads at once. */
const OPENING = [
	'+layout.svelte',
	'(site)/+layout.svelte',
	'(site)/+page.svelte',
	'(site)/+page.ts'
];
let wordsAtOnce: ReadonlySet<string> | undefined;

/** The keys of the messages that the explorer opens with, by its sources: their index imports all there are. */
function openingWords(graph: ModuleGraph): ReadonlySet<string> {
	const found = new Set(OPENING.map((path) => join(SRC, 'routes', path)));
	for (const one of found) {
		for (const id of graph.getModuleInfo(one)?.importedIds ?? [])
			if (id.startsWith(SRC) && !WORDS.test(id)) found.add(id);
	}
	const sources = [...found].filter((id) => existsSync(id)).map((id) => readFileSync(id, 'utf8'));
	return new Set(sources.flatMap((source) => source.match(/(?<=\bm\.)\w+/gu) ?? []));
}

function isOpeningWord(id: string, graph: ModuleGraph): boolean {
	if (!WORDS.test(id)) return false;
	wordsAtOnce ??= openingWords(graph);
	return wordsAtOnce.has(basename(id, '.js'));
}

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
	const found = all.flatMap((one) => PAGE.exec(one)?.[1] ?? []);
	const pages = [...new Set(found.filter((page) => !ON_PAPER.test(page)))].sort();
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
const PAGES = 24;

/**
 * The explorer's words are one file; of the others those that the same pages need, small parts together. What every page
 * needs is one, and so is what the explorer shares with the same pages: widest first, for a file takes along what its
 * modules need.
 */
export const codeSplitting = {
	groups: [
		{
			name: (id: string, graph: ModuleGraph) => (isOpeningWord(id, graph) ? 'opening' : null),
			priority: PAGES + 3
		},
		{
			name: 'words',
			test: SHARED_WORDS,
			priority: PAGES + 2,
			minShareCount: 2,
			entriesAware: true,
			entriesAwareMergeThreshold: 20_000
		},
		fileOfPages(Infinity, PAGES + 1),
		...Array.from({ length: PAGES }, (_, index) => fileOfPages(index + 1, index + 1))
	]
};
