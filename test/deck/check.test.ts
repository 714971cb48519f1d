// A deck against the data: what it names and they do not have is told where it stands.
import { expect, test } from 'vitest';
import { checkDeck } from '#deck/check.ts';
import { parseDeck } from '#deck/parse.ts';

const known = {
	quotable: new Set(['140827-p-a', '140827-t-a', '140827-i-a']),
	placeable: new Set(['140827-p-a']),
	counties: new Set(['140827']),
	indicators: new Set(['gdp'])
};

const problemsOf = (options: string, text = '文字', counties = '[140827]'): string[] => {
	const file = `---\ntitle: 甲\ncounties: ${counties}\n---\n## 一\n\`\`\`slide\n${options}\n\`\`\`\n${text}\n`;
	return checkDeck(parseDeck('a', file), known).map(
		({ line, kind, given, slide }) => `${line} ${slide ?? '-'} ${kind} ${given}`
	);
};

test.each<[options: string, problems: string[]]>([
	['quote: [140827-p-a, 140827-t-a]\nhighlight: 140827-p-a\nview: /?area=140827&indicator=gdp', []],
	['legend: true\nquote: 140827-p-b', ['8 0 fact-unknown 140827-p-b']],
	['highlight: [140827-p-a, 140827-i-a]', ['7 0 fact-unknown 140827-i-a']],
	['view: /?area=140827,999999', ['7 0 county-unknown 999999']],
	['view: /?feature=140827', []],
	['view: /?feature=140827-p-b', ['7 0 fact-unknown 140827-p-b']],
	['view: /?indicator=gnp', ['7 0 view-unknown gnp']],
	['view: https://example.test/?area=140827', ['7 0 view-link https://example.test/?area=140827']],
	['view: /county/140827', ['7 0 view-link /county/140827']]
])('%s', (options, problems) => {
	expect(problemsOf(options)).toEqual(problems);
});

test('a county of the front matter', () => {
	expect(problemsOf('legend: true', '文字', '[140827, 149999]')).toEqual([
		'3 - county-unknown 149999'
	]);
});

test('pictures from elsewhere and pictures too large are told with their line', () => {
	const large = `data:image/png;base64,${'A'.repeat(800_000)}`;
	expect(problemsOf('legend: true', `文字\n\n![图](https://example.test/a.png)`)).toEqual([
		'11 0 picture-outside https://example.test/a.png'
	]);
	expect(problemsOf('legend: true', `![图](${large})`)[0]).toMatch(
		/^9 0 picture-large data:image/u
	);
	expect(problemsOf('legend: true', '![图](data:image/png;base64,AAAA)')).toEqual([]);
});
