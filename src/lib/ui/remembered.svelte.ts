// A size that a person chose, kept on this machine. It is how they read, not what they look at, so no link carries it.

const KEY = 'xiantu.';

/** Storage may be forbidden: then the size holds for this visit. */
function stored(name: string): string | null {
	try {
		return localStorage.getItem(KEY + name);
	} catch {
		return null;
	}
}

export class RememberedSize {
	readonly #name: string;
	readonly least: number;
	readonly most: number;
	readonly usual: number;
	/** While prerendering and hydrating the usual size; then `recall`. */
	#value = $state(0);

	constructor(
		name: string,
		{ least, most, usual }: { least: number; most: number; usual: number }
	) {
		this.#name = name;
		this.least = least;
		this.most = most;
		this.usual = usual;
		this.#value = usual;
	}

	get value(): number {
		return this.#value;
	}

	/** Call in the browser, when the page stands. */
	recall(): void {
		const text = stored(this.#name);
		const value = Number(text);
		if (text !== null && Number.isFinite(value)) this.#value = this.#within(value);
	}

	set(value: number): void {
		this.#value = this.#within(value);
		try {
			localStorage.setItem(KEY + this.#name, String(this.#value));
		} catch {
			// Holds for this visit.
		}
	}

	#within(value: number): number {
		return Math.min(this.most, Math.max(this.least, Math.round(value)));
	}
}
