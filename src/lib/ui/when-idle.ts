// Work that can wait until the browser has nothing else to do, and whoever came has begun to read or scroll in peace.

const MOMENT_MS = 300;
const MOST_MS = 3000;

export function whenIdle(work: () => void): void {
	setTimeout(() => {
		// Safari has no idle callbacks.
		if (typeof requestIdleCallback === 'undefined') work();
		else requestIdleCallback(work, { timeout: MOST_MS });
	}, MOMENT_MS);
}
