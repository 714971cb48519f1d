// Pairs of adjacent characters that belong to the common language of plans, from plans and from a dictionary.
// Invariant: pure; the same texts and words give the same pairs in the same order.

/** A pair is common where so many plans of different counties use it: a name of one county stays that county's. */
const LEAST_PLANS = 3;
/** The dictionary's own count of a word, below which it is rare enough to be a name. */
const LEAST_COUNT = 20;
/** Names of persons, places, bodies and others, as the dictionary tags them. */
const NAME_TAG = /^n[rstz]/u;
const HAN_RUN = /[\u3400-\u9fff]{2,}/gu;
const HAN_PAIR = /^[\u3400-\u9fff]{2}$/u;

/**
 * First character → the characters that follow it in common pairs, both in code order.
 * `texts`: one plan each. `dictionary`: lines of `word count tag`, of which only words of two characters count.
 * `['水库', '水库', '水库、甲乙'], '工程 999 n'` → `{ 工: '程', 水: '库' }`
 */
export function commonPairs(texts: readonly string[], dictionary: string): Record<string, string> {
	const plans = new Map<string, number>();
	for (const text of texts)
		for (const pair of pairsOf(text)) plans.set(pair, (plans.get(pair) ?? 0) + 1);
	const common = new Set(wordsOf(dictionary));
	for (const [pair, count] of plans) if (count >= LEAST_PLANS) common.add(pair);
	const follow: Record<string, string> = {};
	for (const pair of [...common].sort()) {
		const first = pair.charAt(0);
		follow[first] = (follow[first] ?? '') + pair.charAt(1);
	}
	return follow;
}

function pairsOf(text: string): Set<string> {
	const pairs = new Set<string>();
	for (const [run] of text.matchAll(HAN_RUN))
		for (let at = 0; at + 1 < run.length; at++) pairs.add(run.slice(at, at + 2));
	return pairs;
}

const wordsOf = (dictionary: string): string[] =>
	dictionary.split('\n').flatMap((line) => {
		const [word = '', count = '', tag = ''] = line.trim().split(' ');
		return HAN_PAIR.test(word) && Number(count) >= LEAST_COUNT && !NAME_TAG.test(tag) ? [word] : [];
	});
