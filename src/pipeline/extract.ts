// Everything that is read out of one plan: the extraction steps side by side, none of which knows of another.
import type { PlanDocument } from '#domain/document.ts';
import type { Facts } from '#domain/facts.ts';
import type { StepResult } from '#domain/issue.ts';
import type { Knowledge } from './knowledge.ts';
import { indicators } from './steps/indicators.ts';
import { parks } from './steps/parks.ts';
import { projects } from './steps/projects.ts';
import { statements } from './steps/statements.ts';

/** Facts without placements, each with its evidence, and the doubts of all steps. */
export function extract(document: PlanDocument, knowledge: Knowledge): StepResult<Facts> {
	const found = {
		projects: projects(document, knowledge),
		parks: parks(document, knowledge),
		indicators: indicators(document, knowledge),
		statements: statements(document, knowledge)
	};
	const output = {
		projects: found.projects.output,
		parks: found.parks.output,
		indicators: found.indicators.output,
		statements: found.statements.output
	};
	return { output, issues: Object.values(found).flatMap(({ issues }) => issues) };
}
