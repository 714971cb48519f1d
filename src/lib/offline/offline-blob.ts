// The offline file of a deck made in the browser, of the site's template, for whoever saves it.
import { base } from '$app/paths';
import type { PublishedDeck } from '#domain/deck.ts';
import { published } from '#lib/published/published.ts';
import { offlineFileOf } from './make.ts';
import { TEMPLATE } from './template.ts';

async function fetched(path: string): Promise<Response> {
	const response = await fetch(`${base}/${path}`);
	if (!response.ok) throw new Error(`${path}: ${response.status}`);
	return response;
}

/** As much of config.json as is needed here. */
interface Glance {
	readonly site?: unknown;
}

async function siteAddress(): Promise<string | undefined> {
	const { site } = (await (await fetched('config.json')).json()) as Glance;
	return typeof site === 'string' ? site.replace(/\/$/u, '') : undefined;
}

/** Rejects where the template or the data cannot be fetched. */
export async function offlineBlobOf(deck: PublishedDeck): Promise<Blob> {
	const [template, site] = await Promise.all([
		fetched(TEMPLATE).then((response) => response.text()),
		siteAddress()
	]);
	const file = await offlineFileOf(template, deck, published(), site);
	return new Blob([file], { type: 'text/html;charset=utf-8' });
}
