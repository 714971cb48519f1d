// What is read on labelled pages may only get better: each floor stood 2 points below the figure when it was set.
import { expect, test } from 'vitest';
import { measure } from './measure.ts';

/** In percent. Raise them when reading improves; to lower one needs a reason in the commit. */
const FLOORS = [
	['140826', { projects: 88.1, precision: 93.4, parks: 67.3, statements: 98 }],
	['140829', { projects: 94.1, precision: 93.5, parks: 98, statements: 68 }],
	['141182', { projects: 90.8, precision: 93, parks: 93, statements: 95.8 }]
] as const;
const HELD_BACK = [
	['140826', { projects: 72.6, precision: 84.6, parks: 98, statements: 81.3 }],
	['140829', { projects: 94.5, precision: 91.3, parks: 98, statements: 98 }],
	['141182', { projects: 72.7, precision: 91.7, parks: 82.6, statements: 98 }]
] as const;
const KEYS = ['projects', 'precision', 'parks', 'statements'] as const;

test.each(FLOORS)('%s is read no worse than before', (adcode, floors) => {
	const scores = measure(adcode);
	for (const key of KEYS) {
		const { percent, misses } = scores[key];
		const report = [`${key}; missed or spurious:`, ...misses, ''].join('\n');
		expect.soft(percent, report).toBeGreaterThanOrEqual(floors[key]);
	}
});

// What was missed there is not told: it must not guide a rule.
test.each(HELD_BACK)('%s is read no worse on pages that guide no rule', (adcode, floors) => {
	const scores = measure(adcode, 'held-back');
	for (const key of KEYS) expect.soft(scores[key].percent, key).toBeGreaterThanOrEqual(floors[key]);
});
