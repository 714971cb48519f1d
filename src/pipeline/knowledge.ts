// What the pipeline knows beside the plans: word lists, taxonomies and the gazetteer of geodata/, validated when read.
// Each topic has its schema and loader in lexicon/<topic>.ts; they are composed here and nowhere else.
export { readJson } from './read-json.ts';

/** Everything that steps are given beside the plan itself. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- topics are added as their steps land
export interface Knowledge {}

/**
 * Loads all knowledge below `root` (the project's folder).
 * Throws InputError where a file is missing or does not fit its schema.
 */
export function loadKnowledge(_root: string): Knowledge {
	return {};
}
