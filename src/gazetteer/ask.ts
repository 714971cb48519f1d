// Asks a service on the network, politely: one request at a time, never faster than agreed, again after a pause where
// that can help, and no longer than its patience.
import { setTimeout as pause } from 'node:timers/promises';
import * as v from 'valibot';

export interface Manners {
	/** Between two requests, in ms. */
	readonly intervalMs: number;
	readonly timeoutMs: number;
	/** How often one question is asked at most. */
	readonly tries: number;
	/** Before the second try, in ms; doubled before each further one. */
	readonly pauseMs: number;
}

/** `refused`: asking again is useless, for every name. `unanswered`: it may answer later. */
export class AskError extends Error {
	override readonly name = 'AskError';
	constructor(
		readonly problem: 'refused' | 'unanswered',
		message: string
	) {
		super(message);
	}
}

interface Question<S extends v.GenericSchema> {
	readonly url: string;
	readonly init?: RequestInit;
	readonly answer: S;
	/** Where a well-formed answer says that the service will not serve: why. */
	readonly refusal?: (answer: v.InferOutput<S>) => string | undefined;
}

/** Too many, a firewall's page, the service itself: what a pause may heal. */
const isPassing = (status: number): boolean =>
	status === 408 || status === 418 || status === 429 || status >= 500;

const LONGEST_PAUSE_MS = 120_000;

export type Ask = <const S extends v.GenericSchema>(
	question: Question<S>
) => Promise<v.InferOutput<S>>;

/**
 * An asker with these manners. It rejects with AskError: `refused` at once for 401, 403 and the like, `unanswered` when
 * timeouts, 429, 5xx, lost connections or nonsense outlast its tries. A `Retry-After` is heeded.
 */
export function createAsk({ intervalMs, timeoutMs, tries, pauseMs }: Manners): Ask {
	let free = 0;
	async function turn(): Promise<void> {
		const wait = free - Date.now();
		free = Math.max(free, Date.now()) + intervalMs;
		if (wait > 0) await pause(wait);
	}

	async function once<S extends v.GenericSchema>({
		url,
		init,
		answer,
		refusal
	}: Question<S>): Promise<{ value: v.InferOutput<S> } | { again: string; afterMs?: number }> {
		let response: Response;
		let body: string;
		try {
			response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) });
			body = await response.text();
		} catch (cause) {
			return {
				again: (cause as Error).name === 'TimeoutError' ? 'no answer in time' : 'no connection'
			};
		}
		if (isPassing(response.status)) {
			const seconds = Number(response.headers.get('retry-after') ?? NaN);
			return {
				again: `status ${response.status}`,
				...(seconds >= 0 && { afterMs: seconds * 1000 })
			};
		}
		const parsed = v.safeParse(answer, jsonOf(body));
		const why = parsed.success ? refusal?.(parsed.output) : undefined;
		if (why !== undefined) throw new AskError('refused', why);
		if (!response.ok) throw new AskError('refused', `status ${response.status}`);
		return parsed.success ? { value: parsed.output } : { again: 'an answer that is none' };
	}

	return async (question) => {
		let last = '';
		for (let nth = 0; nth < tries; nth++) {
			await turn();
			const result = await once(question);
			if ('value' in result) return result.value;
			last = result.again;
			const wait = result.afterMs ?? pauseMs * 2 ** nth;
			if (nth + 1 < tries) await pause(Math.min(wait, LONGEST_PAUSE_MS));
		}
		throw new AskError('unanswered', `${last}, ${tries} times`);
	};
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
