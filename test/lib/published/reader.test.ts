import { describe, expect, test } from 'vitest';
import { PublishedError } from '#lib/published/published-error.ts';
import { createReader } from '#lib/published/reader.ts';

const MANIFEST = { schema: '1.2.0', edition: 'e', counties: [] };

/** A server of these files; counts requests. */
function serve(files: Record<string, unknown>) {
	const asked: string[] = [];
	const fetcher = (async (input: string) => {
		asked.push(input);
		const body = files[input];
		if (body === undefined) return new Response('', { status: 404 });
		return new Response(typeof body === 'string' ? body : JSON.stringify(body));
	}) as typeof fetch;
	return { asked, fetcher };
}

const problem = (reading: Promise<unknown>): Promise<string> =>
	reading.then(
		() => 'none',
		(error: unknown) => (error instanceof PublishedError ? error.problem : String(error))
	);

describe('reader of the published data', () => {
	test('reads below its root, each file once', async () => {
		const { asked, fetcher } = serve({
			'/x/data/v1/manifest.json': MANIFEST,
			'/x/data/v1/140827/facts.json': { projects: [], parks: [], indicators: [], statements: [] }
		});
		const reader = createReader(fetcher, '/x/data/v1');
		expect(await reader.manifest()).toEqual(MANIFEST);
		await Promise.all([reader.facts('140827'), reader.facts('140827'), reader.manifest()]);
		expect(asked).toEqual(['/x/data/v1/manifest.json', '/x/data/v1/140827/facts.json']);
	});

	test('says what is wrong', async () => {
		const { fetcher } = serve({
			'/manifest.json': { ...MANIFEST, schema: '2.0.0' },
			'/overview.json': { projects: [] },
			'/140827/plan.json': '<!doctype html>'
		});
		const reader = createReader(fetcher, '');
		expect(await problem(reader.manifest())).toBe('version');
		expect(await problem(reader.overview())).toBe('damaged');
		expect(await problem(reader.plan('140827'))).toBe('damaged');
		expect(await problem(reader.facts('999999'))).toBe('missing');
	});

	test('a failed reading is tried again when asked again', async () => {
		let up = false;
		const fetcher = (async () => {
			if (!up) throw new TypeError('offline');
			return new Response('[]');
		}) as unknown as typeof fetch;
		const reader = createReader(fetcher, '');
		expect(await problem(reader.issues())).toBe('unreachable');
		up = true;
		expect(await reader.issues()).toEqual([]);
	});
});
