// Matches of a pattern in texts most of which hold none.

/** `text.matchAll(pattern)`, without the copy of the pattern that this makes, where there is no match. */
export const matchesOf = (text: string, pattern: RegExp): Iterable<RegExpExecArray> =>
	text.search(pattern) < 0 ? [] : text.matchAll(pattern);
