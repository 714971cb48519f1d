// Before all browser tests, once: a Chromium is there, the built site is there.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';

export default function setup(): void {
	findChromium();
	if (!existsSync(join(import.meta.dirname, '../../build/index.html')))
		throw new Error('There is no built site: run `npm run build` first, or `npm test`.');
}
