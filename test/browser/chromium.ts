// Finds a Chromium, or installs one: CHROMIUM_PATH, the system's, Playwright's own, then a package manager.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMES = [
	'chromium',
	'chromium-browser',
	'google-chrome-stable',
	'google-chrome',
	'microsoft-edge'
];
const ELSEWHERE = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

function installed(): string | undefined {
	const onPath = (process.env['PATH'] ?? '')
		.split(delimiter)
		.flatMap((folder) => NAMES.map((name) => join(folder, name)));
	return [process.env['CHROMIUM_PATH'], ...onPath, ...ELSEWHERE, chromium.executablePath()].find(
		(path) => path !== undefined && path !== '' && existsSync(path)
	);
}

function isRootOnDebian(): boolean {
	return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

function install(): void {
	if (isRootOnDebian()) {
		execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
		execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'inherit' });
		return;
	}
	execFileSync('npx', ['playwright-core', 'install', '--with-deps', 'chromium'], {
		stdio: 'inherit',
		shell: process.platform === 'win32'
	});
}

/** Path of a Chromium that starts; installs one where there is none. Throws with a remedy where that fails. */
export function findChromium(): string {
	const found = installed();
	if (found !== undefined) return found;
	console.log('No Chromium found: installing one for the browser tests …');
	install();
	const fresh = installed();
	if (fresh === undefined) throw new Error('No Chromium: install one and set CHROMIUM_PATH to it.');
	return fresh;
}

/**
 * Headless, software WebGL (so that a map draws on a machine without a GPU), no traffic of the browser's own. `more`:
 * switches beside these.
 */
export function launchChromium(more: readonly string[] = []): Promise<Browser> {
	return chromium.launch({
		executablePath: findChromium(),
		args: [
			'--no-sandbox',
			'--use-angle=swiftshader',
			'--enable-unsafe-swiftshader',
			'--ignore-gpu-blocklist',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--no-first-run',
			...more
		]
	});
}
