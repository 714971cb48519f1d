// The site is a folder of static files: every page prerendered, no server of ours, no request off the site.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';

/** SvelteKit hashes the scripts that it writes; this one is ours: the script of app.html. */
const [, script = ''] =
	/<script>([^<]*)<\/script>/u.exec(
		readFileSync(new URL('src/app.html', import.meta.url), 'utf8')
	) ?? [];
const scriptHash = createHash('sha256').update(script).digest('base64');

/** Sites that the operator's basemap comes from: none, unless static/config.json says so. */
const configFile = new URL('static/config.json', import.meta.url);
/** @type {{ hosts?: `https://${string}.${string}`[] }} */
const { hosts = [] } = existsSync(configFile) ? JSON.parse(readFileSync(configFile, 'utf8')) : {};

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true, discloseVersion: false },
	kit: {
		// src/serve makes the site of it: build/.
		adapter: adapter({ pages: '.svelte-kit/pages', fallback: '404.html' }),
		paths: { relative: true },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['self'],
				'script-src': ['self', `sha256-${scriptHash}`],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:', ...hosts],
				'connect-src': ['self', ...hosts],
				'worker-src': ['self', 'blob:'],
				'object-src': ['none'],
				'base-uri': ['none']
			}
		}
	}
};
