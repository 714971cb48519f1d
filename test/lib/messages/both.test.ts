// Words said in both languages at once.
import { expect, test } from 'vitest';
import { inBoth } from '#lib/messages/both.ts';
import { m } from '#lib/messages/compiled/messages.js';

test('says it in both languages and leaves the language as it was', () => {
	expect(inBoth(() => m.site_name())).toEqual({ zh: '县图', en: 'Xiantu' });
	expect(m.site_name()).toBe('县图');
});

test('leaves the language as it was where saying it fails', () => {
	expect(() =>
		inBoth(() => {
			if (m.site_name() === 'Xiantu') throw new Error('no words');
			return '';
		})
	).toThrow('no words');
	expect(m.site_name()).toBe('县图');
});
