// Applies the corrections that people made (geodata/curation) to what was read. Pure.
// A correction whose words or fact are no longer there changes nothing and becomes an issue.
import type { PlanDocument } from '#domain/document.ts';
import { Facts } from '#domain/facts.ts';
import type { Issue, StepResult } from '#domain/issue.ts';
import type { Place } from '#domain/place.ts';
import * as v from 'valibot';
import { LISTS, applyCorrection } from '../curation/apply.ts';
import { Stale } from '../curation/find.ts';
import type { CorrectionEntry, FiledCorrection } from '../curation/corrections.ts';
import { InputError } from '../input-error.ts';

/** What the corrections work on: one plan and the facts read from it so far. */
type Curated = { readonly document: PlanDocument; readonly facts: Facts };

/**
 * Applies all corrections but moves, in their order, before facts are placed.
 * `{ projects: [水库] }` and a `drop` on its words → `{ projects: [] }` and an issue that tells of it
 */
export function curate(
	{ document, facts }: Curated,
	corrections: readonly FiledCorrection[]
): StepResult<Facts> {
	const rest = corrections.filter(({ entry }) => entry.action !== 'move');
	return applyAll({ document, facts }, rest, []);
}

/**
 * Applies the moves, after facts were placed: what a person placed is not placed again.
 * `places` are the gazetteer's entries of the county, which a move may name.
 */
export function curatePlacements(
	{ document, facts }: Curated,
	corrections: readonly FiledCorrection[],
	places: readonly Place[]
): StepResult<Facts> {
	const moves = corrections.filter(({ entry }) => entry.action === 'move');
	return applyAll({ document, facts }, moves, places);
}

function applyAll(
	start: Curated,
	corrections: readonly FiledCorrection[],
	places: readonly Place[]
): StepResult<Facts> {
	let { facts } = start;
	const issues: Issue[] = [];
	for (const correction of corrections) {
		const result = apply({ document: start.document, facts }, correction, places);
		facts = result.output;
		issues.push(...result.issues);
	}
	return { output: facts, issues };
}

function apply(
	{ document, facts }: Curated,
	{ file, entry }: FiledCorrection,
	places: readonly Place[]
): StepResult<Facts> {
	const issue = (kind: string, severity: Issue['severity'], message: string): Issue => ({
		plan: document.adcode,
		step: 'curate',
		kind,
		severity,
		message: `${message}（${file}：${entry.reason}，${entry.author}，${entry.date}）`
	});
	try {
		const list = applyCorrection(document, facts, entry, places);
		const result = v.safeParse(Facts, { ...facts, [LISTS[entry.kind]]: list });
		if (!result.success) throw unfit(file, entry, result.issues[0]);
		const told =
			entry.action === 'drop' ? [issue('dropped', 'info', `人工删去「${entry.at.quote}」`)] : [];
		return { output: result.output, issues: told };
	} catch (error) {
		if (!(error instanceof Stale)) throw error;
		return { output: facts, issues: [issue('stale', 'warning', `更正未能应用：${error.message}`)] };
	}
}

const unfit = (file: string, { at }: CorrectionEntry, issue: v.BaseIssue<unknown>): InputError =>
	new InputError({
		file,
		problem: `The correction of 「${at.quote}」 makes a fact that is not whole: ${v.getDotPath(issue) ?? ''}: ${issue.message}.`,
		remedy: 'Give the key that is missing, or do not take it away with unset.'
	});
