// Who may speak to the editor: programs on this machine, and pages that this very server served.
import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

const LOOPBACK = /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/u;
const isLoopback = (address: string): boolean => address === '::1' || LOOPBACK.test(address);

/** A name that another site could point at this machine is no name of this machine. */
function isOwnName(host: string): boolean {
	let name: string;
	try {
		name = new URL(`http://${host}`).hostname.replace(/^\[|\]$/gu, '');
	} catch {
		return false;
	}
	return name === 'localhost' || isLoopback(name);
}

/** Throws a Refusal unless the request comes from this machine and was sent to it by its own name. */
export function expectLoopback({ socket, headers }: IncomingMessage): void {
	if (!isLoopback(socket.remoteAddress ?? '')) throw new Refusal('remote', socket.remoteAddress);
	if (!isOwnName(headers.host ?? '')) throw new Refusal('remote', headers.host);
}

/**
 * Throws a Refusal unless a page of this server sent the request, as JSON: neither another site's form nor another
 * server on this machine can make a browser do so.
 */
export function expectOwnPage({ headers }: IncomingMessage): void {
	const { origin, host = '' } = headers;
	if (origin !== `http://${host}` && origin !== `https://${host}`)
		throw new Refusal('foreign', origin);
	const site = headers['sec-fetch-site'];
	if (site !== undefined && site !== 'same-origin') throw new Refusal('foreign', String(site));
	const [type = ''] = (headers['content-type'] ?? '').split(';');
	if (type.trim() !== 'application/json') throw new Refusal('malformed', `content-type: ${type}`);
}
