// Maps of a handout, drawn one after the other: a device has few drawing contexts, and memory for one map at a time.

export class DrawingQueue {
	/** How many drawings are asked for, and how many of them have ended. */
	asked = $state(0);
	done = $state(0);
	failed = $state(false);
	#last: Promise<void> = Promise.resolve();

	readonly isIdle: boolean = $derived(this.asked > 0 && this.done === this.asked);

	add(draw: () => Promise<void>): void {
		this.asked++;
		this.#last = this.#last
			.then(draw)
			.catch((cause: unknown) => {
				this.failed = true;
				console.error(cause);
			})
			.finally(() => this.done++);
	}
}
