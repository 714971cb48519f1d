import { describe, expect, it } from 'vitest';
import type { Section } from '#domain/plan.ts';
import { factCitation, placeCitation, problemReport } from '#lib/fact/citation.ts';
import type { FullFact } from '#lib/fact/full-fact.ts';
import { ruleWords } from '#lib/fact/rule-words.ts';

const section = (id: string, rest: Partial<Section>): Section => ({
	id,
	kind: 'section',
	level: 1,
	title: id,
	start: 0,
	end: 100,
	...rest
});
const sections = [
	section('c1', { kind: 'chapter', label: '第五章', start: 0, end: 60 }),
	section('s1', { parent: 'c1', label: '第三节', level: 2, start: 10, end: 40 }),
	section('c2', { kind: 'chapter', title: '保障', start: 60, end: 100 })
];
const plan = { title: '某县纲要', sections };

const park: FullFact = {
	kind: 'park',
	fact: {
		id: '140827-k-1',
		name: '某园',
		aliases: [],
		kind: '工业园',
		industries: [],
		places: [],
		section: 'c1',
		evidence: [{ start: 12, end: 20, quote: '建设某\n园' }],
		placements: [],
		rule: 'placed'
	}
};

describe('a citation', () => {
	it('names the plan and the path of labels', () => {
		expect(placeCitation('某县纲要', sections, 's1')).toBe('《某县纲要》第五章第三节');
	});

	it('uses the title where a heading has no label', () => {
		expect(placeCitation('某县纲要', sections, 'c2')).toBe('《某县纲要》“保障”');
	});

	it('of a fact quotes its first words where they stand', () => {
		expect(factCitation(park, plan, 'http://site/x')).toBe(
			'“建设某园”（《某县纲要》第五章第三节）http://site/x'
		);
	});
});

describe('a problem report', () => {
	it('says which fact, which words, where, and leaves room for what is wrong', () => {
		expect(problemReport(park, plan, 'http://site/x').split('\n')).toEqual([
			'【县图问题报告】',
			'事项：园区「某园」',
			'编号：140827-k-1',
			'原文：「建设某园」',
			'出处：《某县纲要》第五章第三节',
			'链接：http://site/x',
			'问题（请填写）：'
		]);
	});
});

describe('the words of a rule', () => {
	it('say why it is a fact', () => {
		expect(ruleWords(park)).toBe('写明位置的园区');
	});

	it('are its name where it has none, and nothing where there is no rule', () => {
		const { rule, ...fact } = park.fact;
		expect(rule).toBe('placed');
		expect(ruleWords({ kind: 'park', fact: { ...fact, rule: 'new one' } } as FullFact)).toBe(
			'规则 new one'
		);
		expect(ruleWords({ kind: 'park', fact } as FullFact)).toBeUndefined();
	});
});
