// The reader bound to this site. Browsers keep what they fetched until the page is left; prerendering keeps nothing.
import { browser } from '$app/environment';
import { base } from '$app/paths';
import { createReader, type Reader } from './reader.ts';

const kept = new Map<string, Promise<unknown>>();

/** Address of the published data, without slash at its end. */
export const dataRoot = `${base}/data/v1`;

/** Give a `load` function's own `fetch` where there is one. */
export const published = (fetcher: typeof fetch = fetch): Reader =>
	createReader(fetcher, dataRoot, browser ? kept : new Map());
