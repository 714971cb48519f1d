// Work that can wait until the browser has nothing else to do.

/** Safari has no idle callbacks: there after a moment. */
const MOMENT_MS = 500;
const MOST_MS = 3000;

export function whenIdle(work: () => void): void {
	if (typeof requestIdleCallback === 'undefined') setTimeout(work, MOMENT_MS);
	else requestIdleCallback(work, { timeout: MOST_MS });
}
