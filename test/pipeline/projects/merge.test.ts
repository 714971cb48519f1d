// Keys of names; what merges is tested with whole sentences in steps/projects.test.ts.
import { describe, expect, it } from 'vitest';
import { keyOf } from '#pipeline/projects/merge.ts';

describe('two wordings of one name have the same key', () => {
	it.each([
		['云川县石门沟水库建设项目', '石门沟水库工程'],
		['“雪亮”工程', '雪亮项目'],
		['丑沟产业聚集区', '丑沟产业集聚区'],
		['新建北路北延', '新建路北延工程'],
		['城区公共停车场5座', '城区公共停车场']
	])('%s = %s', (a, b) => expect(keyOf(a, ['云川县', '云川'])).toBe(keyOf(b, ['云川县', '云川'])));
});

it('a bracket that says which part stays in the key', () =>
	expect(keyOf('丑沟路（东段）', [])).not.toBe(keyOf('丑沟路（西段）', [])));
