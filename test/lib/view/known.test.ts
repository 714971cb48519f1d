import { expect, test } from 'vitest';
import { withKnown } from '#lib/view/known.ts';
import { DEFAULT_VIEW } from '#lib/view/view.ts';

const known = { has: (_kind: string, id: string) => id.startsWith('140827') || id === 'gdp' };

test('what the data has stays', () => {
	const view = { ...DEFAULT_VIEW, area: ['140827'], feature: '140827-p-1', indicator: 'gdp' };
	expect(withKnown(view, known)).toEqual({ view, notices: [] });
});

test('what it does not have is taken out, with a notice each', () => {
	const view = { ...DEFAULT_VIEW, area: ['140827', '999999'], feature: 'x', indicator: 'y' };
	expect(withKnown(view, known)).toEqual({
		view: { ...DEFAULT_VIEW, area: ['140827'] },
		notices: [
			{ parameter: 'area', given: '999999', reason: 'unknown' },
			{ parameter: 'feature', given: 'x', reason: 'unknown' },
			{ parameter: 'indicator', given: 'y', reason: 'unknown' }
		]
	});
});

test('a fact that is no longer there leads to its county, with a notice', () => {
	const counties = { has: (_kind: string, id: string) => id === '140827' };
	const gone = '140827-p-gone';
	expect(withKnown({ ...DEFAULT_VIEW, feature: gone }, counties)).toEqual({
		view: { ...DEFAULT_VIEW, feature: '140827' },
		notices: [{ parameter: 'feature', given: gone, reason: 'unknown' }]
	});
	expect(withKnown({ ...DEFAULT_VIEW, feature: '999999-p-1' }, counties).view).toEqual(
		DEFAULT_VIEW
	);
});
