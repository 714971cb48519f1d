// Step outline: normalised text → PlanDocument with sections and blocks.
// Levels follow the document's logic (章, 节 or 一、, （一）), never the number of # that text recognition left.
import type { PlanDocument, Block, Cell, Table } from '#domain/document.ts';
import type { Issue, StepResult } from '#domain/issue.ts';
import type { PlanDescriptor, Section } from '#domain/plan.ts';
import type { SectionKind } from '#domain/vocabulary.ts';
import type { Normalised } from '#text/normalise.ts';
import { LABEL_KINDS } from '#text/markers.ts';
import { squeeze } from '#text/join.ts';
import type { RawCell, RawTable } from '#text/tables/model.ts';
import { InputError } from '../input-error.ts';
import type { HeadingWords } from '../lexicon/headings.ts';
import { restoreLost, type Mark } from '../outline/bare.ts';
import { paragraphParts } from '../outline/blocks.ts';
import { bodyLines, type BodyLine } from '../outline/body.ts';
import { boxLength } from '../outline/boxes.ts';
import { boxHeading, labelledHeading, looksBare, type Heading } from '../outline/headings.ts';
import { buildSections, type Node } from '../outline/tree.ts';

const FEWEST_HEADINGS = 2;
const KINDS: readonly SectionKind[] = ['chapter', 'section', 'subsection'];

/**
 * Finds the outline of a plan and cuts its body into blocks.
 * Throws InputError where no outline is recognisable.
 */
export function outline(
	plan: Normalised,
	tables: readonly RawTable[],
	descriptor: PlanDescriptor,
	words: HeadingWords
): StepResult<PlanDocument> {
	const lines = bodyLines(plan);
	const headings = findHeadings(lines, plan.titles, descriptor, words);
	const ranked = rank(headings);
	if (ranked.filter(({ heading }) => heading.kind !== 'box').length < FEWEST_HEADINGS) {
		throw new InputError({
			file: `geodata/plans/${descriptor.adcode}/plan.txt`,
			problem:
				'The text has no recognisable outline; expected headings such as 「第一章 …」, 「第一节 …」 or 「一、…」 on lines of their own.',
			remedy: 'Check that the file is the plan itself, as plain text with one heading a line.'
		});
	}
	const boxEnds = endBoxes(lines, ranked, words);
	const nodes = ranked.map(({ heading, level }): Node => {
		const boxEnd = boxEnds.get(heading.line.index);
		return {
			kind: heading.kind === 'box' ? 'box' : (KINDS[Math.min(level, 3) - 1] ?? 'subsection'),
			level,
			...(heading.label !== undefined && { label: heading.label }),
			title: heading.title,
			start: plan.toRaw(heading.line.span).start,
			...(boxEnd !== undefined && { boxEnd: plan.toRaw(boxEnd.span).end })
		};
	});
	const starts = lines.map((line) => plan.toRaw(line.span));
	const sections = buildSections(descriptor.adcode, nodes, (before) => {
		let low = 0;
		let high = starts.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((starts[middle]?.start ?? 0) < before) low = middle + 1;
			else high = middle;
		}
		return starts[low - 1]?.end ?? 0;
	});
	const headingLines = new Set(ranked.map(({ heading }) => heading.line.index));
	const blocks = buildBlocks(plan, lines, tables, sections, headingLines);
	const issues = missing(
		plan,
		ranked.map(({ heading }) => heading),
		descriptor
	);
	return {
		output: {
			raw: plan.raw,
			text: plan.text,
			toRaw: plan.toRaw,
			adcode: descriptor.adcode,
			descriptor,
			sections,
			blocks
		},
		issues
	};
}

interface Ranked {
	readonly heading: Heading;
	/** 1 outermost; 0 for boxes, which take the level of their place. */
	readonly level: number;
}

/** Labelled headings, boxes, and bare headings that the numbering calls for. */
function findHeadings(
	lines: readonly BodyLine[],
	titles: readonly string[],
	descriptor: PlanDescriptor,
	words: HeadingWords
): Heading[] {
	const known = new Set(titles);
	const ownTitle = squeeze(descriptor.title);
	const isNoise = (text: string): boolean => {
		const bare = squeeze(text);
		return (
			ownTitle.includes(bare) ||
			bare === '' ||
			words.frontMatter.includes(bare) ||
			words.documentTitle.some((part) => bare.includes(part)) ||
			words.captions.some(
				(word) => bare.endsWith(word) || new RegExp(`^${word}\\d`, 'u').test(bare)
			)
		);
	};
	const found: (Heading | { line: BodyLine; kind: 'candidate' })[] = [];
	for (const line of lines) {
		const heading = boxHeading(line) ?? labelledHeading(line, known);
		if (heading) found.push(heading);
		else if (looksBare(line, lines[line.index + 1], isNoise))
			found.push({ line, kind: 'candidate' });
	}
	const kinds = LABEL_KINDS.filter((kind) => found.some((heading) => heading.kind === kind));
	const [outer, inner] = kinds;
	const marks: Mark[] = [];
	const candidates: BodyLine[] = [];
	for (const heading of found) {
		if (heading.kind === 'candidate') {
			candidates.push(heading.line);
			marks.push({ kind: 'candidate', likely: heading.line.hashes > 0 || heading.line.allBold });
		} else if (heading.kind === outer) marks.push({ kind: 'outer', number: heading.number ?? 0 });
		else if (heading.kind === inner) marks.push({ kind: 'inner', number: heading.number ?? 0 });
	}
	const readings = new Map(restoreLost(marks).map((reading, i) => [candidates[i], reading]));
	return found.flatMap((heading): Heading[] => {
		if (heading.kind !== 'candidate') return [heading];
		const reading = readings.get(heading.line);
		const kind = reading === 'outer' ? outer : reading === 'inner' ? inner : undefined;
		return kind ? [{ line: heading.line, kind, title: heading.line.text }] : [];
	});
}

function rank(headings: readonly Heading[]): Ranked[] {
	const kinds = LABEL_KINDS.filter((kind) => headings.some((heading) => heading.kind === kind));
	return headings.map((heading) => ({
		heading,
		level: heading.kind === 'box' || heading.kind === 'bare' ? 0 : kinds.indexOf(heading.kind) + 1
	}));
}

/** Last line of each box, by the line number of its heading. */
function endBoxes(
	lines: readonly BodyLine[],
	ranked: readonly Ranked[],
	words: HeadingWords
): Map<number, BodyLine> {
	const long = lines.filter((line) => line.table === undefined && line.text.length > 60);
	const boldBody = long.filter((line) => line.boldLead).length > long.length * 0.35;
	const ends = new Map<number, BodyLine>();
	for (const [i, { heading }] of ranked.entries()) {
		if (heading.kind !== 'box') continue;
		const from = heading.line.index + 1;
		const to = ranked[i + 1]?.heading.line.index ?? lines.length;
		const length = boxLength(heading.title, heading.line.tabbed, lines.slice(from, to), {
			words,
			boldBody
		});
		ends.set(heading.line.index, lines[from + length - 1] ?? heading.line);
	}
	return ends;
}

function buildBlocks(
	plan: Normalised,
	lines: readonly BodyLine[],
	tables: readonly RawTable[],
	sections: readonly Section[],
	headingLines: ReadonlySet<number>
): Block[] {
	const blocks: Block[] = [];
	let open: Section[] = [];
	let next = 0;
	let lastTable: number | undefined;
	for (const line of lines) {
		const raw = plan.toRaw(line.span);
		for (
			let section = sections[next];
			section && section.start <= raw.start;
			section = sections[++next]
		)
			open.push(section);
		open = open.filter((section) => section.end > raw.start);
		const section = open.at(-1)?.id;
		if (section === undefined) continue;
		if (line.table !== undefined) {
			const table = tables[line.table];
			if (table && line.table !== lastTable) blocks.push(tableBlock(plan, table, section));
			lastTable = line.table;
		} else if (headingLines.has(line.index))
			blocks.push({ kind: 'heading', span: line.span, section });
		else blocks.push({ kind: 'paragraph', span: line.span, section, ...paragraphParts(line) });
	}
	return blocks;
}

function tableBlock(plan: Normalised, table: RawTable, section: string): Block {
	const cell = ({ text, span }: RawCell): Cell => ({ text, span: plan.map.fromRaw(span) });
	const rows = (raw: RawTable['body']): Table['body'] => raw.map((row) => row.map(cell));
	return {
		kind: 'table',
		span: plan.map.fromRaw(table.span),
		section,
		table: {
			...(table.title && { title: table.title.text }),
			head: rows(table.head),
			body: rows(table.body)
		}
	};
}

/** Titles that the 目录 promises and the body lacks. */
function missing(
	plan: Normalised,
	headings: readonly Heading[],
	descriptor: PlanDescriptor
): Issue[] {
	const have = new Set(headings.map((heading) => squeeze(heading.title)));
	return plan.titles
		.filter(
			(title) => /^第.{1,4}[章节]/u.test(title) && !have.has(title.replace(/^第.{1,4}?[章节]/u, ''))
		)
		.map((title) => ({
			plan: descriptor.adcode,
			step: 'outline',
			kind: 'heading-missing',
			severity: 'warning',
			message: `目录中的“${title}”在正文中没有找到同名标题`
		}));
}
