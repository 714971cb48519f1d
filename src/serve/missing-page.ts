// Puts the path that a site lies under into the page for unknown addresses: the one page that cannot go by its own.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** `base` has no slash at its end; '' for the top of a host. */
export function rebaseMissing(folder: string, base: string): void {
	const file = join(folder, '404.html');
	writeFileSync(file, rebased(readFileSync(file, 'utf8'), base));
}
