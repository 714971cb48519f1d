// What a page's head asks for while it opens: the scripts that it opens with, and their styles. SvelteKit would have a
// page wait for the styles of every dialog that it can ever open, and misses scripts that one of those needs too.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { filesOf } from './files.ts';

/** The bundler's own account of what it made. */
const MANIFEST = join(import.meta.dirname, '../../.svelte-kit/output/client/.vite/manifest.json');

interface Chunk {
	readonly file: string;
	/** Keys of the chunks that it needs from the start. */
	readonly imports?: readonly string[];
	readonly css?: readonly string[];
}
type Chunks = Readonly<Record<string, Chunk>>;

const LINK = /\n\t\t<link href="[^"]*(_app\/[^"]+)" rel="(modulepreload|stylesheet)">/gu;

/** Chunks with all that they need from the start. */
function whole(chunks: Chunks, keys: readonly string[]): Chunk[] {
	const found = new Set(keys);
	for (const key of found) for (const one of chunks[key]?.imports ?? []) found.add(one);
	return [...found].flatMap((key) => chunks[key] ?? []);
}

/** A page with the links that it needs, and no other. A page without scripts stays as it is. */
export function withOpening(html: string, chunks: Chunks): string {
	const links = [...html.matchAll(LINK)].map(([line, file = '', rel]) => ({ line, file, rel }));
	const preloads = links.filter(({ rel }) => rel === 'modulepreload');
	const last = preloads.at(-1);
	if (!last) return html;
	const asked = new Set(preloads.map(({ file }) => file));
	const keys = Object.keys(chunks).filter((key) => asked.has(chunks[key]?.file ?? ''));
	const opening = whole(chunks, keys);
	const styles = new Set(opening.flatMap(({ css }) => css ?? []));
	const added = opening
		.filter(({ file }) => !asked.has(file))
		.map(({ file }) => last.line.replace(last.file, file));
	const idle = links.filter(({ rel, file }) => rel === 'stylesheet' && !styles.has(file));
	return idle
		.reduce((page, { line }) => page.replace(line, ''), html)
		.replace(last.line, (line) => line + added.join(''));
}

/** Does so for every page in `folder`. */
export function tellOpening(folder: string): void {
	const chunks = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Chunks;
	for (const file of filesOf(folder).filter((name) => name.endsWith(`${sep}index.html`))) {
		const html = readFileSync(file, 'utf8');
		const told = withOpening(html, chunks);
		if (told !== html) writeFileSync(file, told);
	}
}
