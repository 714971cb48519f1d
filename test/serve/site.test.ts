// The page for unknown addresses below a path; the settings of a site, and what is none.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '#src/serve/config.ts';
import { rebaseMissing } from '#src/serve/missing-page.ts';

const SCRIPT = '{ x = { base: "" }; import("/_app/a.js").then(kit.start) }';
const hashOf = (script: string) => createHash('sha256').update(script).digest('base64');
const MISSING = `<meta content="script-src 'sha256-${hashOf(SCRIPT)}'">
<link href="/_app/a.css"><div class="app"><script>${SCRIPT}</script></div>`;

describe('the page for unknown addresses', () => {
	const missing = (base: string): string => {
		const folder = mkdtempSync(join(tmpdir(), 'xiantu-pages-'));
		writeFileSync(join(folder, '404.html'), MISSING);
		rebaseMissing(folder, base);
		return readFileSync(join(folder, '404.html'), 'utf8');
	};

	it('finds its parts below the path of the site, and its policy lets its script run', () => {
		const page = missing('/gh/xiantu');
		expect(page).toContain('base: "/gh/xiantu"');
		expect(page).toContain('href="/gh/xiantu/_app/a.css"');
		const [, script = ''] = /<script>(.*)<\/script>/u.exec(page) ?? [];
		expect(script).toContain('import("/gh/xiantu/_app/a.js")');
		expect(page).toContain(`'sha256-${hashOf(script)}'`);
	});

	it('says without a script that there is nothing', () => {
		expect(missing('')).toContain('<a href="/">县图 Xiantu</a>');
	});
});

describe('the settings of a site', () => {
	const settingsOf = (config: unknown) => {
		const folder = mkdtempSync(join(tmpdir(), 'xiantu-config-'));
		writeFileSync(join(folder, 'config.json'), JSON.stringify(config));
		return readSettings(folder);
	};
	const basemap = { kind: 'none' };

	it('give the path that the site lies under', () => {
		const read = settingsOf({
			basemap,
			site: 'https://a.cn/gh/xiantu/',
			framedBy: ['https://*.gov.cn']
		});
		expect(read).toEqual({
			site: 'https://a.cn/gh/xiantu',
			base: '/gh/xiantu',
			framedBy: ['https://*.gov.cn']
		});
		expect(settingsOf({ basemap })).toEqual({ site: undefined, base: '', framedBy: [] });
	});

	it.each([
		[{ basemap, site: 'a.cn/xiantu/' }, 'config.json: site: '],
		[{ basemap, site: 'https://a.cn/xiantu' }, 'config.json: site: '],
		[{ basemap, site: 'https://a.cn/"><script>/' }, 'config.json: site: '],
		[{ basemap, framedBy: ["https://a.cn; script-src 'none'"] }, 'config.json: framedBy.0: '],
		[{ site: 'https://a.cn/' }, 'config.json: basemap: ']
	])('say what is wrong with %j', (config, words) => {
		expect(() => settingsOf(config)).toThrow(words);
	});
});
