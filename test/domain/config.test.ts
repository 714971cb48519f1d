// The operator's setting: what ships asks nobody; what is wrong is refused.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { SiteConfig } from '#domain/config.ts';
import { PROJECT } from '#test/fixtures/project-root.ts';

test('the site ships with no basemap and no other host', () => {
	const config: unknown = JSON.parse(readFileSync(join(PROJECT, 'static/config.json'), 'utf8'));
	expect(v.parse(SiteConfig, config)).toEqual({
		basemap: { kind: 'none' },
		hosts: [],
		framedBy: []
	});
});

const style = { kind: 'style', url: 'a.json', crs: 'gcj02', attribution: '某图' };

test.each([
	{ basemap: { kind: 'tianditu', map: 'vec', key: 'k' }, hosts: ['https://*.tianditu.gov.cn'] },
	{ basemap: style },
	{ basemap: { ...style, kind: 'pmtiles', crs: 'wgs84' }, hosts: ['http://127.0.0.1:8080'] }
])('%j can be used', (config) => expect(v.is(SiteConfig, config)).toBe(true));

test.each([
	{ basemap: { ...style, crs: undefined } },
	{ basemap: { ...style, crs: 'bd09' } },
	{ basemap: { ...style, attribution: '' } },
	{ basemap: { kind: 'tianditu', map: 'vec', key: '' } },
	{ basemap: { kind: 'tianditu', map: 'vec', key: 'k', crs: 'gcj02' } },
	{ basemap: { kind: 'google' } },
	{ basemap: { kind: 'none' }, hosts: ['*'] },
	{ basemap: { kind: 'none' }, hosts: ["https://a.org; script-src 'unsafe-inline'"] },
	{ hosts: [] }
])('%j cannot', (config) => expect(v.is(SiteConfig, config)).toBe(false));
