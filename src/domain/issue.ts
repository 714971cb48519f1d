// 待核问题: a doubt that a step of the pipeline had. Published in issues.json, never swallowed.
import * as v from 'valibot';
import { Evidence } from './text.ts';
import { SEVERITIES } from './vocabulary.ts';

export const Issue = v.strictObject({
	/** adcode of the plan */
	plan: v.string(),
	step: v.string(),
	kind: v.string(),
	severity: v.picklist(SEVERITIES),
	message: v.string(),
	/** Ids of the facts or sections concerned. */
	about: v.optional(v.array(v.string())),
	evidence: v.optional(Evidence)
});
export type Issue = v.InferOutput<typeof Issue>;

/** What a step returns. Issues of a step carry no plan yet where the step does not know it. */
export interface StepResult<T> {
	output: T;
	issues: Issue[];
}
