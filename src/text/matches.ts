// Matches of a pattern, found without the copy of the pattern and the iterator that `matchAll` makes for every text.
// Invariant: the same matches as `text.matchAll(pattern)` gives.

/** All matches of a global pattern, in order. `('甲、乙、', /、/gu)` → at 1 and 3 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
	const found: RegExpExecArray[] = [];
	pattern.lastIndex = 0;
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		found.push(match);
		if (match[0] === '') pattern.lastIndex++;
	}
	return found;
}
