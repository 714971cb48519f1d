// What the site's operator set in config.json, as far as an embed goes by it. Of the site as it is now, also for an
// edition that is kept beside it.
import { siteOf } from './pinned.ts';

export interface SiteSettings {
	/** Whose pages may frame embeds; none: anybody's. */
	readonly framedBy?: readonly string[];
	readonly basemap?: { readonly kind?: unknown };
	/** Address of the file, from which relative addresses in it go. */
	readonly address: string;
}

const asked = new Map<string, Promise<SiteSettings>>();

async function ask(address: string): Promise<SiteSettings> {
	const response = await fetch(address);
	// A site may be without the file.
	const settings = response.ok ? ((await response.json()) as Partial<SiteSettings>) : {};
	return { ...settings, address: response.url };
}

/** Asked once. `base` is the path of the embed's site, without a slash at its end. */
export function settingsOf(base: string): Promise<SiteSettings> {
	const address = `${siteOf(base)}/config.json`;
	const asking = asked.get(address) ?? ask(address);
	asked.set(address, asking);
	return asking;
}
