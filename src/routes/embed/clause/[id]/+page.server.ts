import { embedFiles } from '../../files.ts';
import type { EntryGenerator } from './$types.js';

export const entries: EntryGenerator = async () => {
	const files = embedFiles();
	const { counties } = await files.manifest();
	const plans = await Promise.all(counties.map(({ adcode }) => files.plan(adcode)));
	return plans.flatMap(({ sections }) => sections.map(({ id }) => ({ id })));
};
