// When two names mean one park. Qualifiers are compared without the county's name, ranks, quotes and 镇/乡.
import type { ParkHead, ParkLexicon } from '../lexicon/parks.ts';

export interface ParkKey {
	readonly family: string;
	/** Folded qualifiers; empty for the county's own zone. */
	readonly core: string;
	/** Whether the qualifiers tell a park by themselves: 庙前 and “六新” do, 中药材 does not. */
	readonly tells: boolean;
}

const RANK = /^(?:国家级|省级|市级|县级|山西省)/u;

/** Takes a rank off the front of a name that is one without it. `省级杏花村` → `杏花村` */
export const withoutRank = (core: string): string => core.replace(RANK, '');

/** `“夏鲜”蔬菜` → `夏鲜蔬菜`; `瑶峰镇` → `瑶峰`; the county's name is left out. */
export function parkKey(
	core: string,
	head: ParkHead,
	tells: boolean,
	county: readonly string[],
	{ folds }: ParkLexicon
): ParkKey {
	let folded = withoutRank(core.replace(/[“”（）\s]/gu, ''));
	for (const [long, short] of folds) folded = folded.replaceAll(long, short);
	const home = county.find((name) => folded.startsWith(name));
	if (home !== undefined) folded = folded.slice(home.length);
	folded = folded
		.replace(/(?<=[\u3400-\u9FFF]{2})[镇乡](?=[\u3400-\u9FFF]|$)/u, '')
		.replace(/(?:建设|产业|现代化?)$/u, '');
	return { family: head.family, core: folded, tells };
}

/** A family without a trade of its own: 「三泉焦化园区」 may be the 三泉焦化工业园区. */
const ANY_PARK = '园区';

/**
 * Whether the names of two keys are one: equal, or one is the other's short form.
 * 水头 + 水头 → true; 庙前 + 庙前电子科技 → true; 中药材 + 桑村中药材 → false, as 中药材 tells none.
 */
export function sameKey(a: ParkKey, b: ParkKey): boolean {
	const loose = a.family !== b.family;
	if (loose && !(a.family === ANY_PARK || b.family === ANY_PARK)) return false;
	if (a.core === b.core) return !loose || a.tells;
	const [short, long] = a.core.length < b.core.length ? [a, b] : [b, a];
	return !loose && short.core.length >= 2 && short.tells && long.core.includes(short.core);
}
