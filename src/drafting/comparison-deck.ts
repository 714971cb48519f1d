// A deck that sets the counties side by side, as a beginning: what they aim at, how much they name, what is largest.
import type { Deck, Slide } from '#domain/deck.ts';
import type { OverviewIndicator } from '#domain/published.ts';
import type { Edition } from '#pipeline/edition.ts';
import { slideOf, THEMES } from './slide.ts';

/** Indicators shown, by rank. */
const SHOWN = 6;

export function comparisonDeck({ manifest, overview }: Edition): Deck {
	const names = manifest.counties.map(({ name }) => name);
	return {
		id: 'compare',
		title: `${names.length} 个县（市）“十四五”规划对照`,
		lang: 'zh',
		counties: [],
		slides: [
			slideOf({
				title: `${names.length} 个县（市）：同一张图上看规划`,
				text: `${names.join('、')}。\n\n每个数字、每个项目都能回到各自规划的原文。`,
				view: '/?layers=projects,parks',
				legend: true
			}),
			...comparable(overview.indicators, names.length).map(indicatorSlide),
			slideOf({
				title: '规划写到多少项目',
				text: '项目数反映规划写得多细，不等于建设规模。',
				view: '/?layers=projects',
				chart: 'areas'
			}),
			...THEMES.slice(0, 3).map(({ title, categories }) =>
				slideOf({
					title: `${title}：写明投资最多的项目`,
					view: `/?layers=projects&category=${categories.join(',')}`,
					chart: 'largest',
					notes: '投资额均为各规划原文写明的数；没有写明投资的项目不在此列。'
				})
			),
			slideOf({
				title: '哪些还没有落到图上',
				text: '没有落位的，多是原文没有写明地点；宁可不画，也不猜位置。',
				view: '/?layers=projects,parks',
				chart: 'precision'
			}),
			slideOf({
				title: '资料与口径',
				text: [
					'- 规划文本出自各县（市）政府公开文件，以正式文件为准。',
					'- 单位、含义一致的数才放在一起比；不可比的单列，并写明原因。',
					'- 投资额：只计原文写明的。',
					'- 行政边界以图上所注审图号的标准地图为准。'
				].join('\n'),
				view: '/?layers=projects,parks'
			})
		]
	};
}

/** Those that most counties can be compared by: headlines by rank, then the others in the order of the taxonomy. */
function comparable(indicators: readonly OverviewIndicator[], counties: number) {
	const can = indicators.filter(
		({ rows, incomparable }) =>
			incomparable.length === 0 && rows.filter(isNumber).length >= counties - 1
	);
	const rank = ({ headline = Infinity }: OverviewIndicator): number => headline;
	return [...can].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b))).slice(0, SHOWN);
}

/** Words instead of a number cannot be set beside numbers. */
const isNumber = ({ values }: OverviewIndicator['rows'][number]): boolean =>
	values.some(({ role, value }) => (role === 'target' || role === 'growth') && value !== undefined);

const indicatorSlide = ({ id, name, unit }: OverviewIndicator): Slide =>
	slideOf({
		title: `${name}目标`,
		text: unit === undefined ? '' : `单位：${unit}`,
		view: `/?layers=indicator&indicator=${id}`,
		legend: true,
		chart: 'counties'
	});
