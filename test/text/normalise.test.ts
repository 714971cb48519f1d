import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '#text/normalise.ts';

const text = (raw: string, noise: string[] = []) => normalise(raw, [], noise).text;

describe('normalise', () => {
	it.each([
		['bold', '**推进改革。**深化', '推进改革。深化'],
		['tags', '<b>总则</b>概述', '总则概述'],
		['squares', '面积200m<sup>2</sup>，CO<sub>2</sub>', '面积200m²，CO2'],
		['TeX', '浓度（ $\\mu\\text{g}/\\text{m}^3$ ）$\\leq 25$', '浓度（μg/m³）≤25'],
		['money stays', '投资$5与$6', '投资$5与$6'],
		['entities', '&gt;90&nbsp;分', '>90分'],
		['pictures', '城镇化率（![](a.png)）', '城镇化率（）'],
		['spaces by digits', '到 2025 年 GDP 达 130 亿元', '到2025年GDP达130亿元'],
		['halves of a title', '建成小康  开启新征程', '建成小康 开启新征程'],
		['a gap of layout', `育肥场和${' '.repeat(40)}规模养殖场`, '育肥场和规模养殖场'],
		['words', 'Big  Data', 'Big Data'],
		['width', '增长(％)', '增长（%）'],
		['dashes stay', '中杨—勃村一东山', '中杨—勃村一东山'],
		['angle brackets that are no tag', '印发<教育监测>通知', '印发<教育监测>通知']
	])('%s', (_, raw, expected) => expect(text(raw)).toBe(expected));

	it('drops rules, pictures, page numbers and lines of software', () => {
		expect(text('甲。\n---\n![](p.png)\n- 12 -\n扫描软件\n乙。', ['扫描软件'])).toBe('甲。\n乙。');
	});

	it('joins a sentence over blank lines and points back over them', () => {
		const raw = '积极引进全国大型农业产业化龙头企业，全县生猪、畜\n\n\n禽等现代养殖业发展。';
		const plan = normalise(raw, []);
		expect(plan.text).toBe(raw.replace(/\n+/u, ''));
		const at = plan.text.indexOf('畜禽');
		const { start, end } = plan.toRaw({ start: at, end: at + 2 });
		expect(raw.slice(start, end)).toBe('畜\n\n\n禽');
	});

	it('tells marks of lines, and bold where it stands in the text', () => {
		const [heading, lead] = normalise('## 第一章 总则\n\n**坚持创新。**推进', []).lines;
		expect(heading).toMatchObject({ hashes: 2, gap: 0, bold: [] });
		expect(lead).toMatchObject({ hashes: 0, gap: 1, bold: [{ start: 7, end: 12 }] });
	});

	it('leaves the lines of a table alone', () => {
		const raw = '指标名称很长很长很长很长很长很长很长很长\n数值\n12\n之后。';
		const plan = normalise(raw, [{ span: { start: 0, end: raw.indexOf('之后') - 1 } }]);
		expect(plan.lines.map(({ table }) => table)).toEqual([0, 0, 0, undefined]);
	});

	it('gives every character an origin in order, for any text', () => {
		const piece = fc.constantFrom(...'甲乙，。第一章节、**#$\\leq <b></b>()１Ａ \n\t—-[]“”🏞');
		fc.assert(
			fc.property(
				fc.array(piece, { maxLength: 80 }).map((parts) => parts.join('')),
				(raw) => {
					const plan = normalise(raw, []);
					let last = 0;
					for (let at = 0; at < plan.text.length; at++) {
						const { start, end } = plan.toRaw({ start: at, end: at + 1 });
						expect(start).toBeGreaterThanOrEqual(last);
						expect(end).toBeGreaterThan(start);
						expect(end).toBeLessThanOrEqual(raw.length);
						last = start;
					}
				}
			)
		);
	});

	it('keeps plain text as it is: lines put together give the text again', () => {
		const plain = fc.array(fc.stringMatching(/^[甲乙丙丁，]{1,8}。$/u), {
			minLength: 1,
			maxLength: 20
		});
		fc.assert(
			fc.property(plain, (lines) => {
				const raw = lines.join('\n');
				const plan = normalise(raw, []);
				expect(plan.text).toBe(raw);
				const again = plan.lines
					.map(({ span }) => plan.text.slice(span.start, span.end))
					.join('\n');
				expect(again).toBe(raw);
			})
		);
	});
});
