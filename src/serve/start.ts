// `npm start`: read the plans again if an input is newer than the published data, build, serve, print the address.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { serveBuild } from './built.ts';

const ROOT = join(import.meta.dirname, '../..');
const INPUTS = ['geodata', 'src/domain', 'src/text', 'src/geo', 'src/pipeline'];
const PUBLISHED = 'static/data/v1/manifest.json';

/** Time of the newest file below `path`, in ms; 0 where there is none. */
function newest(path: string): number {
	const entries = readdirSync(path, { withFileTypes: true, recursive: true });
	const times = entries
		.filter((entry) => entry.isFile())
		.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
	return times.reduce((a, b) => Math.max(a, b), 0);
}

function isStale(): boolean {
	const published = statSync(join(ROOT, PUBLISHED), { throwIfNoEntry: false });
	if (!published) return true;
	return INPUTS.some((input) => newest(join(ROOT, input)) > published.mtimeMs);
}

function npmRun(script: string): void {
	const { status } = spawnSync('npm', ['run', '--silent', script], {
		cwd: ROOT,
		stdio: 'inherit',
		shell: process.platform === 'win32'
	});
	if (status !== 0) process.exit(status ?? 1);
}

if (isStale()) npmRun('data');
npmRun('build');
await serveBuild();
