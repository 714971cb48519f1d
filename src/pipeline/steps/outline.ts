// Step outline: normalised text → PlanDocument with sections and blocks.
// Levels follow the document's logic (章, 节 or 一、, （一）), never the number of # that text recognition left.
import type { PlanDocument } from '#domain/document.ts';
import type { Issue, StepResult } from '#domain/issue.ts';
import type { PlanDescriptor } from '#domain/plan.ts';
import { squeeze } from '#text/join.ts';
import type { Normalised } from '#text/normalise.ts';
import type { RawTable } from '#text/tables/model.ts';
import { InputError } from '../input-error.ts';
import type { HeadingWords } from '../lexicon/headings.ts';
import { buildBlocks } from '../outline/blocks.ts';
import { bodyLines, type BodyLine } from '../outline/body.ts';
import { findBoxEnds } from '../outline/box-ends.ts';
import { doubtfulDashes } from '../outline/doubtful-dashes.ts';
import { findHeadings, isBox, type Heading } from '../outline/find-headings.ts';
import { mendInterruptions } from '../outline/interruptions.ts';
import { buildSections } from '../outline/tree.ts';

/** A text with fewer headings is no plan. */
const FEWEST_HEADINGS = 2;

/**
 * Finds the outline of a plan and cuts its body into blocks.
 * Throws InputError where no outline is recognisable.
 */
export function outline(
	normalised: Normalised,
	tables: readonly RawTable[],
	descriptor: PlanDescriptor,
	words: HeadingWords
): StepResult<PlanDocument> {
	const read = (plan: Normalised) => {
		const lines = bodyLines(plan);
		const headings = findHeadings(lines, plan.titles, descriptor.title, words);
		return { plan, lines, headings, ...findBoxEnds(lines, headings, words) };
	};
	const first = read(normalised);
	const { plan, lines, headings, ends } =
		first.interruptions.length > 0
			? read(mendInterruptions(normalised, first.interruptions))
			: first;
	if (headings.filter((heading) => !isBox(heading)).length < FEWEST_HEADINGS) {
		throw withoutOutline(descriptor);
	}
	const spans = lines.map((line) => plan.toRaw(line.span));
	const boxEnds = new Map(
		[...ends].map(([heading, last]: [number, BodyLine]) => [heading, last.index])
	);
	const sections = buildSections(descriptor.adcode, headings, { spans, boxEnds });
	const blocks = buildBlocks(plan, lines, tables, {
		sections,
		spans,
		headings: new Set(headings.map(({ line }) => line.index))
	});
	const { raw, text, toRaw } = plan;
	return {
		output: { raw, text, toRaw, adcode: descriptor.adcode, descriptor, sections, blocks },
		issues: [
			...brokenPromises(plan.titles, headings, descriptor),
			...doubtfulDashes(plan, descriptor.adcode)
		]
	};
}

const withoutOutline = ({ adcode }: PlanDescriptor): InputError =>
	new InputError({
		file: `geodata/plans/${adcode}/plan.txt`,
		problem:
			'The text has no recognisable outline; expected headings such as 「第一章 …」, 「第一节 …」 or 「一、…」, each on a line of its own.',
		remedy: 'Check that the file is the plan itself, as plain text with one heading a line.'
	});

/** Chapters and sections that the 目录 promises and the body lacks, or has under other words. */
function brokenPromises(
	titles: readonly string[],
	headings: readonly Heading[],
	descriptor: PlanDescriptor
): Issue[] {
	const kept = new Set(headings.map(({ title }) => squeeze(title)));
	return titles
		.filter((title) => {
			const words = title.replace(/^第[^章节]{1,4}[章节]|^[^、]{1,3}、/u, '');
			return words !== title && !kept.has(words);
		})
		.map((title) => ({
			plan: descriptor.adcode,
			step: 'outline',
			kind: 'contents-differ',
			severity: 'info',
			message: `目录列有“${title}”，正文中没有同名标题。`
		}));
}
