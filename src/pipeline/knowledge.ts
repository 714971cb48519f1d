// What the pipeline knows beside the plans: word lists, taxonomies and the gazetteer of geodata/, validated when read.
// Each topic has its schema and loader in lexicon/<topic>.ts; they are composed here and nowhere else.
import { loadCategoryLexicon, type CategoryLexicon } from './lexicon/categories.ts';
import { loadHeadingWords, type HeadingWords } from './lexicon/headings.ts';
import { loadMeasures, type Measures } from './lexicon/measures.ts';
import { loadParkLexicon, type ParkLexicon } from './lexicon/parks.ts';
import { loadPlaceLexicon, type PlaceLexicon } from './lexicon/places.ts';
import { loadProjectLexicon, type ProjectLexicon } from './lexicon/projects.ts';
import { loadStatementLexicon, type StatementLexicon } from './lexicon/statements.ts';
import { loadStructureLexicon, type StructureLexicon } from './lexicon/structures.ts';
import { loadTableWords, type TableWords } from './lexicon/tables.ts';
import { loadUnits } from './lexicon/units.ts';
import type { UnitReader } from '#text/units.ts';

/** Everything that steps are given beside the plan itself. */
export interface Knowledge {
	readonly headings: HeadingWords;
	readonly parks: ParkLexicon;
	readonly places: PlaceLexicon;
	readonly projects: ProjectLexicon;
	readonly categories: CategoryLexicon;
	readonly units: UnitReader;
	readonly measures: Measures;
	readonly tables: TableWords;
	readonly statements: StatementLexicon;
	readonly structures: StructureLexicon;
}

/**
 * Loads all knowledge below `root` (the project's folder).
 * Throws InputError where a file is missing or does not fit its schema.
 */
export function loadKnowledge(root: string): Knowledge {
	return {
		headings: loadHeadingWords(root),
		parks: loadParkLexicon(root),
		places: loadPlaceLexicon(root),
		projects: loadProjectLexicon(root),
		categories: loadCategoryLexicon(root),
		units: loadUnits(root),
		measures: loadMeasures(root),
		tables: loadTableWords(root),
		statements: loadStatementLexicon(root),
		structures: loadStructureLexicon(root)
	};
}
