import { describe, expect, it } from 'vitest';
import { restoreLost, type Mark } from '#pipeline/outline/lost-labels.ts';

const outer = (number: number): Mark => ({ kind: 'outer', number });
const inner = (number: number): Mark => ({ kind: 'inner', number });
const line: Mark = { kind: 'candidate', promised: false };
const promised: Mark = { kind: 'candidate', promised: true };

describe('restoreLost', () => {
	it('fills a hole in the numbering', () => {
		expect(restoreLost([outer(1), inner(1), inner(2), line, line, inner(5)])).toEqual([
			'inner',
			'inner'
		]);
	});

	it('tells an outer heading from the inner ones that follow it', () => {
		const marks = [
			outer(1),
			inner(1),
			inner(2),
			line,
			line,
			line,
			inner(3),
			outer(3),
			line,
			inner(2)
		];
		expect(restoreLost(marks)).toEqual(['outer', 'inner', 'inner', 'inner']);
	});

	it('restores where no number follows, in a plan that lost labels elsewhere', () => {
		const lossy = [outer(1), inner(1), line, inner(3), outer(2), line, inner(2)];
		expect(restoreLost([...lossy, outer(3), line, line])).toEqual([
			'inner',
			'inner',
			'inner',
			'inner'
		]);
	});

	it('leaves short lines alone in a plan that is whole', () => {
		expect(
			restoreLost([outer(1), inner(1), line, inner(2), line, outer(2), inner(1), line])
		).toEqual(['none', 'none', 'none']);
	});

	it('fills a single hole in a plan that is whole otherwise', () => {
		expect(restoreLost([outer(1), inner(1), line, inner(3), outer(2)])).toEqual(['inner']);
	});

	it('believes the contents', () => {
		expect(restoreLost([outer(1), inner(1), promised])).toEqual(['inner']);
	});
});
