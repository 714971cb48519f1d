// Which messages an embed believes: of the page that frames it, of one origin from its hello on, and not too many.

import { readHostMessage, type HostMessage } from './protocol.ts';

/** What counts of a MessageEvent. */
export interface Heard {
	readonly data: unknown;
	readonly origin: string;
	readonly source: unknown;
	/** ms */
	readonly timeStamp: number;
}

/** Messages a second; as many may come at once. */
const RATE = 20;

export class Gate {
	readonly #host: unknown;
	/** Of the page that said hello and was let in. */
	origin: string | undefined;
	#room = RATE;
	#last = 0;

	constructor(host: unknown) {
		this.#host = host;
	}

	/** The message where it is to be believed. Before the hello is answered there is nothing else to say. */
	hear({ data, origin, source, timeStamp }: Heard): HostMessage | undefined {
		if (source !== this.#host || (this.origin ?? origin) !== origin) return undefined;
		const message = readHostMessage(data);
		if (!message || (message.type !== 'hello' && this.origin === undefined)) return undefined;
		this.#room = Math.min(RATE, this.#room + ((timeStamp - this.#last) / 1000) * RATE);
		this.#last = timeStamp;
		if (this.#room < 1) return undefined;
		this.#room -= 1;
		return message;
	}
}

/** `https://*.gov.cn`, `http://localhost:*` → what their origins match. */
const matcher = (pattern: string): RegExp => {
	const escaped = pattern.replace(/[.+?^${}()|[\]\\]/gu, '\\$&');
	const named = escaped.replace('//*', '//[\\w.-]+').replace(/:\*$/u, '(?::\\d+)?');
	return new RegExp(`^${named}$`, 'u');
};

/** Is an origin one of the operator's? None said: anybody's is. */
export const mayFrame = (origin: string, own: string, framedBy: readonly string[]): boolean =>
	framedBy.length === 0 ||
	origin === own ||
	framedBy.some((pattern) => matcher(pattern).test(origin));
