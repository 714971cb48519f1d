// What is read on labelled pages may only get better: each floor stood 2 points below the figure when it was set.
import { expect, test } from 'vitest';
import { measure } from './measure.ts';

/** In percent. Raise them when reading improves; to lower one needs a reason in the commit. */
const FLOORS = [
	[
		'140826',
		{
			projects: 90.7,
			precision: 96.1,
			parks: 96.2,
			statements: 95.4,
			category: 92.5,
			owner: 94.2,
			places: 91.9
		}
	],
	[
		'140829',
		{
			projects: 94.1,
			precision: 96.4,
			parks: 98,
			statements: 68,
			category: 89.4,
			owner: 98,
			places: 98
		}
	],
	[
		'141182',
		{
			projects: 90.3,
			precision: 96,
			parks: 95,
			statements: 95.9,
			category: 92.8,
			owner: 92.3,
			places: 94.1
		}
	]
] as const;
const HELD_BACK = [
	['140826', { projects: 78, precision: 90, parks: 77, statements: 100 }],
	['140829', { projects: 98, precision: 98, parks: 98, statements: 98 }],
	['141182', { projects: 94, precision: 97, parks: 81, statements: 85 }]
] as const;
const KEYS = ['projects', 'precision', 'parks', 'statements'] as const;
/** Of what is said of a project. */
const TOLD = ['category', 'owner', 'places'] as const;

test.each(FLOORS)('%s is read no worse than before', (adcode, floors) => {
	const scores = measure(adcode);
	for (const key of [...KEYS, ...TOLD]) {
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
