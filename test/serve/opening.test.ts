import { expect, test } from 'vitest';
import { withOpening } from '#src/serve/opening.ts';

const CHUNKS = {
	'_frame.js': { file: '_app/frame.js', css: ['_app/frame.css'] },
	'_facts.js': { file: '_app/facts.js', imports: ['_frame.js'], css: ['_app/facts.css'] },
	'page.js': { file: '_app/page.js', imports: ['_frame.js', '_facts.js'], css: ['_app/page.css'] },
	'dialog.js': { file: '_app/dialog.js', imports: ['_facts.js'], css: ['_app/dialog.css'] }
};

const link = (file: string, rel: string): string =>
	`\t\t<link href="../_app/${file}" rel="${rel}">\n`;
const page = (scripts: readonly string[], styles: readonly string[]): string =>
	[
		'<head>\n',
		...scripts.map((file) => link(file, 'modulepreload')),
		'\t\t<title>县</title>\n',
		...styles.map((file) => link(file, 'stylesheet')),
		'</head>\n'
	].join('');

test('a page waits for the styles of what it opens with, in their order, and for no dialog', () => {
	const told = withOpening(
		page(['page.js', 'frame.js', 'facts.js'], ['frame.css', 'dialog.css', 'facts.css', 'page.css']),
		CHUNKS
	);
	expect(told).toBe(
		page(['page.js', 'frame.js', 'facts.js'], ['frame.css', 'facts.css', 'page.css'])
	);
});

test('a script that another one needs from the start is asked for at once', () => {
	const told = withOpening(page(['page.js', 'frame.js'], ['frame.css', 'facts.css']), CHUNKS);
	expect(told).toBe(page(['page.js', 'frame.js', 'facts.js'], ['frame.css', 'facts.css']));
});

test('a page without scripts keeps its styles', () => {
	const still = page([], ['frame.css', 'dialog.css']);
	expect(withOpening(still, CHUNKS)).toBe(still);
});
