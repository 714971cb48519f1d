// What the built site asks of a browser: every script is read as a browser of two years ago reads it, and nothing that
// came later is called without a question. Kept to the target of vite.config.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Linter } from 'eslint';
import compat from 'eslint-plugin-compat';
import esx from 'eslint-plugin-es-x';
import { describe, expect, it } from 'vitest';

const BUILD = join(import.meta.dirname, '../../build');

/** As in vite.config.ts. The last language edition that Chrome 111 reads whole. */
const BROWSERS = ['chrome 111', 'safari 16.4', 'firefox 115'];
const EDITION = 2023;

/** Methods of objects, told by their names; names that older objects have as well tell nothing. */
const NEW_METHODS = [
	'set-prototype-intersection',
	'set-prototype-isdisjointfrom',
	'set-prototype-issubsetof',
	'set-prototype-issupersetof',
	'set-prototype-symmetricdifference',
	'set-prototype-union',
	'string-prototype-iswellformed',
	'string-prototype-towellformed',
	'arraybuffer-prototype-transfer'
];

/** Of the web rather than the language: not in the lists of eslint-plugin-compat, and newer than the browsers. */
const NEW_PROPERTIES = [
	{ object: 'URL', property: 'canParse' },
	{ object: 'URL', property: 'parse' },
	{ object: 'AbortSignal', property: 'any' },
	{ object: 'scheduler', property: 'yield' },
	...['showPopover', 'togglePopover', 'startViewTransition', 'moveBefore', 'setHTMLUnsafe'].map(
		(property) => ({ property })
	)
];

/** Called only where it is there, or where its absence changes nothing. */
const ASKED_FOR: readonly { readonly says: RegExp; readonly because: RegExp }[] = [
	// SvelteKit, behind `typeof Uint8Array.fromBase64 === 'function'`.
	{ says: /Uint8Array\.fromBase64/u, because: /typeof Uint8Array\.fromBase64/u },
	// SvelteKit preloads less where it is told to save; a browser that cannot tell is not asked further.
	{ says: /navigator\.connection/u, because: /navigator\.connection\?\./u },
	// MapLibre, for frames of a film and for words without spaces; it does without them.
	{ says: /VideoFrame/u, because: /typeof VideoFrame/u },
	{ says: /Intl\.Segmenter/u, because: /Segmenter[`'"] ?in Intl/u },
	// when-idle.ts, behind `typeof`.
	{ says: /requestIdleCallback/u, because: /typeof requestIdleCallback/u }
];

type Rules = Linter.RulesRecord;
const rulesOf = (name: keyof typeof esx.configs): Rules => esx.configs[name].rules as Rules;

const CONFIG = {
	linterOptions: { noInlineConfig: true },
	languageOptions: { ecmaVersion: EDITION, sourceType: 'module' },
	plugins: { 'es-x': esx, compat },
	settings: { browsers: BROWSERS, lintAllEsApis: true },
	rules: {
		...rulesOf('flat/no-new-in-es2024'),
		...rulesOf('flat/no-new-in-es2025'),
		...rulesOf('flat/no-new-in-esnext'),
		...Object.fromEntries(
			NEW_METHODS.map((name) => [`es-x/no-${name}`, ['error', { aggressive: true }]])
		),
		'no-restricted-properties': ['error', ...NEW_PROPERTIES],
		'compat/compat': 'error'
	}
} as unknown as Linter.Config;

/** What a script asks that the browsers may not have, with its place. */
function complaints(script: string, name: string): string[] {
	return new Linter()
		.verify(script, [CONFIG], 'script.js')
		.filter(
			({ message }) =>
				!ASKED_FOR.some(({ says, because }) => says.test(message) && because.test(script))
		)
		.map(({ line, column, message }) => `${name}:${line}:${column} ${message}`);
}

const scripts = readdirSync(BUILD, { withFileTypes: true, recursive: true })
	.filter((entry) => entry.isFile() && /\.m?js$/u.test(entry.name))
	.map(({ parentPath, name }) => join(parentPath, name));

describe('browsers of two years ago', () => {
	it('read every script and have all that it calls', () => {
		expect(scripts.length).toBeGreaterThan(50);
		const found = scripts.flatMap((file) =>
			complaints(readFileSync(file, 'utf8'), relative(BUILD, file))
		);
		expect(found).toEqual([]);
	});

	it('would not read these', () => {
		const newer = [
			'const word = /\\p{L}--[a-z]/v;',
			'const { promise } = Promise.withResolvers();',
			'const groups = Object.groupBy([], String);',
			'const both = new Set().union(new Set());',
			'const fine = URL.canParse("a");',
			'document.body.showPopover();',
			'import data from "./a.json" with { type: "json" };'
		];
		for (const script of newer) expect(complaints(script, ''), script).not.toEqual([]);
		expect(complaints('const last = [1].at(-1) ?? [2].findLast(Boolean);', '')).toEqual([]);
	});
});
