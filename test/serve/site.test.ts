// A site's own address: what is said in full where it is known, left out where it is not; settings that are none.
import { mkdirSync, mkdtempSync, readFileSync, existsSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sayAddress } from '#src/serve/address.ts';
import { readSettings } from '#src/serve/config.ts';

const SCRIPT = '{ x = { base: "" }; import("/_app/a.js").then(kit.start) }';
const hashOf = (script: string) => createHash('sha256').update(script).digest('base64');
const MISSING = `<meta content="script-src 'sha256-${hashOf(SCRIPT)}'">
<link href="/_app/a.css"><div class="app"><script>${SCRIPT}</script></div>`;

function pages(): string {
	const folder = mkdtempSync(join(tmpdir(), 'xiantu-pages-'));
	mkdirSync(join(folder, 'oembed'));
	const link = '<link rel="canonical" href="%xiantu.site%/about/" />';
	writeFileSync(join(folder, 'index.html'), `<title>县图</title>\n${link}\n<p>1</p>`);
	writeFileSync(join(folder, 'oembed/a.json'), '{"url":"%xiantu.site%/embed/"}');
	writeFileSync(join(folder, '404.html'), MISSING);
	return folder;
}

describe('the address of a site', () => {
	it('is put where it must be whole, and into the page for unknown addresses', () => {
		const folder = pages();
		sayAddress(folder, 'https://a.cn/gh/xiantu');
		const read = (path: string) => readFileSync(join(folder, path), 'utf8');
		expect(read('index.html')).toContain('href="https://a.cn/gh/xiantu/about/"');
		expect(read('oembed/a.json')).toBe('{"url":"https://a.cn/gh/xiantu/embed/"}');
		const missing = read('404.html');
		expect(missing).toContain('base: "/gh/xiantu"');
		expect(missing).toContain('href="/gh/xiantu/_app/a.css"');
		const [, script = ''] = /<script>(.*)<\/script>/u.exec(missing) ?? [];
		expect(script).toContain('import("/gh/xiantu/_app/a.js")');
		expect(missing).toContain(`'sha256-${hashOf(script)}'`);
	});

	it('is left out, line and file, where nobody said it', () => {
		const folder = pages();
		sayAddress(folder, undefined);
		expect(readFileSync(join(folder, 'index.html'), 'utf8')).toBe('<title>县图</title>\n<p>1</p>');
		expect(existsSync(join(folder, 'oembed/a.json'))).toBe(false);
		expect(readFileSync(join(folder, '404.html'), 'utf8')).toContain('href="/">县图');
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
