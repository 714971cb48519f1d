// A plan's blocks as what the reader sets: groups of one section, with their headings' levels and marked segments.
// Invariant: groups are in document order and hold every block; each section's id is on exactly one group.
import type { Facts } from '#domain/facts.ts';
import type { Plan, Section } from '#domain/plan.ts';
import type { Reading, ReadingBlock, Run } from '#domain/reading.ts';
import type { Reader } from '#lib/published/reader.ts';
import { segmentsOf, stretchesOf, type Segment } from './marks.ts';

export type ShownBlock =
	| { readonly kind: 'heading' | 'aside'; readonly segments: readonly Segment[] }
	| {
			readonly kind: 'paragraph';
			/** Set bold: the lead-in of the paragraph. */
			readonly lead: readonly Segment[];
			readonly segments: readonly Segment[];
	  }
	| {
			readonly kind: 'table';
			readonly title?: string;
			readonly head: readonly (readonly ShownCell[])[];
			readonly body: readonly (readonly ShownCell[])[];
	  };
export type ShownCell = readonly Segment[];

/** Blocks that follow one another in one section; `section` is left out for lines outside the outline. */
export interface Group {
	readonly section?: Section;
	/** Set where the group is the section's first: the target of links to the section. */
	readonly anchor?: string;
	/** In a box of the plan (专栏), itself or around it. */
	readonly boxed: boolean;
	readonly blocks: readonly ShownBlock[];
	/** About how high it is on a desk, in pixels, so that parts out of sight need not be set to scroll past them. */
	readonly height: number;
}

/** What a text is made of; where the page has the text already, how to get it all the same. */
export type Groups = readonly Group[] | (() => Promise<readonly Group[]>);

/** The groups of a published plan. Rejects with PublishedError. */
export async function fetchGroups(files: Reader, adcode: string): Promise<Group[]> {
	return groupsOf(
		...(await Promise.all([files.plan(adcode), files.reading(adcode), files.facts(adcode)]))
	);
}

export function groupsOf(plan: Plan, reading: Reading, facts: Facts): Group[] {
	const sections = new Map(plan.sections.map((section) => [section.id, section]));
	const show = blockShower(plan.text, facts);
	const anchored = new Set<string>();
	const groups: { opening: Opening; blocks: ShownBlock[] }[] = [];
	let current: string | undefined = '';
	for (const block of reading.blocks) {
		const id = block.kind === 'aside' ? undefined : block.section;
		const isNew = id !== current || groups.length === 0 || block.kind === 'heading';
		if (isNew) groups.push({ opening: openGroup(id, sections, anchored), blocks: [] });
		const { blocks = [] } = groups.at(-1) ?? {};
		blocks.push(withoutRepeatedTitle(show(block), blocks.at(-1)));
		current = id;
	}
	return groups.map(({ opening, blocks }) => ({ ...opening, blocks, height: heightOf(blocks) }));
}

/** A table under a heading of the same words needs no title of its own. */
function withoutRepeatedTitle(block: ShownBlock, before: ShownBlock | undefined): ShownBlock {
	if (block.kind !== 'table' || before?.kind !== 'heading' || !block.title) return block;
	const heading = before.segments.map(({ text }) => text).join('');
	if (bare(heading) !== bare(block.title)) return block;
	const { kind, head, body } = block;
	return { kind, head, body };
}

const bare = (words: string): string => words.replace(/[\s\p{P}]/gu, '');

type Opening = Omit<Group, 'blocks' | 'height'>;

function openGroup(
	id: string | undefined,
	sections: ReadonlyMap<string, Section>,
	anchored: Set<string>
): Opening {
	const section = id === undefined ? undefined : sections.get(id);
	if (!section) return { boxed: false };
	const boxed = isBoxed(section, sections);
	if (anchored.has(section.id)) return { section, boxed };
	anchored.add(section.id);
	return { section, anchor: section.id, boxed };
}

function isBoxed(section: Section, sections: ReadonlyMap<string, Section>): boolean {
	if (section.kind === 'box') return true;
	const parent = section.parent === undefined ? undefined : sections.get(section.parent);
	return parent !== undefined && isBoxed(parent, sections);
}

function blockShower(text: string, facts: Facts): (block: ReadingBlock) => ShownBlock {
	const stretches = stretchesOf(facts);
	const show = (run: Run): Segment[] => segmentsOf(text, run, stretches);
	return (block) => {
		switch (block.kind) {
			case 'heading':
			case 'aside':
				return { kind: block.kind, segments: show(block.run) };
			case 'paragraph': {
				const lead = block.lead ?? 0;
				return {
					kind: 'paragraph',
					lead: show(block.run.slice(0, lead)),
					segments: show(block.run.slice(lead))
				};
			}
			case 'table':
				return {
					kind: 'table',
					...(block.title !== undefined && { title: block.title }),
					head: block.head.map((row) => row.map(show)),
					body: block.body.map((row) => row.map(show))
				};
		}
	};
}

const CHARACTERS_A_LINE = 38;
const LINE_PX = 28;
const GAP_PX = 14;

const lengthOf = (segments: readonly Segment[]): number =>
	segments.reduce((sum, { text }) => sum + text.length, 0);

const heightOf = (blocks: readonly ShownBlock[]): number =>
	blocks.reduce((sum, block) => {
		const length = block.kind === 'table' ? 0 : lengthOf(block.segments);
		return sum + Math.ceil(length / CHARACTERS_A_LINE) * LINE_PX + GAP_PX;
	}, 0);
