import { embedFiles } from '../../files.ts';
import type { EntryGenerator } from './$types.js';

export const entries: EntryGenerator = async () => {
	const { indicators } = await embedFiles().overview();
	return indicators.map(({ id }) => ({ id }));
};
