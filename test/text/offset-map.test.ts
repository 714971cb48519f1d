import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OffsetMapBuilder } from '#text/offset-map.ts';

const build = () => {
	const builder = new OffsetMapBuilder('ab**cd<sup>2</sup>ef');
	builder.copy(0, 2);
	builder.copy(4, 6);
	builder.replace(6, 18, '²');
	builder.copy(18, 20);
	return builder.build();
};

describe('OffsetMap', () => {
	it('leads every character back to where it came from', () => {
		const map = build();
		expect(map.text).toBe('abcd²ef');
		expect(map.toRaw({ start: 1, end: 3 })).toEqual({ start: 1, end: 5 });
		expect(map.toRaw({ start: 4, end: 5 })).toEqual({ start: 6, end: 18 });
		expect(map.toRaw({ start: 0, end: 7 })).toEqual({ start: 0, end: 20 });
	});

	it('finds what is kept of a raw span', () => {
		const map = build();
		expect(map.fromRaw({ start: 2, end: 6 })).toEqual({ start: 2, end: 4 });
		expect(map.fromRaw({ start: 10, end: 12 })).toEqual({ start: 4, end: 5 });
		expect(map.fromRaw({ start: 2, end: 4 })).toEqual({ start: 2, end: 2 });
	});

	it('refuses an empty span and one outside the text', () => {
		expect(() => build().toRaw({ start: 2, end: 2 })).toThrow(RangeError);
		expect(() => build().toRaw({ start: 5, end: 9 })).toThrow(RangeError);
	});

	it('keeps origins when stretches change places', () => {
		const map = build().rearranged([
			{ start: 4, end: 7 },
			{ start: 0, end: 3 }
		]);
		expect(map.text).toBe('²efabc');
		expect(map.toRaw({ start: 0, end: 1 })).toEqual({ start: 6, end: 18 });
		expect(map.toRaw({ start: 3, end: 6 })).toEqual({ start: 0, end: 5 });
		expect(map.fromRaw({ start: 18, end: 20 })).toEqual({ start: 1, end: 3 });
	});

	it('is exact for any choice of kept stretches', () => {
		fc.assert(
			fc.property(
				fc.string({ minLength: 1, maxLength: 60 }),
				fc.infiniteStream(fc.boolean()),
				(raw, keep) => {
					const builder = new OffsetMapBuilder(raw);
					const kept: number[] = [];
					for (let at = 0; at < raw.length; at++) {
						if (!keep.next().value) continue;
						builder.copy(at, at + 1);
						kept.push(at);
					}
					const map = builder.build();
					expect(map.text).toBe(kept.map((at) => raw.charAt(at)).join(''));
					for (const [i, at] of kept.entries()) {
						expect(map.toRaw({ start: i, end: i + 1 })).toEqual({ start: at, end: at + 1 });
						expect(map.fromRaw({ start: at, end: at + 1 })).toEqual({ start: i, end: i + 1 });
					}
				}
			)
		);
	});
});
