// Which preview cards there are, out of the published data: the site, each county, category of projects, deck, and
// indicator that counties share.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { categoryCard, countyCard, deckCard, indicatorCard, SITE_CARD } from '#domain/card.ts';
import { factsOf } from '#domain/fact.ts';
import type { Manifest, Overview } from '#domain/published.ts';
import { CATEGORIES } from '#domain/vocabulary.ts';
import { compareTarget } from '#lib/compare/targets.ts';
import { cardSvg, type Card } from './card.ts';
import { categoryPicture, countyPicture, outlinesPicture, waysPicture } from './pictures.ts';

/** What cards need of a deck. */
interface DeckEntry {
	readonly id: string;
	readonly title: string;
	readonly counties: readonly string[];
	readonly slides: readonly string[];
}

interface Published {
	readonly manifest: Manifest;
	readonly overview: Overview;
	readonly decks: readonly DeckEntry[];
	readonly boundaries: FeatureCollection;
	readonly townships: FeatureCollection;
}

/** A card by its name: `county-140827`, the file's name without `.png`. */
export interface NamedCard {
	readonly name: string;
	readonly svg: string;
}

/** `folder` holds what is published: `data/v1`. */
export function readPublished(folder: string): Published {
	const read = <T>(name: string): T => JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
	return {
		manifest: read('manifest.json'),
		overview: read('overview.json'),
		decks: read<{ decks: DeckEntry[] }>('decks/index.json').decks,
		boundaries: read('counties.geojson'),
		townships: read('townships.geojson')
	};
}

const SIGNS = '点：落到点或村\u3000圈：落到乡镇，大小为个数';
const OUTLINES = '县界轮廓，比例不一';
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

function countyCards({ manifest, overview, boundaries, townships }: Published, foot: string) {
	const facts = factsOf(overview, manifest.counties);
	return manifest.counties.map(({ adcode, name, plan, counts }) => {
		const own = facts.filter((fact) => fact.adcode === adcode);
		const card: Card = {
			title: name,
			about: `《${plan}》`,
			figures: [
				{ number: counts.projects, of: '重大项目' },
				{ number: counts.parks, of: '园区' },
				{ number: counts.indicators, of: '主要指标' }
			],
			source: foot,
			picture: countyPicture(adcode, boundaries, townships, own),
			caption: SIGNS
		};
		return { name: countyCard(adcode), card };
	});
}

function categoryCards({ manifest, overview }: Published, foot: string) {
	return CATEGORIES.map((category) => {
		const own = overview.projects.filter((project) => project.category === category);
		const counties = manifest.counties.filter(({ adcode }) =>
			own.some((project) => project.adcode === adcode)
		);
		const card: Card = {
			title: `${category}项目`,
			about: `规划原文里的${category}类重大项目：${counties.map(({ name }) => name).join('、')}`,
			figures: [
				{ number: own.length, of: '个项目' },
				{ number: counties.length, of: '个县（市）' }
			],
			source: foot,
			picture: categoryPicture(category),
			caption: ''
		};
		return { name: categoryCard(category), card };
	});
}

function deckCards({ manifest, boundaries, decks }: Published, foot: string) {
	return decks.map(({ id, title, counties, slides }) => {
		const shown = manifest.counties.filter(({ adcode }) => counties.includes(adcode));
		const card: Card = {
			title,
			about: '演示：每一页都有地图和规划原文',
			figures: [{ number: slides.length, of: '页' }],
			source: foot,
			picture: outlinesPicture(shown, boundaries),
			caption: shown.length > 1 ? OUTLINES : ''
		};
		return { name: deckCard(id), card };
	});
}

function indicatorCards({ manifest: { counties }, overview }: Published, foot: string) {
	const adcodes = counties.map(({ adcode }) => adcode);
	const nameOf = new Map<string, string>(counties.map(({ adcode, name }) => [adcode, name]));
	return overview.indicators.map((indicator) => {
		const { compared } = compareTarget(indicator, adcodes);
		const ways = compared.flatMap(({ adcode, place }) =>
			place ? [{ name: nameOf.get(adcode) ?? adcode, ...place }] : []
		);
		const card: Card = {
			title: indicator.name,
			about: [indicator.unit && `单位：${indicator.unit}`, '各县（市）规划的基期与目标']
				.filter(Boolean)
				.join('，'),
			figures: [{ number: compared.length, of: '个县（市）可比' }],
			source: foot,
			picture: waysPicture(ways),
			caption: ways.length > 0 ? '空心：基期\u3000实心：目标' : ''
		};
		return { name: indicatorCard(indicator.id), card };
	});
}

function siteCard({ manifest: { counties }, boundaries }: Published, foot: string) {
	const total = (key: 'projects' | 'parks' | 'indicators'): number =>
		sum(counties.map(({ counts }) => counts[key]));
	const card: Card = {
		title: '县图',
		about: '每个项目、园区和指标，都能回到规划原文说它的那一句',
		figures: [
			{ number: total('projects'), of: '重大项目' },
			{ number: total('parks'), of: '园区' },
			{ number: total('indicators'), of: '主要指标' }
		],
		source: foot,
		picture: outlinesPicture(counties, boundaries),
		caption: OUTLINES
	};
	return { name: SITE_CARD, card };
}

/** All cards. The same data give the same bytes. */
export function cardsOf(published: Published): NamedCard[] {
	const { edition, mapReview } = published.manifest;
	const foot = [
		'规划文本：各县（市）政府公开文件',
		`审图号：${mapReview.number}`,
		`数据版本 ${edition}`
	].join('\u3000');
	return [
		siteCard(published, foot),
		...countyCards(published, foot),
		...categoryCards(published, foot),
		...deckCards(published, foot),
		...indicatorCards(published, foot)
	].map(({ name, card }) => ({ name, svg: cardSvg(card) }));
}
