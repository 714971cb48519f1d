// Measures published facts against the labels of a plan's labelled pages. Only tests read labels, never a rule.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { Facts, type Project } from '#domain/facts.ts';
import type { Span } from '#domain/text.ts';
import { PROJECT } from '#test/fixtures/project-root.ts';

const Page = v.strictObject({ start: v.number(), end: v.number() });
const Label = v.strictObject({
	name: v.string(),
	aliases: v.optional(v.array(v.string()), []),
	quote: v.string(),
	quotes: v.optional(v.array(v.string()), []),
	sure: v.boolean(),
	value: v.optional(v.union([v.number(), v.string()])),
	unit: v.optional(v.string()),
	year: v.optional(v.number()),
	from: v.optional(v.number()),
	sector: v.optional(v.string()),
	status: v.optional(v.string()),
	owner: v.optional(v.string()),
	places: v.optional(v.array(v.string())),
	scale: v.optional(v.string()),
	investment_yi: v.optional(v.number()),
	kind: v.optional(v.string()),
	box: v.optional(v.string()),
	part_of: v.optional(v.string()),
	also: v.optional(v.array(v.string()))
});
type Label = v.InferOutput<typeof Label> & { readonly spans: readonly Span[] };
type Fact = Pick<Project, 'name' | 'evidence'>;
type Named = { name: string; quote: string };

/**
 * On a set of a plan's labelled pages, in percent: recall of projects, parks and statements, precision of projects;
 * and of the projects that are read, how many have the category, owner or one of the places that a reader gives.
 */
export function measure(adcode: string, set: '' | 'held-back' = '') {
	const folder = join('test/labels', adcode, set);
	const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');
	const text = read(`geodata/plans/${adcode}/plan.txt`);
	const facts = v.parse(Facts, JSON.parse(read(`static/data/v1/${adcode}/facts.json`)));
	const pages = v.parse(v.array(Page), JSON.parse(read(join(folder, 'pages.json'))));
	const labels = (file: string): Label[] =>
		read(join(folder, `${file}.jsonl`))
			.split('\n')
			.filter((line) => line.trim() !== '')
			.map((line) => v.parse(Label, JSON.parse(line)))
			.map((label) => ({
				...label,
				spans: [label.quote, ...label.quotes].flatMap((quote) => find(quote, text, pages))
			}));
	const projects = labels('projects');
	const onPages = facts.projects
		.flatMap((fact) => fact.evidence.slice(0, 1).map((first) => ({ ...fact, ...first })))
		.filter((fact) => pages.some((page) => page.start <= fact.start && fact.end <= page.end));
	const readAs = (all: readonly Fact[]) => (label: Label) => all.some((fact) => same(label, fact));
	const told = (says: (label: Label) => unknown, right: (label: Label, fact: Project) => boolean) =>
		score(
			projects.filter((label) => says(label) !== undefined && readAs(facts.projects)(label)),
			(label) => facts.projects.some((fact) => same(label, fact) && right(label, fact))
		);
	return {
		category: told(
			({ sector }) => (sector === '其他' ? undefined : sector),
			({ sector }, fact) => fact.category === sector
		),
		owner: told(
			({ owner }) => owner,
			({ owner = '' }, fact) => fact.owner !== undefined && alike(owner, fact.owner)
		),
		places: told(
			({ places }) => places?.[0],
			({ places = [] }, fact) =>
				places.some((one) =>
					fact.places.some((other) => one.includes(other) || other.includes(one))
				)
		),
		projects: score(projects.filter(isSure), readAs(facts.projects)),
		precision: score(onPages, (fact) => projects.some((label) => same(label, fact))),
		parks: score(labels('parks').filter(isSure), readAs(facts.parks)),
		statements: score(labels('statements').filter(isSure), ({ spans, value, unit, year }) =>
			facts.statements
				.filter((fact) => fact.value === value && fact.unit === unit)
				.filter((fact) => year === undefined || fact.year === year)
				.some((fact) => meet(spans, [fact.evidence]))
		)
	};
}

/** Where a quote stands on the pages. Throws where it stands on none: its label would test nothing. */
function find(quote: string, text: string, pages: readonly Span[]): Span[] {
	const found: Span[] = [];
	for (const { start, end } of pages)
		for (let at = start; at + quote.length <= end; at++)
			if (text.startsWith(quote, at)) found.push({ start: at, end: at + quote.length });
	if (found.length === 0) throw new Error(`on no labelled page: ${quote}`);
	return found;
}

const isSure = ({ sure }: Label) => sure;

/** `misses`: what keeps the figure from 100, for a person to read. */
function score<T extends Named>(all: readonly T[], right: (one: T) => boolean) {
	const wrong = all.filter((one) => !right(one));
	const percent = all.length === 0 ? 100 : 100 * (1 - wrong.length / all.length);
	return { percent, misses: wrong.map(({ name, quote }) => `${name} « ${quote}`) };
}

const same = ({ name, aliases, spans }: Label, fact: Fact) =>
	meet(spans, fact.evidence) && [name, ...aliases].some((one) => alike(one, fact.name));

/** Whether two spans overlap by at least half of the shorter. */
const meet = (some: readonly Span[], others: readonly Span[]) =>
	some.some((a) =>
		others.some((b) => {
			const overlap = Math.min(a.end, b.end) - Math.max(a.start, b.start);
			return overlap >= Math.min(a.end - a.start, b.end - b.start) / 2;
		})
	);

/** Whether one name holds the other or the Dice coefficient of their bigrams is at least 0.45. */
function alike(one: string, other: string): boolean {
	const [a = '', b = ''] = [one, other].map((name) => name.replace(/[^\p{L}\p{N}]/gu, ''));
	const [x, y] = [bigrams(a), bigrams(b)];
	const both = [...x].filter((pair) => y.has(pair)).length;
	return a.includes(b) || b.includes(a) || (2 * both) / (x.size + y.size) >= 0.45;
}

const bigrams = (name: string) =>
	new Set(Array.from(name.slice(1), (next, at) => name.charAt(at) + next));
