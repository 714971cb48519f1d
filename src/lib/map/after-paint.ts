// What changes of a map after the paint of what changed it: to draw a map anew takes longer than all else that a choice
// changes, so that is seen first, and the map follows. Invariant: of each kind only the last change is made, in their order.

type Change = 'size' | 'style' | 'move';

/** ms after a change in which the next one is one of a row, and the map is still at work. */
const IN_A_ROW = 250;

export class AfterPaint {
	#waiting: Partial<Record<Change, () => void>> = {};
	/** It is not put off any more. */
	#isDue = false;
	#frame = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#caughtUp = -Infinity;
	readonly #eager: boolean;

	/** `eager`: a change that comes alone is made at once; else it, too, waits for another as long as its patience says. */
	constructor({ eager }: { eager: boolean }) {
		this.#eager = eager;
	}

	/** `patience`: ms after the paint that a change in a row of them waits for yet another, and then for one after that. */
	add(what: Change, work: () => void, patience: number): void {
		const isOneOfMany = this.#isWaiting || performance.now() - this.#caughtUp < IN_A_ROW;
		const wait = isOneOfMany || !this.#eager ? patience : 0;
		this.#waiting[what] = work;
		if (this.#isDue) return;
		this.#letBe();
		this.#isDue = wait === 0;
		this.#frame = requestAnimationFrame(() => {
			this.#timer = setTimeout(() => this.#catchUp(), wait);
		});
	}

	get #isWaiting(): boolean {
		return Object.keys(this.#waiting).length > 0;
	}

	/** Whatever waits is never done. */
	drop(): void {
		this.#letBe();
		this.#waiting = {};
	}

	#letBe(): void {
		cancelAnimationFrame(this.#frame);
		clearTimeout(this.#timer);
	}

	#catchUp(): void {
		const { size, style, move } = this.#waiting;
		this.#waiting = {};
		this.#isDue = false;
		this.#caughtUp = performance.now();
		size?.();
		style?.();
		move?.();
	}
}
