import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readValue } from '#pipeline/indicators/value.ts';

describe('readValue', () => {
	it.each([
		['67.8', { value: 67.8, op: '=' }],
		['-4.2', { value: -4.2, op: '=' }],
		['1,000,000', { value: 1_000_000, op: '=' }],
		['≥75', { value: 75, op: '≥' }],
		['＞90', { value: 90, op: '>' }],
		['>=75', { value: 75, op: '≥' }],
		['<4.5', { value: 4.5, op: '<' }],
		['7.0左右', { value: 7, op: '≈' }],
		['95%以上', { value: 95, op: '≥' }],
		['4.5%以内', { value: 4.5, op: '≤' }],
		['[17500]', { value: 17500, op: '=', cumulative: true }],
		['〔3〕', { value: 3, op: '=', cumulative: true }],
		['(0.85)', { value: 0.85, op: '=' }],
		['完成市下任务', { text: '完成市下任务' }],
		['8-10', { text: '8-10' }],
		['(-/1)(-/0)', { text: '（-/1）（-/0）' }],
		['省级实验室1个', { text: '省级实验室1个' }]
	])('%s', (cell, expected) => {
		expect(readValue(cell, '%', false)).toEqual({ raw: cell, ...expected });
	});

	it.each(['', '-', '—', '--', '－', '[-]'])('no value in «%s»', (cell) => {
		expect(readValue(cell, undefined, false)).toBeUndefined();
	});

	it('reads （ ） as a total only where the table says so', () => {
		expect(readValue('(20)', '%', true)).toMatchObject({ value: 20, cumulative: true });
		expect(readValue('(20)', '%', false)).not.toHaveProperty('cumulative');
	});

	it('accepts the own unit after the figure, and leaves a figure in another unit as words', () => {
		expect(readValue('130亿元', '亿元', false)).toMatchObject({ value: 130 });
		expect(readValue('15%', '亿元', false)).toEqual({ raw: '15%', text: '15%' });
		expect(readValue('130万元', '亿元', false)).toMatchObject({ text: '130万元' });
	});

	it('gives a value or words, never both, for any cell', () => {
		const parts = fc.constantFrom(
			'[',
			']',
			'（',
			'）',
			'≥',
			'-',
			'12',
			'.5',
			'%',
			'以上',
			'完成',
			'/'
		);
		fc.assert(
			fc.property(fc.array(parts, { minLength: 1, maxLength: 6 }), (pieces) => {
				const read = readValue(pieces.join(''), '%', true);
				if (read) expect(read.value === undefined).toBe(read.text !== undefined);
				if (read?.value !== undefined) expect(Number.isFinite(read.value)).toBe(true);
			})
		);
	});
});
