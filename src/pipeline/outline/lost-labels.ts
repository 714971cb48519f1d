// Headings whose labels were lost, restored by counting: between 第二节 and 第五节 two are missing, and two short lines stand there.
// A search over readings of the candidates (outer heading, inner heading, none) that fits the numbers of the labelled ones best.

/** A labelled heading of the outer or the inner kind, or a candidate. */
export type Mark =
	| { readonly kind: 'outer' | 'inner'; readonly number: number }
	/** `promised`: the contents name it. */
	| { readonly kind: 'candidate'; readonly promised: boolean };

export type Reading = 'outer' | 'inner' | 'none';

/** What each step away from perfect numbering costs; a plan whose labels were lost makes restoring cheap. */
const COST = {
	gap: 10,
	repeat: 12,
	innerBeforeOuter: 8,
	outerWithoutInner: 2,
	restore: { lossy: 1, whole: 6, promised: 0 },
	drop: { lossy: 2.5, whole: 0, promised: 8 },
	/** An outer heading is rarer than an inner one. */
	restoreOuter: 0.5
};
const BEAM = 24;

interface State {
	readonly outer: number;
	readonly inner: number;
	readonly cost: number;
	/** Readings so far, the last one first: states share what they have in common. */
	readonly last: Chain | undefined;
}

interface Chain {
	readonly reading: Reading;
	readonly before: Chain | undefined;
}

const misfit = (number: number, expected: number): number =>
	number === expected ? 0 : number < expected ? COST.repeat : COST.gap + (number - expected);

const closeOuter = (state: State): number =>
	state.outer > 0 && state.inner === 0 ? COST.outerWithoutInner : 0;

function labelled(state: State, kind: 'outer' | 'inner', number: number): State {
	if (kind === 'outer') {
		const cost = state.cost + misfit(number, state.outer + 1) + closeOuter(state);
		return { ...state, outer: number, inner: 0, cost };
	}
	const early = state.outer === 0 ? COST.innerBeforeOuter : 0;
	return { ...state, inner: number, cost: state.cost + misfit(number, state.inner + 1) + early };
}

function* candidate(state: State, restore: number, drop: number): Generator<State> {
	const then = (reading: Reading): Chain => ({ reading, before: state.last });
	yield { ...state, cost: state.cost + drop, last: then('none') };
	yield {
		outer: state.outer + 1,
		inner: 0,
		cost: state.cost + restore + COST.restoreOuter + closeOuter(state),
		last: then('outer')
	};
	const early = state.outer === 0 ? COST.innerBeforeOuter : 0;
	yield {
		...state,
		inner: state.inner + 1,
		cost: state.cost + restore + early,
		last: then('inner')
	};
}

/** Keeps the cheapest state of each numbering, and of those the best few. */
function prune(states: Iterable<State>): State[] {
	const best = new Map<string, State>();
	for (const state of states) {
		const key = `${state.outer}.${state.inner}`;
		const known = best.get(key);
		if (!known || state.cost < known.cost) best.set(key, state);
	}
	return [...best.values()].sort((a, b) => a.cost - b.cost).slice(0, BEAM);
}

/** Numbers that are missing in the labelled headings: how much the plan has lost. */
function holes(marks: readonly Mark[]): number {
	let outer = 0;
	let inner = 0;
	let missing = 0;
	for (const mark of marks) {
		if (mark.kind === 'outer') {
			missing += Math.max(0, mark.number - outer - 1);
			outer = mark.number;
			inner = 0;
		} else if (mark.kind === 'inner') {
			missing += Math.max(0, mark.number - inner - 1);
			inner = mark.number;
		}
	}
	return missing;
}

/** From so many missing numbers on, a plan is taken to have lost labels. */
const LOSSY_FROM = 2;

/**
 * Reading of each candidate, in order.
 * `[inner 2, candidate, candidate, inner 5]` → `['inner', 'inner']`; `[inner 1, candidate, inner 2]` → `['none']`
 */
export function restoreLost(marks: readonly Mark[]): Reading[] {
	const how = holes(marks) >= LOSSY_FROM ? 'lossy' : 'whole';
	let states: State[] = [{ outer: 0, inner: 0, cost: 0, last: undefined }];
	for (const mark of marks) {
		const next: State[] = [];
		for (const state of states) {
			if (mark.kind !== 'candidate') next.push(labelled(state, mark.kind, mark.number));
			else {
				const key = mark.promised ? 'promised' : how;
				next.push(...candidate(state, COST.restore[key], COST.drop[key]));
			}
		}
		states = prune(next);
	}
	const readings: Reading[] = [];
	for (let chain = states[0]?.last; chain; chain = chain.before) readings.push(chain.reading);
	return readings.reverse();
}
