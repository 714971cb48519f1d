// Step parks: one entry a park with its aliases, from all mentions in headings and paragraphs.
// Invariant: evidence slices the raw text; the first piece is the mention that tells the park best.
import type { PlanDocument } from '#domain/document.ts';
import type { Park } from '#domain/facts.ts';
import { foldName, idMaker } from '#domain/id.ts';
import type { Issue, StepResult } from '#domain/issue.ts';
import { evidenceAt } from '#domain/text.ts';
import type { ParkLexicon } from '../lexicon/parks.ts';
import type { ProjectLexicon } from '../lexicon/projects.ts';
import { areaOf, industriesOf, kindOf, placesOf, statusOf } from '../parks/attributes.ts';
import { findMentions } from '../parks/find.ts';
import type { Judged } from '../parks/clusters.ts';
import { gather, type Gathered } from '../parks/gather.ts';
import { withSharedHeads } from '../parks/shared-heads.ts';
import { tableMentions } from '../parks/table-mentions.ts';
import { ownWords, type OwnWords } from '../parks/own.ts';

export interface ParkKnowledge {
	readonly parks: ParkLexicon;
	readonly projects: ProjectLexicon;
}

/** All parks of a plan, in the order of their first mention. What a reader could dispute carries `doubt` and an issue. */
export function parks(doc: PlanDocument, knowledge: ParkKnowledge): StepResult<Park[]> {
	const words = ownWords(doc, knowledge.projects);
	const found = [findMentions, tableMentions].flatMap((find) => find(doc, knowledge.parks, words));
	const mentions = withSharedHeads(doc, found, knowledge.parks, words);
	const makeId = idMaker(doc.adcode, 'park');
	const output = gather(mentions, knowledge.parks, words).flatMap((park) =>
		toPark(park, doc, knowledge.parks, words, makeId)
	);
	return { output, issues: output.flatMap((park) => doubtIssue(park, doc)) };
}

function toPark(
	{ name, mentions }: Gathered,
	doc: PlanDocument,
	lexicon: ParkLexicon,
	words: OwnWords,
	makeId: (name: string) => string
): Park[] {
	const [best] = [...mentions].sort((a, b) => weight(b) - weight(a));
	if (!best || !name) return [];
	const area = areaOf(doc, mentions);
	const status = statusOf(mentions, lexicon);
	const doubt = doubtOf(mentions);
	const ordered = [best, ...mentions.filter((mention) => mention !== best)];
	return [
		{
			id: makeId(name),
			name,
			aliases: aliasesOf(name, mentions),
			kind: kindOf(name, best, lexicon),
			...(status !== undefined && { status }),
			...(area !== undefined && { area }),
			industries: industriesOf(doc, name, mentions, lexicon),
			places: placesOf(doc, name, mentions, words),
			section: best.block.section,
			evidence: ordered.map(({ span }) => evidenceAt(doc.raw, doc.toRaw(span))),
			placements: [],
			rule: best.rule,
			...(doubt !== undefined && { doubt })
		}
	];
}

/** How well a mention tells its park: a lead-in or a heading, a place, a full name. */
const weight = ({ verdict, setting, own, at, name }: Judged): number =>
	(verdict === 'park' ? 100 : 0) +
	(setting.lead ? 40 : 0) +
	(at.length > 0 ? 30 : 0) +
	(own ? 20 : 0) +
	Math.min(name.length, 19);

/** Other names as written, each once, the most frequent first. */
function aliasesOf(name: string, mentions: readonly Judged[]): string[] {
	const counts = new Map<string, { alias: string; count: number }>();
	for (const mention of mentions) {
		const key = foldName(mention.name);
		// 「园区」 alone is no name, 「开发区」 is: a county has one.
		const isBare = mention.core === '' && mention.head.kind !== '开发区';
		if (isBare || key === foldName(name)) continue;
		const known = counts.get(key) ?? { alias: mention.name, count: 0 };
		counts.set(key, { ...known, count: known.count + 1 });
	}
	return [...counts.values()].sort((a, b) => b.count - a.count).map(({ alias }) => alias);
}

function doubtOf(mentions: readonly Judged[]): string | undefined {
	const sure = mentions.filter(({ verdict }) => verdict === 'park');
	if (sure.every(({ rule }) => rule === 'unnamed zone')) return '文中只称“开发区”，没有全名';
	if (sure.every(({ rule }) => rule === 'built' || rule === 'listed with parks')) {
		return '名称中没有专名，可能是一类园区而不是一个园区';
	}
	return sure.every(({ own, head, at }) => !head.strict && !own && at.length === 0)
		? '可能是产业布局的片区，不是一个园区'
		: undefined;
}

function doubtIssue({ id, name, doubt, evidence }: Park, doc: PlanDocument): Issue[] {
	const [first] = evidence;
	if (doubt === undefined || !first) return [];
	return [
		{
			plan: doc.adcode,
			step: 'parks',
			kind: 'park-or-area',
			severity: 'info',
			message: `${name}：${doubt}。`,
			about: [id],
			evidence: first
		}
	];
}
