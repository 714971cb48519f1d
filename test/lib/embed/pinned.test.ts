// Where the edition is that an embed is pinned to, on a site that keeps earlier ones and on one that does not.
import { expect, test } from 'vitest';
import { pinningOf } from '#lib/embed/pinned.ts';

const NOW = { edition: 'bbbbbbbbbbbb', date: '2026-03-31' };
const OLD = { edition: 'aaaaaaaaaaaa', date: '2025-03-31' };
const THERE = '/gh/embed/editions/aaaaaaaaaaaa';

const sites =
	(found: Record<string, typeof NOW>) =>
	(base: string): Promise<typeof NOW | undefined> =>
		Promise.resolve(found[base]);

test('an embed that is not pinned, or pinned to what the site has, stays', async () => {
	const read = sites({});
	expect(await pinningOf(undefined, NOW, '/gh', read)).toEqual({ kind: 'none' });
	expect(await pinningOf(NOW.edition, NOW, '/gh', read)).toEqual({ kind: 'none' });
});

test('an earlier edition is shown where the site keeps it, and says that there is a newer one', async () => {
	const read = sites({ '/gh': NOW, [THERE]: OLD });
	expect(await pinningOf(OLD.edition, NOW, '/gh', read)).toEqual({
		kind: 'elsewhere',
		base: THERE
	});
	expect(await pinningOf(OLD.edition, OLD, THERE, read)).toEqual({ kind: 'kept', current: NOW });
});

test('what the site does not keep, or keeps under a wrong name, is said', async () => {
	const gone = { kind: 'gone', current: NOW };
	expect(await pinningOf(OLD.edition, NOW, '/gh', sites({}))).toEqual(gone);
	expect(await pinningOf(OLD.edition, NOW, '/gh', sites({ [THERE]: NOW }))).toEqual(gone);
});

test('a kept edition of a site that is gone says nothing of newer ones', async () => {
	expect(await pinningOf(OLD.edition, OLD, THERE, sites({}))).toEqual({ kind: 'none' });
});
