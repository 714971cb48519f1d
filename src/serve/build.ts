// The end of `npm run build`: the site of the prerendered pages, with everything compressed.
import { BUILD } from './built.ts';
import { compressAll } from './compress.ts';
import { finish } from './finish.ts';

try {
	await finish(BUILD);
	await compressAll(BUILD);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
