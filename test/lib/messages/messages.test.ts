// Both languages say the same things: same keys, same parameters, none empty, none unused.
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../../src');

const messagesOf = (locale: string): Map<string, string> =>
	new Map(
		Object.entries(
			JSON.parse(readFileSync(join(SRC, `lib/messages/${locale}.json`), 'utf8')) as Record<
				string,
				string
			>
		).filter(([key]) => !key.startsWith('$'))
	);

const parametersOf = (message: string): string[] =>
	[...new Set(message.match(/\{\w+\}/gu) ?? [])].sort();

const zh = messagesOf('zh');
const en = messagesOf('en');

const source = readdirSync(SRC, { withFileTypes: true, recursive: true })
	.filter((entry) => entry.isFile() && /\.(?:ts|svelte)$/u.test(entry.name))
	.map((entry) => join(entry.parentPath, entry.name))
	.filter((file) => !file.includes('messages/compiled'))
	.map((file) => readFileSync(file, 'utf8'))
	.join('\n');
const used = new Set([...source.matchAll(/\bm\.(\w+)/gu)].map(([, key]) => key));

describe('messages', () => {
	it('have the same keys, in the same order, in both languages', () => {
		expect([...en.keys()]).toEqual([...zh.keys()]);
	});

	it('have the same parameters in both languages', () => {
		for (const [key, message] of zh) {
			expect({ key, parameters: parametersOf(en.get(key) ?? '') }).toEqual({
				key,
				parameters: parametersOf(message)
			});
		}
	});

	it('say something', () => {
		const empty = [...zh, ...en].filter(([, message]) => message.trim() === '');
		expect(empty).toEqual([]);
	});

	it('are Chinese in the Chinese file and free of Han in the English file', () => {
		const allowed = /[县图《》〔〕]/gu;
		const chineseInEnglish = [...en].filter(([, message]) =>
			/\p{Script=Han}/u.test(message.replace(allowed, ''))
		);
		expect(chineseInEnglish).toEqual([]);
	});

	it('are all used', () => {
		expect([...zh.keys()].filter((key) => !used.has(key))).toEqual([]);
	});
});
