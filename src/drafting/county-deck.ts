// A county's deck as a beginning: overview → targets → spatial structure → projects by theme → parks → what is unplaced.
// Figures are left to charts, which count when the deck is shown; words are the plan's own, quoted by id.
import { bearingOf, factsOf, type Fact } from '#domain/fact.ts';
import type { Deck, Slide } from '#domain/deck.ts';
import { evidenceOf } from '#domain/facts.ts';
import type { CountyEntry } from '#domain/published.ts';
import { sentenceAround } from '#domain/sentence.ts';
import type { Structure } from '#domain/structure.ts';
import { PARK_KINDS } from '#domain/vocabulary.ts';
import type { CountyEdition, Edition } from '#pipeline/edition.ts';
import { isGlance } from './glance.ts';
import { kindsOf } from './kinds.ts';
import { slideOf, THEMES } from './slide.ts';

/** As many as a slide lists. */
const LISTED = 6;
/** Fewer than this is no theme of its own. */
const LEAST = 3;

interface Source {
	readonly county: CountyEntry;
	readonly own: CountyEdition;
	readonly facts: readonly Fact[];
	readonly headline: string | undefined;
	/** Names that say what something is and not which: other names end with them. */
	readonly kinds: ReadonlySet<string>;
}

export function countyDeck(edition: Edition, county: CountyEntry, own: CountyEdition): Deck {
	const { overview, manifest } = edition;
	const facts = factsOf(overview, manifest.counties).filter(
		({ adcode }) => adcode === county.adcode
	);
	const [headline] = overview.indicators
		.filter(({ headline: rank, rows }) => rank !== undefined && rows.length > 1)
		.filter(({ incomparable }) => incomparable.length === 0)
		.sort((a, b) => (a.headline ?? 0) - (b.headline ?? 0));
	const kinds = kindsOf(overview.projects.map(({ name }) => name));
	const source = { county, own, facts, headline: headline?.id, kinds };
	return {
		id: county.adcode,
		title: `${county.name}“十四五”规划：项目落在哪里`,
		lang: 'zh',
		counties: [county.adcode],
		slides: [
			opening(source),
			targets(source),
			...structures(source),
			...spread(source),
			...THEMES.flatMap((theme) => themeSlide(source, theme)),
			...parkSlide(source),
			unplaced(source),
			closing(source)
		]
	};
}

const view = ({ county }: Source, query: string): string => `/?area=${county.adcode}&${query}`;

const opening = (source: Source): Slide =>
	slideOf({
		title: `${source.county.name}：规划的项目落在哪里`,
		text: [
			`依据《${source.own.plan.title}》`,
			'每个项目都能回到规划原文的那一句。点图上的项目或名称，即可看原文。'
		].join('\n\n'),
		view: view(source, 'layers=projects,parks'),
		legend: true,
		notes: '开场：说明图上一个圆圈是一个乡镇，数字是落在那里的项目和园区数。'
	});

const targets = (source: Source): Slide =>
	slideOf({
		title: '五年要达到的目标',
		text: '基期 → 目标，出自规划的主要指标表。',
		view: `/?layers=indicator&feature=${source.county.adcode}${
			source.headline === undefined ? '' : `&indicator=${source.headline}`
		}`,
		legend: true,
		chart: 'targets',
		notes: '图上颜色是各县（市）同一指标的目标值，本县描黑边。'
	});

/** Formulas of the whole county that the map can show; where there is none, the first that there is. */
function structures(source: Source): Slide[] {
	const { structures: all } = source.own.structures;
	const shows = ({ parts, rest }: Structure): boolean =>
		[...parts, ...(rest ? [rest] : [])].some(({ places }) => places.length > 0);
	const county = all.filter(({ scope }) => scope === 'county');
	const shown = county.filter(shows);
	if (shown.length > 0)
		return shown.slice(0, 2).map(({ id, formula, name }) =>
			slideOf({
				title: `${name}：${formula}`,
				view: view(source, 'layers='),
				quote: [id],
				notes: '图上的编号与左侧各条对应；编号为空心的，原文没有写到能确定位置的地名。'
			})
		);
	return county.slice(0, 1).map(({ id, formula, name }) =>
		slideOf({
			title: `${name}：${formula}`,
			view: view(source, 'layers=projects,parks'),
			quote: [id],
			notes: '原文没有写明这一布局落在哪些地方，不另作标示；图上是全县（市）的项目和园区。'
		})
	);
}

const spread = (source: Source): Slide[] => [
	slideOf({
		title: '项目分布在哪些领域',
		view: view(source, 'layers=projects'),
		chart: 'categories',
		notes: '项目按规划原文列举的最小单位计，一个项目只计一次。'
	}),
	slideOf({
		title: '集中在哪些乡镇',
		view: view(source, 'layers=projects,parks'),
		chart: 'towns',
		notes: '项目和园区合计，与图上圆圈里的数一致；跨几个乡镇的只计在第一个。'
	})
];

function themeSlide(source: Source, { title, categories }: (typeof THEMES)[number]): Slide[] {
	const parks = new Set(source.facts.flatMap((fact) => (fact.kind === 'park' ? fact.name : [])));
	const own = source.facts.filter(
		(fact) =>
			fact.kind === 'project' &&
			categories.includes(fact.category) &&
			!fact.doubt &&
			!parks.has(fact.name) &&
			!source.kinds.has(fact.name)
	);
	const priced = own
		.filter((fact) => yuanOf(fact) > 0)
		.sort((a, b) => yuanOf(b) - yuanOf(a))
		.slice(0, LISTED);
	const weight = weigher(source);
	const isOff = (fact: Fact): number => Number(bearingOf(fact) !== 'map');
	const weighed = [...own]
		.sort((a, b) => isOff(a) - isOff(b) || weight(b) - weight(a))
		.slice(0, LISTED);
	const byPrice = priced.length >= LEAST;
	const named = byPrice ? priced : weighed;
	if (named.length < LEAST) return [];
	return [
		slideOf({
			title: byPrice ? `${title}：写明投资最多的项目` : `${title}：主要项目`,
			view: view(source, `layers=projects&category=${categories.join(',')}`),
			highlight: byPrice ? [] : named.map(({ id }) => id),
			chart: byPrice ? 'largest' : 'list',
			quote: glance(source, named),
			notes: byPrice
				? '投资额均为规划原文写明的数；没有写明投资的项目不在此列。'
				: '先列原文多处写到的和写明规模的；图上其余的点是同一领域的其他项目。'
		})
	];
}

/** How much the plan says of a project: in how many places, and whether with its scale. */
function weigher({ own }: Source): (fact: Fact) => number {
	const weights = new Map(
		own.facts.projects.map(({ id, evidence, scale }) => [
			id,
			evidence.length + (scale === undefined ? 0 : 0.5)
		])
	);
	return ({ id }) => weights.get(id) ?? 0;
}

const yuanOf = (fact: Fact): number => (fact.kind === 'project' ? (fact.yuan ?? 0) : 0);

/** The first of the facts whose sentence can stand beside a list. */
function glance({ own: { facts, plan } }: Source, named: readonly Fact[]): string[] {
	const all = [...facts.projects, ...facts.parks];
	const found = named.find(({ id }) => {
		const fact = all.find((one) => one.id === id);
		const [evidence] = fact ? evidenceOf(fact) : [];
		return evidence && isGlance(sentenceAround(plan.text, evidence));
	});
	return found ? [found.id] : [];
}

/** Those that are there before those that are planned, zones before the rest. */
function parkSlide(source: Source): Slide[] {
	const parks = source.facts.flatMap((fact) => (fact.kind === 'park' ? [fact] : []));
	const rank = (fact: (typeof parks)[number]): number =>
		Number(bearingOf(fact) !== 'map') * 100 +
		Number(fact.status === '规划') * 50 +
		PARK_KINDS.indexOf(fact.park);
	const first = [...parks].sort((a, b) => rank(a) - rank(b)).slice(0, LISTED);
	if (first.length === 0) return [];
	return [
		slideOf({
			title: '主要园区',
			view: view(source, 'layers=parks'),
			highlight: first.map(({ id }) => id),
			chart: 'list',
			quote: glance(source, first)
		})
	];
}

const unplaced = (source: Source): Slide =>
	slideOf({
		title: '哪些还没有落到图上',
		text: '没有落位的，多是原文没有写明地点；宁可不画，也不猜位置。',
		view: view(source, 'layers=projects,parks'),
		chart: 'precision',
		notes: '知道地点的，请会后告诉我们，补到地名库里就能落图。'
	});

const closing = ({ county, own: { plan } }: Source): Slide =>
	slideOf({
		title: '资料与口径',
		text: [
			`- 规划文本：《${plan.title}》，以正式文件为准。`,
			'- 位置：依据原文写到的地名，图上分精确、村级、乡镇级三档；只知在本县的不画点。',
			'- 投资额：只计原文写明的。',
			'- 行政边界以图上所注审图号的标准地图为准。'
		].join('\n'),
		view: `/?area=${county.adcode}&layers=projects,parks`
	});
