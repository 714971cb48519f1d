// Why a fact stands nowhere, in words for its reader.
import type { Fact, Telling } from './locate.ts';
import type { PlanPlaces } from './plan-places.ts';
import { settle } from './settle.ts';
import type { Townships } from './townships.ts';

/** Begins the reason of a fact whose places the gazetteer lacks; the names follow. */
const UNKNOWN = '地名未收录：';
const SEPARATOR = '、';

/** The names in a reason. `'地名未收录：甲村、乙河'` → `['甲村', '乙河']`; of another reason `[]` */
export const unknownNames = (reason: string): string[] =>
	reason.startsWith(UNKNOWN) ? reason.slice(UNKNOWN.length).split(SEPARATOR) : [];

const SHORTEST_UNKNOWN = 3;

/** The most telling reason: an ambiguous name, a name that the gazetteer lacks, a place outside, or no name at all. */
export function unplacedReason(
	{ places }: Fact,
	all: readonly Telling[],
	townships: Townships,
	{ index: { lexicon } }: PlanPlaces
): string {
	const near = all.filter(({ by }) => by !== 'heading');
	const [ambiguous] = near.flatMap((telling) => settle(telling, townships, lexicon).ambiguous);
	if (ambiguous !== undefined) return `地名有歧义：${ambiguous}`;
	const unknown = places.filter(
		(name) =>
			name.length >= SHORTEST_UNKNOWN &&
			lexicon.placeEnds.some((end) => name.endsWith(end)) &&
			!lexicon.genericEnds.some((end) => name.endsWith(end))
	);
	if (unknown.length > 0) return UNKNOWN + unknown.join(SEPARATOR);
	const outside = near
		.flatMap(({ matches }) => matches)
		.filter((match) => match.outside)
		.map(({ text }) => text);
	if (outside.length > 0) return `所提地点在县外：${[...new Set(outside)].join('、')}`;
	return '文中未提地点';
}
