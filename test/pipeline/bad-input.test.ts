// Input meant to hurt, through everything that reads a plan: it gives a document or an InputError with a remedy, never a crash.
// How time grows is told by `npm run bench`; what hangs here is stopped by the runner.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '#pipeline/extract.ts';
import { InputError } from '#pipeline/input-error.ts';
import { readDocument } from '#pipeline/read-document.ts';
import { DESCRIPTOR, knowledge } from '#test/fixtures/plan.ts';

/** All facts of a text with an outline around it, or the refusal. */
function read(body: string) {
	const raw = `第一章 发展目标\n${body}\n第二章 重点任务\n建设石盘水库。`;
	try {
		const { output } = readDocument(raw, DESCRIPTOR, knowledge);
		return extract(output, knowledge).output;
	} catch (error) {
		if (error instanceof InputError) return error;
		throw error;
	}
}

const HURTFUL: [string, string][] = [
	['one line', '推进石盘水库建设，全县森林覆盖率达到40%，建设水泉湾工业园区，'.repeat(1500)],
	['one line without a stop', '建设水泉湾工业园区、'.repeat(5000)],
	['brackets 10,000 deep', `${'（“《['.repeat(10_000)}水库${'）'.repeat(10_000)}`],
	[
		'a table of 5,000 columns',
		Array.from({ length: 12 }, () => `指标${'\t2020年'.repeat(5000)}`).join('\n')
	],
	[
		'a table of 5,000 columns in pipes',
		Array.from({ length: 12 }, () => '|1'.repeat(5000)).join('\n')
	],
	['digits alone', '1234567890'.repeat(50_000)],
	['list marks alone', '1、2、3、'.repeat(6000)],
	['headings alone', '一、甲\n（一）乙\n'.repeat(5000)],
	['tags that nothing closes', '<table><tr><td><b>'.repeat(10_000)]
];

describe('input meant to hurt', () => {
	it.each(HURTFUL)('%s', (_, body) => expect(read(body)).toBeDefined(), 120_000);

	it('random bytes', () => {
		const bytes = fc.uint8Array({ maxLength: 4000 }).map((some) => new TextDecoder().decode(some));
		fc.assert(
			fc.property(bytes, (body) => {
				expect(read(body)).toBeDefined();
			}),
			{ numRuns: 60 }
		);
	});

	it('words of plans in any order, evidence always exact', () => {
		const word = fc.constantFrom(
			...[
				'建设',
				'水泉湾',
				'工业园区',
				'项目',
				'投资',
				'1.2亿元',
				'、',
				'，',
				'。',
				'（',
				'”',
				'“'
			],
			...[
				'\n',
				'\n\n',
				'\t',
				'|',
				'**',
				'等',
				'和',
				'2025年',
				'达到',
				'40%',
				'以',
				'为核心',
				'专栏1：'
			],
			...[
				'<td>',
				'<sup>2</sup>',
				'第三章 甲',
				'1.',
				'三次产业结构',
				'1:2:97',
				'每年',
				'翻一番',
				'有限公司'
			]
		);
		fc.assert(
			fc.property(fc.array(word, { maxLength: 80 }), (parts) => {
				const facts = read(parts.join(''));
				if (facts instanceof InputError) return;
				for (const { evidence } of [...facts.statements, ...facts.indicators])
					expect(evidence.quote).toHaveLength(evidence.end - evidence.start);
			}),
			{ numRuns: 150 }
		);
	});
});
