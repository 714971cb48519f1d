// Names that say what something is and not which: no name to read out at a meeting.

/** 「改造工程」 beside 「甲路改造工程」 and 「乙渠改造工程」: no name, though the plan may leave it at that. */
export function kindsOf(names: readonly string[]): Set<string> {
	const all = [...new Set(names)];
	const isKind = (name: string): boolean =>
		all.filter((other) => other !== name && other.endsWith(name)).length >= 2;
	return new Set(all.filter(isKind));
}
