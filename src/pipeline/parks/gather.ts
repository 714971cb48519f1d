// Mentions → parks: sure names first, then the doubtful and the bare ones that some park answers to.
// Invariant: a mention belongs to one park at most; parks are in the order of their first mention.
import type { ParkLexicon } from '../lexicon/parks.ts';
import type { ParkMention } from './find.ts';
import { Clusters, pairs, type Cluster, type Judged } from './clusters.ts';
import { parkKey, withoutRank } from './identity.ts';
import { judge, withoutGeneric } from './judge.ts';
import type { OwnWords } from './own.ts';

export interface Gathered {
	readonly mentions: Judged[];
	/** Name by which it is published. */
	readonly name: string;
}

/** 「落实开发区」 tells no more than 「开发区」. */
function bareName(mention: ParkMention): ParkMention {
	const { end } = mention.span;
	const { word } = mention.head;
	return { ...mention, name: word, core: '', span: { start: end - word.length, end } };
}

/** Groups of mentions, one a park. */
export function gather(
	mentions: readonly ParkMention[],
	lexicon: ParkLexicon,
	words: OwnWords
): Gathered[] {
	const judged = mentions.map((mention): Judged => {
		const judgement = judge(mention, lexicon);
		const told = judgement.verdict === 'bare' ? bareName(mention) : mention;
		const core = told.own ? told.core : told.where + told.core;
		return {
			...told,
			...judgement,
			key: parkKey(core, told.head, told.own !== undefined, words.county, lexicon),
			matter: withoutGeneric(told.core, lexicon)
		};
	});
	const accepted = withListed(judged);
	const clusters = new Clusters();
	const rest: Judged[] = [];
	for (const mention of accepted) {
		if (mention.verdict !== 'park') rest.push(mention);
		else join(clusters, mention);
	}
	const main = mainZone(clusters.list(), words);
	const loose = rest.filter((mention) => !attach(clusters, mention, main));
	return [...clusters.list().map(({ mentions: all }) => all), ...unnamedZone(loose)]
		.map((all) => all.sort((a, b) => a.span.start - b.span.start))
		.sort((a, b) => (a[0]?.span.start ?? 0) - (b[0]?.span.start ?? 0))
		.map((all) => ({ mentions: all, name: bestName(all) }));
}

/** Rules that a list with sure parks overrules. */
const OVERRULED = new Set(['generic', 'named', 'bare', 'aim']);
/** 「循环经济园」 says by itself what it is. */
const SPEAKING_HEAD = 5;

/** A name without anything of its own is a park where it stands in one list with parks. */
function withListed(judged: readonly Judged[]): Judged[] {
	const sure = new Map<number, number>();
	for (const { verdict, setting } of judged) {
		if (verdict === 'park') sure.set(setting.list, (sure.get(setting.list) ?? 0) + 1);
	}
	return judged.map((mention): Judged => {
		const { rule, before, after, core, head, setting } = mention;
		const member = /[、和与及]$/u.test(before) || /^[、和与及等]/u.test(after);
		const telling = core !== '' || (head.strict && head.word.length >= SPEAKING_HEAD);
		const mates = sure.get(setting.list) ?? 0;
		return OVERRULED.has(rule) && member && telling && mates >= (rule === 'aim' ? 2 : 1)
			? { ...mention, rule: 'listed with parks', verdict: 'park' }
			: mention;
	});
}

function join(clusters: Clusters, mention: Judged): void {
	const led = clusters.leading(mention.index).filter((cluster) => sameParagraph(cluster, mention));
	const same = clusters
		.same(mention.key)
		.filter(({ mentions }) => !mentions.some((other) => isTowns(mention, other)));
	const [home, ...others] = [...new Set([...same, ...led])].sort((a, b) => a.order - b.order);
	if (!home) {
		clusters.make([mention]);
		return;
	}
	clusters.add(home, mention);
	for (const other of others) clusters.merge(home, other);
}

/**
 * What the paragraph of a town calls only by its kind is the town's, and not the one that bears the county's name:
 * 「柳泉镇：打造文化产业园」, 「云川县文化产业园」. A zone is the county's wherever it is told.
 */
function isTowns(a: Judged, b: Judged): boolean {
	const [bare, named] = a.own === undefined ? [a, b] : [b, a];
	return (
		bare.key.family !== ZONE &&
		bare.own === undefined &&
		named.own === 'place' &&
		bare.setting.township !== undefined &&
		bare.setting.township !== named.setting.township
	);
}

/** In the paragraph that a park's name leads, another name of the same sort that shares its matter is that park again. */
function sameParagraph({ leads }: Cluster, mention: Judged): boolean {
	const lead = leads.get(mention.index);
	if (!lead || mention.setting.lead || !isLike(lead, mention)) return false;
	return pairs(mention.matter).some((pair) => lead.matter.includes(pair));
}

/** 园 and 园区 of any sort, or the same family. */
const isLike = (a: Judged, b: Judged): boolean =>
	a.key.family === b.key.family || (/园区?$/u.test(a.head.word) && /园区?$/u.test(b.head.word));

/** Gives a doubtful or bare mention to the park that it can only mean; false where there is none. */
function attach(clusters: Clusters, mention: Judged, main: Cluster | undefined): boolean {
	if (mention.verdict === 'no' && mention.rule !== 'generic') return false;
	const park =
		mention.key.core === '' ? meantByBare(clusters, mention, main) : meantByName(clusters, mention);
	if (park) clusters.add(park, mention);
	return park !== undefined;
}

function meantByName(clusters: Clusters, mention: Judged): Cluster | undefined {
	const same = clusters.named(mention.key);
	if (same.length === 1) return same[0];
	return clusters.leading(mention.index).find((cluster) => sameParagraph(cluster, mention));
}

function meantByBare(
	clusters: Clusters,
	mention: Judged,
	main: Cluster | undefined
): Cluster | undefined {
	// 「产能、园区、资源等要素」 are of all kinds.
	const isListed = /、$/u.test(mention.before) || mention.after.startsWith('、');
	if (mention.verdict !== 'bare' || (isListed && mention.key.family !== ZONE)) return undefined;
	const led = clusters.leading(mention.index).find(({ leads }) => {
		const lead = leads.get(mention.index);
		return lead !== undefined && isLike(lead, mention);
	});
	return led ?? (mention.key.family === ZONE ? main : undefined);
}

const ZONE = '开发区';
/** From so many mentions on, one of them a heading, 「开发区」 without a name is a zone that the county is to have. */
const FEWEST_BARE = 5;

function unnamedZone(loose: readonly Judged[]): Judged[][] {
	const bare = loose.filter(({ verdict, key }) => verdict === 'bare' && key.family === ZONE);
	if (bare.length < FEWEST_BARE || !bare.some(({ setting }) => setting.heading)) return [];
	return [bare.map((mention): Judged => ({ ...mention, rule: 'unnamed zone', verdict: 'park' }))];
}

/** The zone that a bare 「开发区」 means: the county's own, or the one told most often; never the city's. */
function mainZone(clusters: readonly Cluster[], { city }: OwnWords): Cluster | undefined {
	const zones = clusters.filter(
		({ mentions: [first] }) =>
			first?.key.family === ZONE && !city.some((name) => first.key.core.startsWith(name))
	);
	const own = zones.filter(({ keys }) => keys.has(`${ZONE}/`));
	const candidates = own.length > 0 ? own : zones;
	return candidates.reduce<Cluster | undefined>(
		(best, zone) => (best && best.mentions.length >= zone.mentions.length ? best : zone),
		undefined
	);
}

/** The name that leads a paragraph, else the fullest sure one, without its rank; one that tells nothing takes its places along. */
function bestName(mentions: readonly Judged[]): string {
	const sure = mentions.filter(({ verdict }) => verdict === 'park');
	const best =
		sure.find(({ setting, core }) => setting.lead && core !== '') ??
		sure.reduce<Judged | undefined>(
			(a, b) => (a && a.name.length >= b.name.length ? a : b),
			undefined
		);
	if (!best) return '';
	const bare = withoutRank(best.core);
	const name = bare.length >= 2 && best.own ? `${bare}${best.head.word}` : best.name;
	return best.own ? name : `${best.where}${name}`;
}
