// Extracts projects: reads every block by its form, judges, merges mentions, adds attributes and categories.
// Invariant: evidence slices the raw text exactly; ids follow from county and name alone.
import type { PlanDocument } from '#domain/document.ts';
import type { Project } from '#domain/facts.ts';
import { idMaker } from '#domain/id.ts';
import type { Issue, StepResult } from '#domain/issue.ts';
import { evidenceAt, type Span } from '#domain/text.ts';
import type { CategoryLexicon } from '#pipeline/lexicon/categories.ts';
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import { investmentOf } from '#pipeline/projects/money.ts';
import { brandsOf } from '#pipeline/projects/brands.ts';
import { makerOf, ownerOf } from '#pipeline/projects/owner.ts';
import { periodOf, scaleOf, statusOf } from '#pipeline/projects/scale.ts';
import type { Judged } from '#pipeline/projects/candidate.ts';
import { judge } from '#pipeline/projects/judge.ts';
import { mergeMentions } from '#pipeline/projects/merge.ts';
import {
	hostOf,
	leadingPlace,
	markedPlaces,
	placesIn,
	realPlaces,
	type PlaceFinder
} from '#pipeline/projects/places.ts';
import type { Words } from '#text/words.ts';
import type { UnitReader } from '#text/units.ts';
import { readPassages } from '#pipeline/projects/passages.ts';
import { leadFinder, type LeadFinder } from '#pipeline/projects/topic.ts';
import { homeNames, planReader, type PlanReader } from '#pipeline/projects/reader.ts';
import { classify } from './classify.ts';

export interface ProjectKnowledge {
	readonly projects: ProjectLexicon;
	readonly categories: CategoryLexicon;
	readonly units: UnitReader;
}

/** All projects of a plan, in text order. Doubtful ones carry `doubt` and an issue. */
export function projects(doc: PlanDocument, knowledge: ProjectKnowledge): StepResult<Project[]> {
	const homes = homeNames(doc.descriptor);
	const marked = markedPlaces(doc.text, homes, knowledge.projects);
	const reader = planReader(doc.text, doc.descriptor, knowledge.projects, marked);
	const county = homes.filter((home) => doc.descriptor.county.startsWith(home));
	const finder: PlaceFinder = { marked, homes, county, lexicon: knowledge.projects };
	const mentions = readPassages(doc, reader)
		.map((candidate) => judge(candidate, knowledge.projects))
		.filter((each) => each !== undefined);
	const brands = brandsOf(doc.text, knowledge.projects, homes, marked);
	const leads = leadFinder(doc);
	const makeId = idMaker(doc.adcode, 'project');
	const output = mergeMentions(mentions, reader).map((group) =>
		toProject(group, { doc, reader, finder, brands, leads, knowledge, makeId })
	);
	return { output, issues: output.flatMap((project) => doubtIssue(project)) };
}

interface Context {
	readonly doc: PlanDocument;
	readonly reader: PlanReader;
	readonly finder: PlaceFinder;
	readonly brands: Words;
	readonly leads: LeadFinder;
	readonly knowledge: ProjectKnowledge;
	readonly makeId: (name: string) => string;
}

/** What is made, taught or healed there is called by its maker, goods or kind, not by a place. */
const NOT_BY_PLACE = new Set<string>(['工业', '能源', '数字信息', '医疗卫生', '公共安全']);

function toProject(group: readonly Judged[], context: Context): Project {
	const { doc, reader, knowledge } = context;
	const first = best(group);
	const firstOf = <T>(get: (c: Judged) => T | undefined): T | undefined => {
		for (const each of [first, ...group]) {
			const value = get(each);
			if (value !== undefined) return value;
		}
		return undefined;
	};
	const evidence = (span: Span) => evidenceAt(doc.raw, doc.toRaw(span));
	const money = firstOf((c) => investmentOf(c, doc.text, knowledge.units));
	const named = firstOf((c) => ownerOf(c, reader, context.brands));
	const category = classify(
		{
			name: first.name,
			owner: named,
			lead: context.leads(first.evidence),
			box: first.setting.box,
			titles: first.setting.titles
		},
		knowledge.categories
	);
	const optional = {
		status: firstOf((c) => statusOf(c, doc.text)),
		owner:
			named ??
			(category === '工业' || category === '能源' ? makerOf(first.name, reader) : undefined),
		scale: firstOf((c) => scaleOf(c, doc.text, knowledge.units)),
		period: firstOf((c) => periodOf(c, doc.text)),
		investment: money && {
			value: money.value,
			unit: money.unit,
			yuan: money.yuan,
			evidence: evidence(money.span)
		},
		doubt: group.every((c) => c.doubt !== undefined) ? first.doubt : undefined
	};
	const places = realPlaces(
		placesOf([first, ...group], category, optional.owner, context),
		knowledge.projects
	);
	return {
		id: context.makeId(first.name),
		name: first.name,
		category,
		...(Object.fromEntries(
			Object.entries(optional).filter(([, value]) => value !== undefined)
		) as Partial<Project>),
		places,
		section: first.setting.section,
		evidence: [first, ...group.filter((c) => c !== first)].map((c) => evidence(c.evidence)),
		placements: [],
		rule: first.rule
	};
}

/** The mention that says most: a box item or row before a clause, the longer name before the shorter. */
function best(group: readonly Judged[]): Judged {
	const rank = (c: Judged): number =>
		(c.doubt === undefined ? 100 : 0) +
		(c.form === 'clause' ? 0 : 50) +
		Math.min(c.name.length, 30);
	return group.reduce((a, b) => (rank(b) > rank(a) ? b : a));
}

/** Places that the mentions say themselves, else the place the name begins with, else those of the first one's sentence. */
function placesOf(
	mentions: readonly Judged[],
	category: string,
	owner: string | undefined,
	context: Context
): string[] {
	const own = mentions.flatMap((mention) => ownPlaces(mention, context));
	const [first] = mentions;
	if (own.length > 0 || !first) return own;
	const leading = NOT_BY_PLACE.has(category) ? undefined : leadingPlace(first.name, context.finder);
	if (leading && !context.brands.has(leading) && !owner?.includes(leading)) return [leading];
	return mentions.flatMap((mention) => placesAround(mention, context));
}

/** Places in a mention's name, around its verb, in its detail. */
function ownPlaces(c: Judged, { doc, finder }: Context): string[] {
	const slice = (span: Span | undefined): string =>
		span ? doc.text.slice(span.start, span.end) : '';
	const host = hostOf(c.name, finder);
	const own = [
		...[c.name, c.doer ?? '', slice(c.where)].flatMap((words) => placesIn(words, finder)),
		...placesIn(slice(c.detail), finder, false)
	];
	if (!host || own.some((place) => place.includes(host))) return own;
	return [host, ...own.filter((place) => !host.includes(place))];
}

/** Places of the clause of a thing that stands alone in it, else of the sentence up to there. */
function placesAround(c: Judged, { doc, finder }: Context): string[] {
	if (c.count > 1) return [];
	const clause = placesIn(doc.text.slice(c.clause.start, c.clause.end), finder);
	return clause.length > 0
		? clause
		: placesIn(
				doc.text.slice(Math.max(c.sentence.start, c.clause.start - 300), c.clause.start),
				finder
			);
}

const doubtIssue = (project: Project): Issue[] =>
	project.doubt === undefined
		? []
		: [
				{
					plan: '',
					step: 'projects',
					kind: 'programme-or-project',
					severity: 'info',
					message: `「${project.name}」${project.doubt}`,
					about: [project.id],
					...(project.evidence[0] && { evidence: project.evidence[0] })
				}
			];
