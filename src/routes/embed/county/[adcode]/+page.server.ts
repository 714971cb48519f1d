import { countyEntries } from '../../../(site)/county-entries.ts';
import type { EntryGenerator } from './$types.js';

export const entries: EntryGenerator = countyEntries;
