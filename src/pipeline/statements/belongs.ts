// Whether a figure is that of a firm or project that its sentence names, not the county's.
import type { Span } from '#domain/text.ts';
import type { Tools } from './state.ts';

/** A firm named farther back no longer owns the figure. */
const FARTHEST_FIRM = 200;
const FIRM = /公司|集团|学院|大学/u;
/** The sentence goes on to a project: 年发电量12亿千瓦时的…项目. */
const GOES_ON = /的[^，；。]{0,24}(?:项目|工程|电站)/u;

/**
 * `said` runs from the beginning of the sentence's part to the figure. A firm in it owns the figure, and so does a project
 * of `near`, the stretch that speaks of one thing: the clause in a review, where projects are told in passing.
 */
export function belongsToProject(
	said: Span,
	near: Span,
	{ text, lexicon }: Pick<Tools, 'text' | 'lexicon'>
): boolean {
	const from = Math.max(said.start, said.end - FARTHEST_FIRM);
	const before = text.slice(Math.max(from, near.start), said.end);
	return (
		GOES_ON.test(text.slice(said.end, Math.min(said.end + 60, restOf(text, said.end)))) ||
		lexicon.projects.within(before) ||
		FIRM.test(text.slice(from, said.end))
	);
}

/** End of the sentence's part. */
function restOf(text: string, at: number): number {
	const stop = text.slice(at, at + 60).search(/[；。\n]/u);
	return stop < 0 ? text.length : at + stop;
}
