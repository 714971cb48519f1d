// The table of headers, and that each host's config says what the table says, path by path.
import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { headersOf, TYPES, type Hosting } from '#src/serve/headers.ts';
import { apache } from '#src/serve/hosts/apache.ts';
import { caddy } from '#src/serve/hosts/caddy.ts';
import { iis } from '#src/serve/hosts/iis.ts';
import { nginx } from '#src/serve/hosts/nginx.ts';

const PATHS = [
	'/',
	'/county/140827/',
	'/embed/county/140827/',
	'/embedded',
	'/data/',
	'/data/v1/140827/facts.json',
	'/_app/version.json',
	'/_app/immutable/chunks/a.js',
	'/embed.js',
	'/embed-script/0a1b2c3d4e5f.js'
];
const TOP: Hosting = { base: '', framedBy: [] };
const BELOW: Hosting = {
	base: '/gh/xiantu',
	framedBy: ['https://*.gov.cn', 'http://10.1.2.3:8080']
};

type Said = Record<string, string>;

/** Reads a config as its host would, for a path below the site. */
type Host = (config: string, path: string, base: string) => Said;

const readNginx: Host = (config, path, base) => {
	const maps = new Map(
		[...config.matchAll(/map \$request_uri (\$\w+) \{([^}]*)\}/gu)].map(
			([, name = '', body = '']) => {
				const rows = [...body.matchAll(/^\t(?:"~(\S+)"|default) "(.*)";$/gmu)];
				const special = rows.find(([, regex]) => regex && new RegExp(regex, 'u').test(base + path));
				return [name, (special ?? rows.find(([, regex]) => !regex))?.[2] ?? ''];
			}
		)
	);
	const sent = [...config.matchAll(/add_header (\S+) (\$\w+)/gu)];
	return Object.fromEntries(
		sent
			.map(([, name = '', value = '']) => [name, maps.get(value) ?? ''])
			.filter(([, value]) => value)
	) as Said;
};

const readCaddy: Host = (config, path) => {
	const under = (patterns: string): boolean =>
		patterns.split(' ').some((one) => path.startsWith(one.replace(/\*$/u, '')));
	const names = new Map(
		[...config.matchAll(/^\t*(@\S+) not path (.*)$/gmu)].map(([, name, paths = '']) => [
			name,
			!under(paths)
		])
	);
	const lines = [...config.matchAll(/^\t*header (?:(@\S+|\/\S+) )?([A-Z]\S+) "(.*)"$/gmu)];
	const holding = lines.filter(([, matcher]) =>
		matcher?.startsWith('@') ? names.get(matcher) : matcher === undefined || under(matcher)
	);
	return Object.fromEntries(holding.map(([, , name, value]) => [name, value])) as Said;
};

const readApache: Host = (config, path, base) => {
	const said: Said = {};
	let holds = true;
	for (const line of config.split('\n').map((one) => one.trim())) {
		const [, what, regex = ''] = /^<If "%\{(\w+)\} =~ m#(.*)#">$/u.exec(line) ?? [];
		const asked = what === 'THE_REQUEST' ? `GET ${base}${path} HTTP/1.1` : base + path;
		if (what) holds = new RegExp(regex, 'u').test(asked);
		else if (line === '</If>') holds = true;
		const [, verb, name = '', value = ''] =
			/^Header (?:always )?(set|unset) (\S+)(?: "(.*)")?$/u.exec(line) ?? [];
		if (holds && verb === 'set') said[name] = value;
		if (holds && verb === 'unset') Reflect.deleteProperty(said, name);
	}
	return said;
};

const readIis: Host = (config, path) => {
	const said: Said = {};
	const xml = new DOMParser().parseFromString(config, 'text/xml');
	for (const part of xml.getElementsByTagName('system.webServer')) {
		const location = part.parentNode?.nodeName === 'location' ? part.parentNode : undefined;
		const folder = (
			location as unknown as { getAttribute(name: string): string } | undefined
		)?.getAttribute('path');
		if (folder !== undefined && !path.startsWith(`/${folder}/`)) continue;
		for (const cache of part.getElementsByTagName('clientCache')) {
			const days = Number(cache.getAttribute('cacheControlMaxAge')?.split('.')[0]);
			const [scope, ...rest] = (cache.getAttribute('cacheControlCustom') ?? '').split(', ');
			const isKept = cache.getAttribute('cacheControlMode') === 'UseMaxAge';
			said['Cache-Control'] = isKept
				? [scope, `max-age=${days * 86400}`, ...rest].join(', ')
				: 'no-cache';
		}
		for (const list of part.getElementsByTagName('customHeaders'))
			for (const one of list.getElementsByTagName('*')) {
				const name = one.getAttribute('name') ?? '';
				if (one.nodeName === 'remove') Reflect.deleteProperty(said, name);
				else said[name] = one.getAttribute('value') ?? '';
			}
	}
	return said;
};

const HOSTS: Record<string, { write: (hosting: Hosting) => string; read: Host }> = {
	nginx: { write: nginx, read: readNginx },
	Caddy: { write: caddy, read: readCaddy },
	Apache: { write: apache, read: readApache },
	IIS: { write: iis, read: readIis }
};

describe('what a host says', () => {
	it('keeps what is named by its content, and asks again for the rest', () => {
		expect(headersOf('/_app/immutable/a.js', [])['Cache-Control']).toContain('immutable');
		expect(headersOf('/data/v1/overview.json', [])['Cache-Control']).toBe('no-cache');
		expect(headersOf('/_app/immutable/a.js', [], false)).not.toHaveProperty('Cache-Control');
	});

	it('lets anybody frame an embed unless the operator narrows it, and nobody else a page', () => {
		const policy = (path: string, framedBy: string[] = []) =>
			headersOf(path, framedBy)['Content-Security-Policy'];
		expect(policy('/embed/')).toBeUndefined();
		expect(policy('/embed/', ['https://a.cn'])).toBe("frame-ancestors 'self' https://a.cn");
		expect(policy('/county/140827/', ['https://a.cn'])).toBe("frame-ancestors 'self'");
	});

	it('says on every path from where it came', () => {
		for (const path of PATHS)
			expect(headersOf(path, [])).toMatchObject({
				'Referrer-Policy': 'strict-origin-when-cross-origin',
				'X-Content-Type-Options': 'nosniff'
			});
	});
});

describe.each(Object.entries(HOSTS))('the config of %s', (_name, { write, read }) => {
	it.each([TOP, BELOW])('says what the table says, under "$base"', (hosting) => {
		const config = write(hosting);
		for (const path of PATHS)
			expect(read(config, path, hosting.base), path).toEqual(headersOf(path, hosting.framedBy));
	});

	it('knows the kinds of file that hosts do not, and the page for what is missing', () => {
		const config = write(BELOW);
		for (const [ending, type] of Object.entries(TYPES)) {
			expect(config).toContain(ending);
			expect(config).toContain(type);
		}
		expect(config).toContain('404.html');
	});
});
