// A name that other names end with is a kind.
import { expect, test } from 'vitest';
import { kindsOf } from '#src/drafting/kinds.ts';

test('what several names end with is a kind', () => {
	const names = ['改造工程', '甲路改造工程', '乙渠改造工程', '甲桥', '某甲桥', '甲桥'];
	expect([...kindsOf(names)]).toEqual(['改造工程']);
});
