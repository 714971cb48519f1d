// What changes of a map after the paint of what changed it: to draw a map anew takes longer than all else that a choice
// changes, so that is seen first, and the map follows. Invariant: of each kind only the last change is made, in their order.

type Change = 'size' | 'style' | 'move';

export class AfterPaint {
	#waiting: Partial<Record<Change, () => void>> = {};
	/** It is not put off any more. */
	#isDue = false;
	#frame = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** `patience`: ms after the paint that it waits for yet another change, and then for one after that. */
	add(what: Change, work: () => void, patience: number): void {
		this.#waiting[what] = work;
		if (this.#isDue) return;
		this.#letBe();
		this.#isDue = patience === 0;
		this.#frame = requestAnimationFrame(() => {
			this.#timer = setTimeout(() => this.#catchUp(), patience);
		});
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
		size?.();
		style?.();
		move?.();
	}
}
