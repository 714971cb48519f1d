// What was done, to be undone: the states before, and those after where some were undone. Typing in one field is one step.

export interface History<T> {
	readonly now: T;
	readonly past: readonly T[];
	readonly future: readonly T[];
	/** What the last step changed, and when, in ms: the next change of the same belongs to it. */
	readonly last?: { readonly group: string; readonly at: number };
}

/** More steps back than anyone remembers. */
const MOST = 300;
/** ms; after a pause typing is a step of its own. */
const PAUSE = 1500;

export const begin = <T>(now: T): History<T> => ({ now, past: [], future: [] });

/** `group` names what changes, where more of the same may follow at once. */
export function step<T>(history: History<T>, next: T, group?: string, at = 0): History<T> {
	const { now, past, last } = history;
	if (next === now) return history;
	const goesOn = group !== undefined && last?.group === group && at - last.at < PAUSE;
	return {
		now: next,
		past: goesOn ? past : [...past, now].slice(-MOST),
		future: [],
		...(group !== undefined && { last: { group, at } })
	};
}

export function undo<T>({ now, past, future }: History<T>): History<T> {
	const before = past.at(-1);
	if (before === undefined) return { now, past, future };
	return { now: before, past: past.slice(0, -1), future: [now, ...future] };
}

export function redo<T>({ now, past, future }: History<T>): History<T> {
	const [after, ...rest] = future;
	if (after === undefined) return { now, past, future };
	return { now: after, past: [...past, now], future: rest };
}
