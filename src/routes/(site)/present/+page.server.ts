import { published } from '#lib/published/published.ts';
import { fromDisk } from '../from-disk.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async () => published(fromDisk).decks();
