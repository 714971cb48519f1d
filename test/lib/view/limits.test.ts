import { expect, test } from 'vitest';
import { readLimits } from '#lib/view/limits.ts';

test.each([
	['80,100,120', [80, 100, 120]],
	['80，100、120；130', [80, 100, 120, 130]],
	[' -4.2  0 ', [-4.2, 0]],
	['7', [7]]
])('%s', (text, limits) => {
	expect(readLimits(text)).toEqual(limits);
});

test.each([
	['', 'none'],
	[' ，', 'none'],
	['八十', 'number'],
	['1,Infinity', 'number'],
	['1,2,3,4,5', 'many'],
	['100,80', 'order'],
	['80,80', 'order']
])('%s: %s', (text, problem) => {
	expect(readLimits(text)).toBe(problem);
});
