// Raw text of a plan → PlanDocument: tables found first, then normalised, then outlined.
import type { PlanDocument } from '#domain/document.ts';
import type { StepResult } from '#domain/issue.ts';
import type { PlanDescriptor } from '#domain/plan.ts';
import { normalise } from '#text/normalise.ts';
import { findTables } from '#text/tables.ts';
import type { Knowledge } from './knowledge.ts';
import { outline } from './steps/outline.ts';

/** Reads one plan. Throws InputError where the text has no recognisable outline. */
export function readDocument(
	raw: string,
	descriptor: PlanDescriptor,
	knowledge: Pick<Knowledge, 'headings'>
): StepResult<PlanDocument> {
	const tables = findTables(raw);
	const plan = normalise(raw, tables, knowledge.headings.noise);
	return outline(plan, tables, descriptor, knowledge.headings);
}
