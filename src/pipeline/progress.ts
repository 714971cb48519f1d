// One line a step: its name, how long it took, what it gave. For the person who waits; nothing of it is published.
import type { PlanReading } from './content.ts';

/** Runs a step, tells its line to `progress`, gives its result. */
export type Stepper = <T>(name: string, work: () => T, tell: (result: T) => string) => T;

/** `read             0.01 s  5 plans` */
export function stepper(progress: (line: string) => void): Stepper {
	return (name, work, tell) => {
		const begin = performance.now();
		const result = work();
		const seconds = ((performance.now() - begin) / 1000).toFixed(2);
		progress(`${name.padEnd(14)} ${seconds.padStart(6)} s  ${tell(result)}`);
		return result;
	};
}

/** `'plans'` and a list of five → `5 plans` */
export const counted =
	(noun: string) =>
	(list: { readonly length: number } | { readonly size: number }): string =>
		`${'size' in list ? list.size : list.length} ${noun}`;

export const total = <T>(list: readonly T[], count: (item: T) => number): number =>
	list.reduce((sum, item) => sum + count(item), 0);

/** `2454 projects, 90 parks, 354 indicators, 120 statements` */
export const factCounts = (readings: readonly PlanReading[]): string =>
	(['projects', 'parks', 'indicators', 'statements'] as const)
		.map((key) => `${total(readings, ({ facts }) => facts[key].length)} ${key}`)
		.join(', ');

/** `812 placed, 90 unplaced` */
export function placedCounts(readings: readonly PlanReading[]): string {
	const facts = readings.flatMap(({ facts: { projects, parks } }) => [...projects, ...parks]);
	const placed = facts.filter(({ placements }) => placements.length > 0).length;
	return `${placed} placed, ${facts.length - placed} unplaced`;
}
