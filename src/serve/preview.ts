// `npm run serve`: the built site as a host will serve it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BUILD, serveBuild } from './built.ts';

if (!existsSync(join(BUILD, 'index.html'))) {
	console.error('There is no built site: run `npm run build` first.');
	process.exit(1);
}
await serveBuild();
