// The editor's answers to HTTP: who may ask is checked first, then what; every refusal is JSON with a code.
import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { InputError } from '#pipeline/input-error.ts';
import { REFUSALS, SaveRequest } from '../protocol.ts';
import type { EditorState, RefusalReply } from '../protocol.ts';
import { expectLoopback, expectOwnPage } from './guard.ts';
import { PlaceDesk } from './place-desk.ts';
import { Refusal } from './refusal.ts';

/** Whether a request comes from this machine, sent to it by its own name. */
export function isFromHere(request: IncomingMessage): boolean {
	try {
		expectLoopback(request);
		return true;
	} catch (error) {
		if (error instanceof Refusal) return false;
		throw error;
	}
}

const MOST_BYTES = 64 * 1024;

export type Endpoint = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Answers `GET` with the state, `POST …/save` and `POST …/undo` with the state after it. `root` is the project's folder.
 */
export function createEndpoint(root: string, today?: () => string): Endpoint {
	const desk = new PlaceDesk(root, today);
	return async (request, response) => {
		try {
			reply(response, 200, await answer(desk, request));
		} catch (error) {
			const { code, detail } = refusalOf(error);
			reply(response, REFUSALS[code], { code, detail } satisfies RefusalReply);
		}
	};
}

async function answer(desk: PlaceDesk, request: IncomingMessage): Promise<EditorState> {
	expectLoopback(request);
	if (request.method === 'GET') return desk.state();
	if (request.method !== 'POST') throw new Refusal('malformed', request.method);
	expectOwnPage(request);
	const body = await readBody(request);
	const { pathname } = new URL(request.url ?? '', 'http://localhost');
	if (pathname.endsWith('/undo')) desk.undo();
	else if (pathname.endsWith('/save')) desk.save(parseSave(body));
	else throw new Refusal('malformed', pathname);
	return desk.state();
}

async function readBody(request: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of request as AsyncIterable<Buffer>) {
		size += part.length;
		if (size > MOST_BYTES) throw new Refusal('tooLarge', `${MOST_BYTES} B`);
		parts.push(part);
	}
	return Buffer.concat(parts).toString('utf8');
}

function parseSave(body: string): SaveRequest {
	const result = v.safeParse(v.pipe(v.string(), v.parseJson(), SaveRequest), body);
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw new Refusal('malformed', `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`);
}

function refusalOf(error: unknown): Refusal {
	if (error instanceof Refusal) return error;
	if (error instanceof InputError) return new Refusal('damaged', error.message);
	return new Refusal('failed', error instanceof Error ? error.message : String(error));
}

function reply(response: ServerResponse, status: number, value: unknown): void {
	response.writeHead(status, {
		'Content-Type': 'application/json; charset=utf-8',
		'Cache-Control': 'no-store',
		'X-Content-Type-Options': 'nosniff'
	});
	response.end(JSON.stringify(value));
}
