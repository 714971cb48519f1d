// The published data and inputs that the editor works on, read afresh from the project's folder.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Adcode } from '#domain/adcode.ts';
import { Facts } from '#domain/facts.ts';
import { Plan } from '#domain/plan.ts';
import { Manifest } from '#domain/published.ts';
import { readJson } from '#pipeline/read-json.ts';
import { CURATION_FOLDER } from '#pipeline/curation/corrections.ts';

const PUBLISHED = 'static/data/v1';

export interface PublishedPlan {
	readonly raw: string;
	readonly facts: Facts;
}

/** Adcodes of the counties that have a plan. Throws InputError where nothing is published. */
export const readAdcodes = (root: string): Adcode[] =>
	readJson(root, `${PUBLISHED}/manifest.json`, Manifest).counties.map(({ adcode }) => adcode);

/** A plan's text and facts. Throws InputError where they are not published. */
export const readPublished = (root: string, adcode: string): PublishedPlan => ({
	raw: readJson(root, `${PUBLISHED}/${adcode}/plan.json`, Plan).text,
	facts: readJson(root, `${PUBLISHED}/${adcode}/facts.json`, Facts)
});

/** Paths of the county's files of corrections, below the root. */
export function correctionFiles(root: string, adcode: string): string[] {
	const folder = `${CURATION_FOLDER}/${adcode}`;
	if (!existsSync(join(root, folder))) return [];
	const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.json'));
	return names.sort().map((name) => `${folder}/${name}`);
}
