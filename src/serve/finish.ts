// Makes a site for a host of the prerendered pages: what each asks for while it opens and what other sites are told of it,
// preview cards, offline files of decks, and the files that hosts want. Invariant: the pages stay as they were, so that it can be done again for another address.
import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCards } from '#src/cards/write.ts';
import { readSettings } from './config.ts';
import { apache } from './hosts/apache.ts';
import { caddy } from './hosts/caddy.ts';
import { iis } from './hosts/iis.ts';
import { nginx } from './hosts/nginx.ts';
import { rebaseMissing } from './missing-page.ts';
import { writeOfflineFiles } from './offline.ts';
import { tellOpening } from './opening.ts';
import { share } from './share.ts';

/** What the adapter writes: see svelte.config.js. */
const PAGES = join(import.meta.dirname, '../../.svelte-kit/pages');
const GUIDE = join(import.meta.dirname, 'README.md');

/**
 * Writes the site into `folder`, which it replaces, by the config.json among the pages or by `config`, the text of
 * another. Throws where that is none.
 */
export async function finish(folder: string, config?: string): Promise<void> {
	const put = (path: string, content: string): void => {
		writeFileSync(join(folder, path), content);
	};
	rmSync(folder, { recursive: true, force: true });
	cpSync(PAGES, folder, { recursive: true });
	if (config !== undefined) put('config.json', config);
	const settings = readSettings(folder);
	rebaseMissing(folder, settings.base);
	tellOpening(folder);
	share(folder, settings.site);
	writeCards(folder);
	await writeOfflineFiles(folder, settings.site);
	put('.htaccess', apache(settings));
	put('web.config', iis(settings));
	// GitHub's pages would leave out `_app`.
	put('.nojekyll', '');
	mkdirSync(join(folder, 'hosting'), { recursive: true });
	put('hosting/nginx.conf', nginx(settings));
	put('hosting/Caddyfile', caddy(settings));
	copyFileSync(GUIDE, join(folder, 'hosting/README.md'));
}
