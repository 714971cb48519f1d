// What governs a mention: the lead-in of its paragraph.
import { expect, it } from 'vitest';
import { leadFinder } from '#pipeline/projects/topic.ts';
import { planWith } from '#test/fixtures/plan.ts';

const leadOf = (task: string, words: string): string | undefined => {
	const plan = planWith({ task });
	const start = plan.text.indexOf(words);
	return leadFinder(plan)({ start, end: start + words.length });
};

it('finds the lead-in of the paragraph', () => {
	const task = '柳泉河治理。\n\n**园林绿化项目。**包括柳泉大街、石门街。';
	expect(leadOf(task, '石门街')).toBe('园林绿化项目。');
	expect(leadOf(task, '柳泉河')).toBeUndefined();
});

it('a lead-in says nothing of itself', () =>
	expect(leadOf('**柳泉水库项目。**投资3亿元，建设大坝。', '柳泉水库')).toBeUndefined());
