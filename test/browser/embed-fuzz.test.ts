// Embed pages at random addresses: no exception, no request off the site, nothing of an address becomes HTML.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PARAMETERS } from '#lib/view/parameters.ts';
import { expectClean, openSite, type Site } from './site.ts';

const MANY = 400;
/** Frames at once: of a stamp's size, so that none draws. */
const AT_ONCE = 20;

const EVIL = [
	'<img src=x onerror="parent.harmed=1">',
	'"><script>parent.harmed=1</script>',
	'javascript:parent.harmed=1',
	'https://elsewhere.test/x.png',
	'__proto__',
	'%',
	'x'.repeat(3000)
];
const value = fc.oneof(fc.constantFrom(...EVIL), fc.string({ unit: 'binary', maxLength: 60 }));
const key = fc.oneof(
	{ weight: 5, arbitrary: fc.constantFrom(...PARAMETERS.map((one) => one.key)) },
	{ weight: 1, arbitrary: fc.string({ maxLength: 12 }) }
);
const query = fc
	.array(fc.tuple(key, value), { maxLength: 6 })
	.map((pairs) => new URLSearchParams(pairs).toString());
const hash = fc.oneof(
	fc.constantFrom('', '#NaN/NaN/NaN', '#1e9/1/1', '#%E0%A4%A'),
	value.map((text) => `#${encodeURIComponent(text)}`)
);
const address = fc
	.tuple(
		fc.constantFrom('/embed/map/', '/embed/chart/urbanisation/', '/embed/deck/compare/'),
		query,
		hash
	)
	.map(([path, search, end]) => `${path}?${search}${end}`);

let site: Site;
beforeAll(async () => {
	site = await openSite();
});
afterAll(() => site.close());

/** Runs in a page of the site: opens each address in a frame; tells the elements that came of it, by its page. */
async function openAll(addresses: readonly string[]): Promise<string[]> {
	const open = (src: string): Promise<string> =>
		new Promise((resolve) => {
			const frame = document.createElement('iframe');
			frame.width = frame.height = '120';
			const heard = (event: MessageEvent<unknown>): void => {
				if (event.source !== frame.contentWindow) return;
				removeEventListener('message', heard);
				const inside = frame.contentDocument;
				const strange = inside?.querySelectorAll(
					'.embed script, .embed iframe, .embed object, [onerror], img:not(.still), a[href^="javascript"]'
				);
				const links = [...(inside?.querySelectorAll('a') ?? [])].filter(
					({ origin }) => origin !== location.origin
				);
				resolve(strange?.length === 0 && links.length === 0 ? '' : src);
				frame.remove();
			};
			addEventListener('message', heard);
			frame.src = src;
			document.body.append(frame);
		});
	return (await Promise.all(addresses.map(open))).filter((src) => src !== '');
}

it(`${MANY} random addresses do no harm`, async () => {
	const watched = await site.visit('/embed/map/', { viewport: { width: 120, height: 120 } });
	const { page } = watched;
	const addresses = fc.sample(address, { numRuns: MANY, seed: 7 });
	expect(new Set(addresses).size).toBeGreaterThan(MANY * 0.9);
	for (let at = 0; at < MANY; at += AT_ONCE) {
		const bad = await page.evaluate(openAll, addresses.slice(at, at + AT_ONCE));
		expect(bad).toEqual([]);
	}
	expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
	expect(watched.outside).toEqual([]);
	// A browser reports that an edition which an address asks for is not there.
	expectClean({ ...watched, errors: watched.errors.filter((error) => !error.includes('404')) });
});
