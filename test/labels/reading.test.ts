// What is read on labelled pages may only get better: each floor stood 2 points below the figure when it was set.
import { expect, test } from 'vitest';
import { measure } from './measure.ts';

/** In percent. Raise them when reading improves; to lower one needs a reason in the commit. */
const FLOORS = [
<<<<<<< HEAD
	['140826', { projects: 88.3, precision: 92, parks: 48, statements: 40.8 }],
	['140829', { projects: 89.8, precision: 92.5, parks: 98, statements: 48 }],
	['141182', { projects: 90, precision: 92.3, parks: 53.5, statements: 44.5 }]
=======
	['140826', { projects: 79.6, precision: 91.5, parks: 88, statements: 98 }],
	['140829', { projects: 88.2, precision: 93.8, parks: 98, statements: 60.5 }],
	['141182', { projects: 78.2, precision: 90.6, parks: 86.9, statements: 95.7 }]
>>>>>>> 3f92eed (Test reading by changing real plans and by hurtful input; corrections survive another extraction; tell which rule found a statement; raise the floors)
] as const;

test.each(FLOORS)('%s is read no worse than before', (adcode, floors) => {
	const scores = measure(adcode);
	for (const key of ['projects', 'precision', 'parks', 'statements'] as const) {
		const { percent, misses } = scores[key];
		const report = [`${key}; missed or spurious:`, ...misses, ''].join('\n');
		expect.soft(percent, report).toBeGreaterThanOrEqual(floors[key]);
	}
});
