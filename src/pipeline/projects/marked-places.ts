// The townships and villages that a plan's text marks itself: 「柳泉镇」「龙头村」.
// Invariant: the county's own name and what is one of many (「各乡」「中心村」) are not among them.
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import { words, type Words } from '#text/words.ts';
import { ownMarks } from './identity.ts';

const SETTLEMENT =
	/(?<=^|[、，。；：（(“\s在以和及与于对将到从由至—–\-沿为括镇乡])(\p{Script=Han}{1,4}?|\p{Script=Han}{2,12}?(?=苏木|嘎查|民族乡))([镇乡村]|街道|苏木|嘎查|民族乡)(?![镇长民级容集规居企务支风路])/gu;
/** 「各乡」「老村」: one of many, by a single character. */
const ANY_SETTLEMENT = /^[各每多小强名集城古农全该家本新老大三五八十个乡村][个大类型]?$/u;
/** Names of townships and villages that the text itself marks, with the bare form of townships. `has` also knows common stems. */
export function markedPlaces(
	text: string,
	homes: readonly string[],
	lexicon: ProjectLexicon
): Words {
	const counts = new Map<string, number>();
	for (const match of text.matchAll(SETTLEMENT)) {
		const [, words = '', kind = ''] = match;
		const led = /^[在以将把对从到由于至与和及沿]/u.test(words)
			? 1
			: lexicon.leadsPlace.startAt(words, 0);
		const stem = words.slice(led);
		if (
			/(?:农村|城乡|家乡|小镇|[镇乡村][镇乡村])$/u.test(stem + kind) ||
			ANY_SETTLEMENT.test(stem) ||
			lexicon.genericSettlements.has(stem.replace(/[个大类型]$/u, '')) ||
			homes.includes(stem) ||
			/[县市省区的等]/u.test(stem)
		)
			continue;
		// A village right after its township is one, though its name be made of common words: 「柳泉镇龙头村」.
		const sure = kind === '村' && /[镇乡]/u.test(text[match.index - 1] ?? '');
		counts.set(stem + kind, (counts.get(stem + kind) ?? 0) + (sure ? 2 : 1));
	}
	const names = new Set<string>();
	const stems = new Set<string>();
	for (const [name, count] of counts) {
		const township = !name.endsWith('村');
		const stem = name.replace(/(?:[镇乡村]|街道)$/u, '');
		const own = ownMarks(stem, lexicon, homes).includes(1);
		if (stem.length < 2 || (!own && count < (township ? 3 : 2))) continue;
		names.add(name);
		if (township && own) names.add(stem);
		if (township) stems.add(stem);
	}
	const matcher = words([...names]);
	// 「新城」 alone may be a common word; as a whole piece of a list it is the township.
	return { ...matcher, has: (word) => names.has(word) || stems.has(word) };
}
