// Who may speak to the editor's endpoint.
import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { expectLoopback, expectOwnPage } from '#src/editor/server/guard.ts';

const request = (remoteAddress: string, headers: Record<string, string>): IncomingMessage =>
	({ socket: { remoteAddress }, headers }) as unknown as IncomingMessage;

test.each([
	['127.0.0.1', 'localhost:5173'],
	['127.0.0.1', '127.0.0.1:5173'],
	['::1', '[::1]:5173'],
	['::ffff:127.0.0.1', 'localhost']
])('from %s to %s: heard', (from, host) => {
	expect(() => expectLoopback(request(from, { host }))).not.toThrow();
});

test.each([
	['192.168.1.20', 'localhost:5173'],
	['::ffff:10.0.0.1', 'localhost:5173'],
	['', 'localhost'],
	['127.0.0.1', 'rebound.example:5173'],
	['127.0.0.1', '127.0.0.1.example'],
	['127.0.0.1', '192.168.1.20:5173'],
	['127.0.0.1', '']
])('from %s to %s: refused', (from, host) => {
	expect(() => expectLoopback(request(from, { host }))).toThrow(/^remote/u);
});

const OWN = {
	host: 'localhost:5173',
	origin: 'http://localhost:5173',
	'content-type': 'application/json'
};

test('a page of this server is heard', () => {
	expect(() => expectOwnPage(request('127.0.0.1', OWN))).not.toThrow();
});

test.each([
	['another site', { origin: 'https://example.org' }, /^foreign/u],
	['another server of this machine', { origin: 'http://localhost:4173' }, /^foreign/u],
	['a page without an origin', { origin: 'null' }, /^foreign/u],
	['a request across sites', { 'sec-fetch-site': 'cross-site' }, /^foreign/u],
	['a form', { 'content-type': 'text/plain' }, /^malformed/u]
])('%s is refused', (_, headers, why) => {
	expect(() => expectOwnPage(request('127.0.0.1', { ...OWN, ...headers }))).toThrow(why);
});

test('a request that does not say where it comes from is refused', () => {
	const { host, 'content-type': type } = OWN;
	expect(() => expectOwnPage(request('127.0.0.1', { host, 'content-type': type }))).toThrow(
		/^foreign/u
	);
});
