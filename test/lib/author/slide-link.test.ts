// Addresses that people paste become links of slides.
import { expect, test } from 'vitest';
import { readId, readLink } from '#lib/author/slide-link.ts';

test.each([
	['https://a.test/?area=140827&lang=en&theme=dark#9.5/35.2/111.9', '/?area=140827#9.5/35.2/111.9'],
	['/?layers=projects&category=工业', '/?layers=projects&category=%E5%B7%A5%E4%B8%9A'],
	['https://a.test/county/140827/', '/?area=140827'],
	['/plan/140827/?feature=140827-p-x1', '/?feature=140827-p-x1'],
	['/', '/']
])('%s', (text, link) => {
	expect(readLink(text, '')).toBe(link);
});

test('takes off the path that the site lies under', () => {
	expect(readLink('https://a.test/map/?area=140827', '/map')).toBe('/?area=140827');
	expect(readLink('/?area=140827', '/map')).toBe('/?area=140827');
});

test.each(['', '垣曲', 'https://a.test/about', '/present/140827/3', 'https://a.test/x/y'])(
	'%s is no link to a map',
	(text) => {
		expect(readLink(text, '')).toBeUndefined();
	}
);

test('finds an id alone and in an address', () => {
	expect(readId(' 140827-p-x1 ')).toBe('140827-p-x1');
	expect(readId('https://a.test/?area=140827&feature=140827-p-x1#9/35/111')).toBe('140827-p-x1');
	expect(readId('垣曲')).toBeUndefined();
});
