// config.json of a built site, as its operator wrote it. Throws with what is wrong and where.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { SiteConfig } from '#domain/config.ts';
import type { Hosting } from './headers.ts';

export interface SiteSettings extends Hosting {
	/** The site's own address without its last slash; undefined where the operator did not say it. */
	readonly site: string | undefined;
}

/** Settings of the site in `folder`. */
export function readSettings(folder: string): SiteSettings {
	const file = join(folder, 'config.json');
	const read = v.safeParse(SiteConfig, JSON.parse(readFileSync(file, 'utf8')));
	if (!read.success) {
		const [issue] = read.issues;
		const at = v.getDotPath(issue) ?? 'the file';
		throw new Error(`${file}: ${at}: ${issue.message}. What may be set is in README.md.`);
	}
	const { framedBy, site } = read.output;
	const own = site?.replace(/\/$/u, '');
	return { site: own, base: own === undefined ? '' : basePath(own), framedBy };
}

const basePath = (site: string): string => new URL(site).pathname.replace(/\/$/u, '');
