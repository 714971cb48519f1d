// Before the site is built: the script of its embed pages, alone, so that an embed carries no more than its map.
// Goes to the folder of what is named by its content; .svelte-kit/embed.json tells the pages its name.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { TARGET } from './target.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = '_app/immutable/embed';
const OUT = join(ROOT, 'static', FOLDER);

rmSync(OUT, { recursive: true, force: true });
const built = (await build({
	configFile: false,
	root: ROOT,
	base: './',
	publicDir: false,
	logLevel: 'warn',
	plugins: [
		svelte({ configFile: false, compilerOptions: { runes: true, discloseVersion: false } })
	],
	build: {
		target: TARGET,
		outDir: OUT,
		modulePreload: { polyfill: false },
		chunkSizeWarningLimit: 2000,
		rolldownOptions: {
			input: join(ROOT, 'src/lib/embed/start.ts'),
			output: {
				entryFileNames: '[name].[hash].js',
				chunkFileNames: '[hash].js',
				assetFileNames: '[name].[hash][extname]'
			}
		}
	}
})) as Rolldown.RolldownOutput;

const entry = built.output.find((file) => file.type === 'chunk' && file.isEntry);
if (entry?.type !== 'chunk') throw new Error('the script of the embeds was not built');
const styles = [...(entry.viteMetadata?.importedCss ?? [])];
const below = (file: string): string => `${FOLDER}/${file}`;
mkdirSync(join(ROOT, '.svelte-kit'), { recursive: true });
writeFileSync(
	join(ROOT, '.svelte-kit/embed.json'),
	JSON.stringify({ entry: below(entry.fileName), styles: styles.map(below) })
);
