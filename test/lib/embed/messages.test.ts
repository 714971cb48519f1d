// What an embed and its host page believe of each other: nothing that is not whole, from the right window and origin.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Gate, mayFrame } from '#lib/embed/gate.ts';
import { naturalHeight } from '#lib/embed/natural-height.ts';
import { readEmbedMessage, readHostMessage } from '#lib/embed/protocol.ts';

const HOST = {};
const ORIGIN = 'https://example.gov.cn';
const hello = { xiantu: 1, type: 'hello' };
const select = { xiantu: 1, type: 'select', id: 1, feature: '140827' };

const heard = (data: unknown, timeStamp = 0, origin = ORIGIN, source: unknown = HOST) => ({
	data,
	origin,
	source,
	timeStamp
});

const greeted = (): Gate => {
	const gate = new Gate(HOST);
	expect(gate.hear(heard(hello))).toBeDefined();
	gate.origin = ORIGIN;
	return gate;
};

/** Nearly right: what a wrong or hostile page would send. */
const nearly = fc.record(
	{
		xiantu: fc.constantFrom(0, 1, 2, '1', null),
		type: fc.oneof(
			fc.constantFrom('hello', 'select', 'filter', 'set-view', 'ack', 'height', 'constructor'),
			fc.constantFrom('__proto__', 'toString', 1)
		),
		id: fc.oneof(fc.constant(NaN), fc.double(), fc.string(), fc.constant(null)),
		feature: fc.oneof(fc.object(), fc.integer(), fc.string({ minLength: 2001, maxLength: 2100 })),
		filter: fc.anything(),
		view: fc.anything()
	},
	{ requiredKeys: [] }
);

const FUZZ = { numRuns: 2000 };
const isHello = (data: unknown): boolean => (data as { type?: unknown } | null)?.type === 'hello';
const isWhole = (id: unknown): boolean => Number.isSafeInteger(id);

describe('an embed', () => {
	it('does nothing for 2,000 random messages of its own host', () => {
		const gate = greeted();
		let now = 0;
		fc.assert(
			fc.property(fc.oneof(fc.anything(), nearly), (data) => {
				now += 1000;
				const message = gate.hear(heard(data, now));
				return message === undefined || isHello(data) || ('id' in message && isWhole(message.id));
			}),
			FUZZ
		);
		expect(gate.hear(heard(select, now + 1000))).toEqual(select);
	});

	it('hears nothing but a hello before it knows its host', () => {
		expect(new Gate(HOST).hear(heard(select))).toBeUndefined();
	});

	it('hears no other window, and no other origin', () => {
		const gate = greeted();
		expect(gate.hear(heard(select, 0, ORIGIN, {}))).toBeUndefined();
		expect(gate.hear(heard(select, 0, 'https://example.org'))).toBeUndefined();
		expect(gate.hear(heard(select))).toEqual(select);
	});

	it('hears no more of a flood than its rate', () => {
		const gate = greeted();
		const heardAt = (now: number): number =>
			Array.from({ length: 1000 }, () => gate.hear(heard(select, now))).filter(Boolean).length;
		expect(heardAt(0)).toBe(19);
		expect(heardAt(500)).toBe(10);
		expect(heardAt(60_000)).toBe(20);
	});
});

describe('messages', () => {
	it.each([
		{ ...select, xiantu: 2 },
		{ ...select, id: 0.5 },
		{ ...select, feature: undefined },
		{ ...select, feature: 'x'.repeat(2001) },
		{ xiantu: 1, type: 'filter', id: 1 },
		{ xiantu: 1, type: 'set-view', id: 1, view: {} },
		{ xiantu: 1, type: 'toString' }
	])('that are not whole are none: %o', (data) => {
		expect(readHostMessage(data)).toBeUndefined();
	});

	it.each([
		{ xiantu: 1, type: 'height', height: Infinity },
		{ xiantu: 1, type: 'height', height: -1 },
		{ xiantu: 1, type: 'ack', id: 1, refused: [1] },
		{ xiantu: 1, type: 'view-changed', view: null }
	])('of an embed neither: %o', (data) => {
		expect(readEmbedMessage(data)).toBeUndefined();
	});

	it('never throw while read', () => {
		fc.assert(
			fc.property(fc.oneof(fc.anything(), nearly), (data) => {
				readHostMessage(data);
				readEmbedMessage(data);
			}),
			FUZZ
		);
	});
});

describe('who may frame embeds', () => {
	const listed = ['https://*.gov.cn', 'http://10.1.2.3:8080', 'http://localhost:*'];
	it.each([
		['https://www.example.gov.cn', true],
		['http://10.1.2.3:8080', true],
		['https://site.example', true],
		['http://www.example.gov.cn', false],
		['https://example.gov.cn.evil.example', false],
		['https://evilgov.cn', false],
		['http://10.1.2.3', false],
		['http://localhost', true],
		['http://localhost:5173', true],
		['https://localhost:5173', false],
		['http://localhost.evil.example:5173', false],
		['https://www-gov.cn', false],
		['null', false]
	])('%s: %s', (origin, may) => {
		expect(mayFrame(origin, 'https://site.example', listed)).toBe(may);
	});

	it('is anybody where the operator says nothing', () => {
		expect(mayFrame('null', 'https://site.example', [])).toBe(true);
	});
});

describe('the height of an embed', () => {
	it('grows with its words, within limits', () => {
		const of = (words: number, map: 'above' | 'beside' | 'none' = 'above'): number =>
			naturalHeight({ width: 400, around: 90, words, map });
		expect(of(0)).toBe(368);
		expect(of(200)).toBe(530);
		expect(of(5000)).toBe(900);
		expect(of(300, 'beside')).toBe(390);
		expect(of(150, 'none')).toBe(240);
	});
});
