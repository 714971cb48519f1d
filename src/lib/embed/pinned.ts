// 固定: an embed that asks for one edition of the data. A static site has one edition and what its operator keeps of earlier
// ones: whole sites as they were, below embed/editions/. Invariant: another edition than the pinned one is never silent.
import type { Manifest } from '#domain/published.ts';

type Edition = Pick<Manifest, 'edition' | 'date'>;

/** `kept`: this is the pinned edition, and the site has a newer one. `gone`: the site does not keep the pinned one. */
export type Pinning =
	| { readonly kind: 'none' }
	| { readonly kind: 'kept' | 'gone'; readonly current: Edition }
	| { readonly kind: 'elsewhere'; readonly base: string };

/** Path, below the site's root, of a kept edition. */
const KEPT = /\/embed\/editions\/[\da-f]{12}$/u;

/** The site that a path is of, or that keeps it as an earlier edition: there is the whole of everything. */
export const siteOf = (base: string): string => base.replace(KEPT, '');

/** The address of this page in the edition that it is pinned to. */
export const atEdition = (
	{ base: there }: { readonly base: string },
	base: string,
	{ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>
): string => there + pathname.slice(base.length) + search + hash;

type Read = (root: string) => Promise<Edition | undefined>;

/**
 * Where the pinned edition is. `base`: path of this site; `read` gives the manifest of a site at a path, or undefined
 * where there is none.
 */
export async function pinningOf(
	pinned: string | undefined,
	{ edition, date }: Edition,
	base: string,
	read: Read
): Promise<Pinning> {
	if (KEPT.test(base)) {
		const current = await read(siteOf(base));
		return current && current.edition !== edition ? { kind: 'kept', current } : { kind: 'none' };
	}
	if (pinned === undefined || pinned === edition) return { kind: 'none' };
	const there = `${base}/embed/editions/${pinned}`;
	const kept = await read(there);
	return kept?.edition === pinned
		? { kind: 'elsewhere', base: there }
		: { kind: 'gone', current: { edition, date } };
}
