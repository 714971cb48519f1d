// How long an asker waits between requests. The clock stands still and pauses are noted, so a busy machine changes nothing.
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAsk } from '#src/gazetteer/ask.ts';
import { loopback, type Loopback, type Reply } from './loopback.ts';

const pauses = vi.hoisted((): number[] => []);
vi.mock('node:timers/promises', () => ({
	setTimeout: (ms: number) => {
		pauses.push(ms);
		vi.setSystemTime(Date.now() + ms);
		return Promise.resolve();
	}
}));

let service: Loopback | undefined;
beforeEach(() => {
	pauses.length = 0;
	vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(async () => {
	vi.useRealTimers();
	await service?.close();
	service = undefined;
});

const manners = { intervalMs: 60, timeoutMs: 10_000, tries: 3, pauseMs: 500 };

/** Asks `questions` times a service that answers as the script says, and tells the pauses made. */
async function pausesOf(script: (nth: number) => Reply, questions: number): Promise<number[]> {
	service = await loopback((_, nth) => script(nth));
	const ask = createAsk(manners);
	for (let nth = 0; nth < questions; nth++)
		await ask({ url: service.base, answer: v.object({ fine: v.literal(true) }) });
	return pauses;
}

const fine: Reply = { body: { fine: true } };
const busy = (headers: Record<string, string> = {}): Reply => ({ status: 429, body: '', headers });

test('requests keep their distance', async () => {
	expect(await pausesOf(() => fine, 3)).toEqual([60, 60]);
});

test('each further try waits twice as long', async () => {
	expect(await pausesOf((nth) => (nth < 2 ? busy() : fine), 1)).toEqual([500, 1000]);
});

test('Retry-After is heeded, up to two minutes', async () => {
	const waits = ['7', '900'];
	const script = (nth: number): Reply =>
		nth < 2 ? busy({ 'Retry-After': waits[nth] ?? '' }) : fine;
	expect(await pausesOf(script, 1)).toEqual([7000, 120_000]);
});
