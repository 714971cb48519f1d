// Lets other sites show a link to a page: writes each page's lines into its head, and each embed's oEmbed answer.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Facts } from '#domain/facts.ts';
import type { Evidence } from '#domain/text.ts';
import type { Manifest } from '#domain/published.ts';
import { filesOf } from './files.ts';
import { oembed } from './oembed.ts';
import { previewTags, wordsOf } from './preview-tags.ts';
import { sharedOf, type Shared, type Told } from './shared.ts';

/** What is said of each fact of the site in `folder`, by its id. */
function toldOf(folder: string): Map<string, Told> {
	const read = <T>(path: string): T =>
		JSON.parse(readFileSync(join(folder, 'data/v1', path), 'utf8')) as T;
	const all = read<Manifest>('manifest.json').counties.flatMap(({ adcode }) => {
		const { projects, parks, statements } = read<Facts>(`${adcode}/facts.json`);
		// A row of a table is no sentence: indicators are told by their title.
		return [
			...projects.map(
				({ id, category, evidence }) => [id, { category, ...quoteOf(evidence) }] as const
			),
			...[...parks, ...statements].map(({ id, evidence }) => [id, quoteOf(evidence)] as const)
		];
	});
	return new Map<string, Told>(all);
}

const quoteOf = (evidence: Evidence | readonly Evidence[]): Pick<Told, 'quote'> => {
	const [first] = [evidence].flat();
	return first ? { quote: first.quote } : {};
};

export function share(folder: string, site: string | undefined): void {
	const facts = toldOf(folder);
	const isThere = (embed: string): boolean => existsSync(join(folder, embed, 'index.html'));
	for (const file of filesOf(folder).filter((name) => name.endsWith(`${sep}index.html`))) {
		const path = relative(folder, file)
			.replaceAll(sep, '/')
			.replace(/index\.html$/u, '');
		const shared = sharedOf(path, facts);
		if (!shared) continue;
		const { embed, ...rest } = shared;
		const known: Shared = embed !== undefined && isThere(embed) ? shared : rest;
		const html = readFileSync(file, 'utf8');
		const words = wordsOf(html);
		const lines = previewTags(path, words, known, site);
		writeFileSync(
			file,
			html.replace('</head>', () => `${lines.map((line) => `\t${line}\n\t`).join('')}</head>`)
		);
		if (site !== undefined && known.embed === path)
			writeFileSync(join(folder, path, 'oembed.json'), oembed(site, path, words.title, known.card));
	}
}
