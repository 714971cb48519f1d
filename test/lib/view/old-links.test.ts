// Links for ever: every form of address that was ever written still opens, without a notice and with its meaning; and
// the page on addresses tells all that can be read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatView, parseView } from '#lib/view/codec.ts';
import { PARAMETERS } from '#lib/view/parameters.ts';
import links from './old-links.json' with { type: 'json' };

const BASE = '/gh/xiantu';
const parse = (link: string) => parseView(new URL(BASE + link, 'https://example.test'), BASE);

describe('a link of old', () => {
	it.each(links)('$link', ({ link, opens }) => {
		const { view, notices } = parse(link);
		expect(notices).toEqual([]);
		expect(view.page.kind).not.toBe('missing');
		expect(decodeURI(formatView(view))).toBe(decodeURI(opens));
		expect(parse(opens).view).toEqual(view);
	});

	it('has every parameter among its kind', () => {
		const used = new Set(
			links.flatMap(({ link }) => [...new URL(link, 'https://example.test').searchParams.keys()])
		);
		expect(PARAMETERS.map(({ key }) => key).filter((key) => !used.has(key))).toEqual([]);
	});
});

describe('the page on addresses', () => {
	const page = readFileSync(join(import.meta.dirname, '../../../src/lib/view/README.md'), 'utf8');

	it('has a row for every parameter, and none for another', () => {
		const [, query = ''] = page.split('## Query');
		const rows = [...query.matchAll(/^\| `(\w+)`/gmu)].map(([, key]) => key);
		expect(rows.sort()).toEqual(PARAMETERS.map(({ key }) => key as string).sort());
	});
});
