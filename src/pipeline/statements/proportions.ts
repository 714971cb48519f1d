// The three sectors' shares: 三次产业结构由2015年的26.5：33.5：40调整为2020年的19.7：30.2：50.1.
import type { Span } from '#domain/text.ts';
import { matchesOf } from '#text/matches.ts';
import type { Finding } from './finding.ts';
import { yearOf, type State, type Tools } from './state.ts';
import type { Setting } from './setting.ts';
import { timesIn } from './time.ts';

const NAME = /三次产业|三产(?:结构|比[重例])/u;
const SHARES =
	/(?<![\d.：:])(\d{1,2}(?:\.\d{1,2})?)\s?[：:∶]\s?(\d{1,2}(?:\.\d{1,2})?)\s?[：:∶]\s?(\d{1,2}(?:\.\d{1,2})?)(?![\d.：:])/gu;
const SECTORS = ['第一产业', '第二产业', '第三产业'];
/** Shares are rounded one by one. */
const ROUNDING = 1;

/** Findings about the sectors' shares in a sentence; three numbers that make no whole are none. */
export function readProportions(
	sentence: Span,
	state: State,
	setting: Setting,
	{ text, measures }: Tools
): Finding[] {
	const words = text.slice(sentence.start, sentence.end);
	const name = NAME.exec(words);
	if (!name) return [];
	const times = timesIn(words);
	return matchesOf(words, SHARES).flatMap((found): Finding[] => {
		const shares = found.slice(1).map(Number);
		const whole = shares.reduce((sum, share) => sum + share, 0);
		if (found.index < name.index || Math.abs(whole - 100) > ROUNDING) return [];
		const said = times.filter(({ span }) => span.end <= found.index).at(-1)?.year;
		const dated =
			said === undefined ? yearOf(state, setting) : { year: said, yearBy: 'words' as const };
		const span = {
			start: sentence.start + name.index,
			end: sentence.start + found.index + found[0].length
		};
		return shares.map((value, i): Finding => {
			const measure = `${SECTORS[i] ?? ''}增加值占GDP比重`;
			const concept = measures.conceptFor(measure, '%');
			return {
				rule: 'sector shares',
				measure,
				...(concept && { concept }),
				...dated,
				value,
				unit: '%',
				op: '=',
				span
			};
		});
	});
}
