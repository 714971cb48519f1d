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
import { isFirm, ownerOf } from '#pipeline/projects/owner.ts';
import { makerOf } from '#pipeline/projects/short-name.ts';
import { periodOf, scaleOf } from '#pipeline/projects/scale.ts';
import { statusOf } from '#pipeline/projects/status.ts';
import type { Judged } from '#pipeline/projects/candidate.ts';
import { judge } from '#pipeline/projects/judge.ts';
import { withoutAmount } from '#pipeline/projects/name.ts';
import { mergeMentions } from '#pipeline/projects/merge.ts';
import { placeFinder } from '#pipeline/projects/place-finder.ts';
import { realPlaces, type PlaceFinder } from '#pipeline/projects/places.ts';
import { placesOf } from '#pipeline/projects/whereabouts.ts';
import type { Words } from '#text/words.ts';
import type { UnitReader } from '#text/units.ts';
import { readPassages } from '#pipeline/projects/passages.ts';
import { leadFinder, withBody, type LeadFinder } from '#pipeline/projects/topic.ts';
import { planReader, type PlanReader } from '#pipeline/projects/reader.ts';
import { classify } from './classify.ts';

export interface ProjectKnowledge {
	readonly projects: ProjectLexicon;
	readonly categories: CategoryLexicon;
	readonly units: UnitReader;
}

/** All projects of a plan, in text order. Doubtful ones carry `doubt` and an issue. */
export function projects(doc: PlanDocument, knowledge: ProjectKnowledge): StepResult<Project[]> {
	const finder = placeFinder(doc, knowledge.projects);
	const { homes, marked } = finder;
	const reader = planReader(doc.text, doc.descriptor, knowledge.projects, marked);
	const mentions: Judged[] = [];
	for (const candidate of readPassages(doc, reader)) {
		const judged = judge(candidate, knowledge.projects);
		if (judged) mentions.push(withBody(judged, doc));
	}
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

function toProject(group: readonly Judged[], context: Context): Project {
	const { doc, reader, knowledge } = context;
	const first = best(group);
	const name = withoutAmount(first, knowledge.projects);
	const mentions = [first, ...group.filter((c) => c !== first)];
	const money = firstOf(mentions, (c) => investmentOf(c, doc.text, knowledge.units));
	const named = fullest(mentions.map((c) => ownerOf(c, reader, context.brands)));
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
	const owner =
		named ?? (category === '工业' || category === '能源' ? makerOf(first.name, reader) : undefined);
	const scale = firstOf(mentions, (c) => scaleOf(c, doc.text, knowledge.units));
	const period = firstOf(mentions, (c) => periodOf(c, doc.text));
	const doubt = group.every((c) => c.doubt !== undefined) ? first.doubt : undefined;
	return {
		id: context.makeId(name),
		name,
		category,
		status: statusOf(mentions, doc.text, knowledge.projects, context.leads),
		...(owner !== undefined && { owner }),
		...(scale !== undefined && { scale }),
		...(period && { period }),
		...(money && {
			investment: {
				value: money.value,
				unit: money.unit,
				yuan: money.yuan,
				evidence: rawEvidence(money.span, doc)
			}
		}),
		...(doubt !== undefined && { doubt }),
		places: placesBeside(owner ?? '', mentions, category, context),
		section: first.setting.section,
		evidence: mentions.map((c) => rawEvidence(c.evidence, doc)),
		placements: [],
		rule: first.rule
	};
}

/** Places of a project from its mentions; what only its owner is called after is none. */
function placesBeside(
	owner: string,
	mentions: readonly Judged[],
	category: string,
	context: Context
): string[] {
	const { brands, finder, knowledge } = context;
	const isMaker = (word: string): boolean => brands.has(word) || owner.includes(word);
	const places = placesOf(mentions, category, isMaker, context);
	const around = mentions[0]?.name.replace(owner, '') ?? '';
	const isOwners = (place: string): boolean =>
		owner.includes(place) && !around.includes(place) && isFirm(owner, brands, knowledge.projects);
	return realPlaces(places, knowledge.projects, finder.marked).filter((place) => !isOwners(place));
}

function firstOf<T>(mentions: readonly Judged[], get: (c: Judged) => T | undefined): T | undefined {
	for (const each of mentions) {
		const value = get(each);
		if (value !== undefined) return value;
	}
	return undefined;
}

/** The first owner, by its full name if one of the mentions gives it. */
const fullest = (owners: readonly (string | undefined)[]): string | undefined =>
	owners.find((owner) => owner?.endsWith('有限公司')) ?? owners.find(Boolean);

const rawEvidence = (span: Span, { raw, toRaw }: PlanDocument) => evidenceAt(raw, toRaw(span));

/** The mention that says most: a box item or row before a clause, the longer name before the shorter. */
const best = (group: readonly Judged[]): Judged =>
	group.reduce((a, b) => (rank(b) > rank(a) ? b : a));

const rank = (c: Judged): number =>
	(c.doubt === undefined ? 100 : 0) + (c.form === 'clause' ? 0 : 50) + Math.min(c.name.length, 30);

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
