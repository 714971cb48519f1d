// Before the site is built: the template of offline files, one page with all that a deck's player runs, without data.
// lib/offline/template.ts puts a deck in. Invariant: what it holds asks no server, and its policy lets it ask none.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';
import { TEMPLATE } from '#lib/offline/template.ts';
import { themeCss } from '#lib/theme/css.ts';
import { TARGET } from './target.ts';

const ROOT = join(import.meta.dirname, '../..');
const LIB = join(ROOT, 'src/lib');
const FILE = join(LIB, 'offline/file');

/** SvelteKit's part, which an offline file plays itself. */
const KIT = /^\$app\/(?:environment|navigation|paths|state)$/u;
/** What of the site's code is another in an offline file, or nothing. */
const REPLACED: Readonly<Record<string, string>> = {
	'published/published.ts': 'offline/file/published.ts',
	'view/outward.ts': 'offline/file/outward.ts',
	'map/worker.ts': 'map/worker-in-page.ts',
	'fact/FactCopies.svelte': 'offline/file/FactCitation.svelte',
	'takeaway/TakeawayDialog.svelte': 'offline/file/Nothing.svelte',
	'share/ShareDialog.svelte': 'offline/file/Nothing.svelte',
	'author/AddButton.svelte': 'offline/file/Nothing.svelte'
};
const replaced = new Map(
	Object.entries(REPLACED).map(([from, to]) => [join(LIB, from), join(LIB, to)])
);

const ofFile: Plugin = {
	name: 'of-offline-file',
	enforce: 'pre',
	async resolveId(source, importer) {
		if (KIT.test(source)) return join(FILE, 'kit.svelte.ts');
		const found = await this.resolve(source, importer, { skipSelf: true });
		return found && replaced.get(found.id);
	}
};

/** One script, and the styles that it needs. */
async function bundle(input: string): Promise<{ script: string; style: string }> {
	const { output } = (await build({
		configFile: false,
		root: ROOT,
		publicDir: false,
		logLevel: 'warn',
		plugins: [
			ofFile,
			svelte({ configFile: false, compilerOptions: { runes: true, discloseVersion: false } })
		],
		build: {
			target: TARGET,
			write: false,
			modulePreload: false,
			cssCodeSplit: false,
			assetsInlineLimit: Infinity,
			chunkSizeWarningLimit: 3000,
			rolldownOptions: {
				input,
				output: { format: 'iife' },
				transform: { define: { 'import.meta': '{}' } }
			}
		}
	})) as Rolldown.RolldownOutput;
	const [script, ...more] = output.filter((file) => file.type === 'chunk');
	if (!script || more.length > 0) throw new Error(`${input} is not one script`);
	const style = output.find((file) => file.fileName.endsWith('.css'));
	return {
		script: script.code,
		style: style?.type === 'asset' ? String(style.source) : ''
	};
}

/** What could end or hide the element that a script stands in; in strings, which are all that has it, this is the same. */
const inElement = (script: string): string =>
	script.replace(/<(?=!--|\/?script)/giu, '\\x3C').trim();

const hash = (text: string): string =>
	`'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policyOf = (script: string): string =>
	[
		"default-src 'none'",
		`script-src ${hash(script)}`,
		"style-src 'unsafe-inline'",
		'img-src data: blob:',
		'worker-src blob:',
		// The map reads its worker once more.
		'connect-src blob:',
		"base-uri 'none'",
		"form-action 'none'"
	].join('; ');

const [page, worker] = await Promise.all([
	bundle(join(FILE, 'start.ts')),
	bundle(join(ROOT, 'node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs'))
]);
const script = inElement(page.script);
const icon = readFileSync(join(ROOT, 'static/favicon.svg'), 'utf8');
const parts: Readonly<Record<string, string>> = {
	csp: policyOf(script),
	icon: `data:image/svg+xml,${encodeURIComponent(icon)}`,
	style: themeCss() + page.style,
	worker: `<script type="text/plain" id="map-worker">${inElement(worker.script)}</script>`,
	script: `<script>${script}</script>`
};
const template = readFileSync(join(FILE, 'page.html'), 'utf8').replace(
	/%(\w+)%/gu,
	(mark, name: string) => parts[name] ?? mark
);
const out = join(ROOT, 'static', TEMPLATE);
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, template);
