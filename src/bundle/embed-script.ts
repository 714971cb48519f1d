// Before the site is built: embed.js, the script for other sites' pages, as one file: `embed.js`, always the newest, and
// `embed-script/<hash>.js`, which never changes. embed.json tells other programs the latter and its integrity.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { TARGET } from './target.ts';

const ROOT = join(import.meta.dirname, '../..');
const STATIC = join(ROOT, 'static');
const FOLDER = 'embed-script';

const built = (await build({
	configFile: false,
	root: ROOT,
	publicDir: false,
	logLevel: 'warn',
	build: {
		target: TARGET,
		write: false,
		modulePreload: false,
		rolldownOptions: {
			input: join(ROOT, 'src/embed-script/main.ts'),
			output: { format: 'iife' }
		}
	}
})) as Rolldown.RolldownOutput;

const [script, ...more] = built.output;
if (more.length > 0) throw new Error('embed.js is more than one file');
const hash = (kind: string) => createHash(kind).update(script.code);
const file = `${FOLDER}/${hash('sha256').digest('hex').slice(0, 12)}.js`;

rmSync(join(STATIC, FOLDER), { recursive: true, force: true });
mkdirSync(join(STATIC, FOLDER), { recursive: true });
for (const name of ['embed.js', file]) writeFileSync(join(STATIC, name), script.code);
writeFileSync(
	join(STATIC, 'embed.json'),
	JSON.stringify({ file, integrity: `sha384-${hash('sha384').digest('base64')}` })
);
