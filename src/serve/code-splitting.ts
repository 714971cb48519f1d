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

/** What every page is framed in, or an error: SvelteKit's client, the layouts, the pages of errors. */
const FRAME =
	/\/runtime\/client\/entry\.js$|\/src\/routes\/(?:\(site\)\/)?\+(?:layout|error)\.(?:svelte|ts)$/u;
const WORDS = /\/messages\/compiled\//u;
/** What embeds say is in their HTML. */
const SHARED_WORDS = /\/messages\/compiled\/(?!messages\/embed_)/u;

/** The first map is the explorer's. */
const EXPLORER = /\/src\/routes\/\(site\)\/\+page\.(?:svelte|ts)$/u;
const PAGE = /\/src\/routes\/(.*)\+page\.(?:svelte|ts)$/u;

/** The reader's, below src/routes; and one that shares no more with it than a button. */
const READER = '(site)/plan/[adcode]/';
const DATA = '(site)/data/';

/** What the map is drawn of. */
const DRAWN = /\/src\/lib\/(?:layers\/registry|map\/images)\.ts$/u;

/**
 * What the explorer shares with other pages goes into few files: a module into the first whose mark all its pages have,
 * so that a page loads little that it does not need.
 */
const SHARED = [
	{ file: 'views', mark: 'panels/explorer.svelte.ts' },
	{ file: 'maps', mark: 'map/MapStage.svelte' },
	{ file: 'facts', mark: 'theme/families.ts' }
] as const;
type File = 'frame' | 'explorer' | 'layers' | (typeof SHARED)[number]['file'];
/** Widest first: a file takes along what its modules need. */
const FILES: readonly File[] = ['frame', 'facts', 'maps', 'views', 'explorer', 'layers'];

/** Pages for paper need nearly all that a map does, and are rare: files are not parted for their sake. */
const ON_PAPER = /(?:print|handout)\/$/u;

/** What the explorer's address loads at once. */
const OPENING = [
	'+layout.svelte',
	'+error.svelte',
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

/** What needs a module from the start, and what needs it ever. */
const NEEDS = [['importers'], ['importers', 'dynamicImporters']] as const;
const [AT_ONCE, EVER] = NEEDS;

/** Where the pages that need a module lie below src/routes, but for those on paper. */
const pagesOf = (id: string, graph: ModuleGraph, by: readonly Importers[]): Set<string> =>
	new Set(
		above(id, graph, by)
			.flatMap((one) => PAGE.exec(one)?.[1] ?? [])
			.filter((page) => !ON_PAPER.test(page))
	);

/** The file that a module goes into, if the explorer opens with it or fetches it for its map. */
function fileOf(id: string, graph: ModuleGraph): File | undefined {
	// Each message is a module of its own, and of their index only what is used gets into a page.
	if (WORDS.test(id)) return undefined;
	const openers = above(id, graph, AT_ONCE);
	if (openers.some((one) => FRAME.test(one))) return 'frame';
	if (!openers.some((one) => EXPLORER.test(one)))
		return openers.some((one) => DRAWN.test(one)) ? 'layers' : undefined;
	if (pagesOf(id, graph, EVER).size === 1) return 'explorer';
	const shared = SHARED.find(({ mark }) =>
		NEEDS.every((by) => {
			const having = pagesOf(join(SRC, 'lib', mark), graph, by);
			return [...pagesOf(id, graph, by)].every((page) => having.has(page));
		})
	);
	return shared?.file ?? 'frame';
}

/** The file of an own module that the reader opens with and others use as well. */
function readerFile(id: string, graph: ModuleGraph): 'button' | 'reader' | undefined {
	if (!id.startsWith(SRC) || !/\.(?:ts|svelte)$/u.test(id) || WORDS.test(id)) return undefined;
	const pages = pagesOf(id, graph, AT_ONCE);
	if (!pages.has(READER)) return undefined;
	return pages.has(DATA) ? 'button' : 'reader';
}

/** The explorer's words are one file; of the others those that the same pages need, small parts together. */
export const codeSplitting = {
	groups: [
		{
			name: (id: string, graph: ModuleGraph) => (isOpeningWord(id, graph) ? 'opening' : null),
			priority: FILES.length + 3
		},
		{
			name: 'words',
			test: SHARED_WORDS,
			priority: FILES.length + 2,
			minShareCount: 2,
			entriesAware: true,
			entriesAwareMergeThreshold: 20_000
		},
		...FILES.map((file, index) => ({
			name: (id: string, graph: ModuleGraph) => (fileOf(id, graph) === file ? file : null),
			priority: FILES.length + 1 - index
		})),
		// Few kilobytes in all, in a dozen modules: each by itself would be a request that the text waits for.
		...(['button', 'reader'] as const).map((file, index) => ({
			name: (id: string, graph: ModuleGraph) => (readerFile(id, graph) === file ? file : null),
			priority: 1 - index,
			minShareCount: 2
		}))
	]
};
