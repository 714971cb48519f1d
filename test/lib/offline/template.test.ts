// Nothing that a deck says can end the element that it stands in.
import { describe, expect, it } from 'vitest';
import { fill } from '#lib/offline/template.ts';

const TEMPLATE = '<title>%deck.title%</title>\n%deck.files%\n<script>run()</script>';

describe('fill', () => {
	it('puts each file into an element of its own, from which it comes back as it was', () => {
		const deck = { title: '</script><script>alert(1)</script><!-- $& %deck.files%' };
		const html = fill(TEMPLATE, '题', { 'deck.json': deck, '140827/plan.json': { text: '<!--' } });
		const found = [
			...html.matchAll(/<script type="application\/json" data-path="([^"]+)">([^<]*)<\/script>/gu)
		].map(([, path, text]) => [path, JSON.parse(text ?? '') as unknown]);
		expect(found).toEqual([
			['deck.json', deck],
			['140827/plan.json', { text: '<!--' }]
		]);
		expect(html.match(/<\/script>/gu)).toHaveLength(3);
	});

	it('writes a title as text', () => {
		expect(fill(TEMPLATE, '</title><b>“一核” & $&', {})).toContain(
			'<title>&lt;/title&gt;&lt;b&gt;“一核” &amp; $&amp;</title>'
		);
	});
});
