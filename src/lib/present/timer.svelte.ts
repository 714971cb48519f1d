// The speaker's clock and how long the talk has run; the talk goes on over a reload of the window.

const KEY = 'xiantu.talk';

/** Seconds as 「1:04:09」 or 「4:09」. */
function spanWords(seconds: number): string {
	const two = (value: number): string => String(value).padStart(2, '0');
	const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
	const rest = two(Math.floor(seconds) % 60);
	return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

const CLOCK = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit' });

export class Timer {
	/** ms since 1970. */
	now = $state(0);
	#start = $state(0);

	readonly clock = $derived(CLOCK.format(this.now));
	readonly spent = $derived(spanWords(Math.max(0, this.now - this.#start) / 1000));

	/** Runs until the returned function is called. */
	run(): () => void {
		const kept = Number(stored(KEY) ?? NaN);
		this.now = Date.now();
		this.#start = Number.isFinite(kept) ? kept : this.now;
		store(KEY, String(this.#start));
		const ticking = setInterval(() => (this.now = Date.now()), 500);
		return () => clearInterval(ticking);
	}

	restart(): void {
		this.now = this.#start = Date.now();
		store(KEY, String(this.#start));
	}
}

function stored(key: string): string | undefined {
	try {
		return sessionStorage.getItem(key) ?? undefined;
	} catch {
		return undefined;
	}
}

function store(key: string, value: string): void {
	try {
		sessionStorage.setItem(key, value);
	} catch {
		// Without storage the time begins anew on reload.
	}
}
