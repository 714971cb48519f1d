import { embedFiles } from '../../files.ts';
import type { EntryGenerator } from './$types.js';

export const entries: EntryGenerator = async () => {
	const files = embedFiles();
	const { counties } = await files.manifest();
	const facts = await Promise.all(counties.map(({ adcode }) => files.facts(adcode)));
	return facts.flatMap(({ projects, parks, indicators }) =>
		[...projects, ...parks, ...indicators].map(({ id }) => ({ id }))
	);
};
