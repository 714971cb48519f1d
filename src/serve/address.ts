// Puts a site's own address where links must be whole (previews, oEmbed), and its path into the page for unknown
// addresses, the one page that cannot go by its own. A site that does not know its address goes without such links.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './files.ts';

/** Stands in prerendered files for the address of the site, without a slash at its end. */
const MARK = '%xiantu.site%';

const WORDS = /\.(?:html|json)$/u;

/** One line of a page says one thing: a line that the address is missing for is left out. */
const withoutAddress = (text: string): string =>
	text
		.split('\n')
		.filter((line) => !line.includes(MARK))
		.join('\n');

const hashOf = (script: string): string =>
	`sha256-${createHash('sha256').update(script).digest('base64')}`;

/** Shown until the page is made live: where scripts are off, or are not found because the address was not said. */
const notice = (
	base: string
): string => `<style>html[data-hydrated] .missing { display: none; }</style>
		<p class="missing">这个地址没有页面。No page has this address. <a href="${base}/">县图 Xiantu</a></p>`;

/** The page for unknown addresses, built for the top of a host, for a site under `base`. */
function rebased(page: string, base: string): string {
	const [, script = ''] = /<script>([^<]*kit\.start[^<]*)<\/script>/u.exec(page) ?? [];
	const own = script
		.replace('base: ""', `base: ${JSON.stringify(base)}`)
		.replaceAll('"/_app/', `"${base}/_app/`);
	return page
		.replace(script, () => own)
		.replace(hashOf(script), hashOf(own))
		.replaceAll('href="/', `href="${base}/`)
		.replace('<div class="app">', `${notice(base)}\n\t\t<div class="app">`);
}

/** `site` has no slash at its end; undefined where the operator did not say it. */
export function sayAddress(folder: string, site: string | undefined): void {
	for (const file of filesOf(folder).filter((name) => WORDS.test(name))) {
		const text = readFileSync(file, 'utf8');
		if (!text.includes(MARK)) continue;
		if (site !== undefined) writeFileSync(file, text.replaceAll(MARK, site));
		else if (file.endsWith('.html')) writeFileSync(file, withoutAddress(text));
		else rmSync(file);
	}
	const missing = join(folder, '404.html');
	const base = site === undefined ? '' : new URL(site).pathname.replace(/\/$/u, '');
	writeFileSync(missing, rebased(readFileSync(missing, 'utf8'), base));
}
