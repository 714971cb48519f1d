// How slides stand in a deck's file: a line `## title` begins a slide; a fence named `slide` holds its options, one named
// `notes` the speaker's notes; the rest is its text. Lines decide, not Markdown, so that a slip in one slide spares the rest.
import type { DeckProblem } from '#domain/deck.ts';

const HEADING = /^##(?:[ \t](.*))?$/u;
const FENCE = /^(`{3,})(slide|notes)[ \t]*$/u;

interface Block {
	readonly source: string;
	/** Line of the file of its first line. */
	readonly line: number;
}

export interface SlideSource {
	readonly title: string;
	readonly line: number;
	readonly text: Block;
	readonly options?: Block;
	readonly notes?: Block;
}

/** Lines that mean something to a deck's file, so that a text must not hold them; notes, inside their fence, only the first. */
export const isHeading = (line: string): boolean => HEADING.test(line);
export const isMark = (line: string): boolean => isHeading(line) || FENCE.test(line);

/** Cuts the body of a file, whose first line is line `first`, into slides. */
export function cutSlides(
	body: string,
	first: number
): { slides: SlideSource[]; problems: DeckProblem[] } {
	const lines = body.split('\n');
	const starts = lines.flatMap((line, at) => (HEADING.test(line) ? [at] : []));
	const problems: DeckProblem[] = [];
	const lead = lines.slice(0, starts[0] ?? lines.length).findIndex((line) => line.trim() !== '');
	if (lead >= 0 && starts.length > 0)
		problems.push({ kind: 'before-slides', line: first + lead, given: lines[lead]?.trim() ?? '' });
	const slides = starts.map((start, index) => {
		const own = lines.slice(start + 1, starts[index + 1] ?? lines.length);
		const title = HEADING.exec(lines[start] ?? '')?.[1]?.trim() ?? '';
		const cut = cutBlocks(own, first + start + 1);
		problems.push(...cut.problems.map((problem) => ({ ...problem, slide: index })));
		return { title, line: first + start, ...cut.blocks };
	});
	return { slides, problems };
}

function cutBlocks(lines: readonly string[], first: number) {
	const blocks: { options?: Block; notes?: Block } = {};
	const problems: DeckProblem[] = [];
	const rest: { line: string; at: number }[] = [];
	for (let at = 0; at < lines.length; at++) {
		const line = lines[at] ?? '';
		const [, fence, name] = FENCE.exec(line) ?? [];
		if (fence === undefined) {
			rest.push({ line, at });
			continue;
		}
		const length = lines.slice(at + 1).findIndex((one) => isEnd(one, fence));
		const end = length < 0 ? lines.length : at + 1 + length;
		if (length < 0) problems.push({ kind: 'block-open', line: first + at, given: line.trim() });
		const source = lines.slice(at + 1, end).join('\n');
		blocks[name === 'notes' ? 'notes' : 'options'] = { source, line: first + at + 1 };
		at = end;
	}
	const lead = rest.find(({ line }) => line.trim() !== '')?.at ?? 0;
	const text = {
		source: rest
			.map(({ line }) => line)
			.join('\n')
			.trim(),
		line: first + lead
	};
	return { blocks: { text, ...blocks }, problems };
}

const isEnd = (line: string, fence: string): boolean =>
	/^`{3,}[ \t]*$/u.test(line) && line.trimEnd().length >= fence.length;
