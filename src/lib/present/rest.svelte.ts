// Whether the speaker's hand rests: controls and pointer go when nothing has moved for a while.
import { on } from 'svelte/events';

const REST_MS = 3000;

export class Hand {
	/** True until the hand has rested. */
	awake = $state(true);
	/** Counts what a person did, so that whatever waits can wait anew. */
	touched = $state(0);
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** Watches the window until the returned function is called. */
	watch(): () => void {
		const stir = (): void => this.stir();
		const ends = [
			on(window, 'pointermove', stir),
			on(window, 'pointerdown', stir),
			on(window, 'keydown', () => this.touched++)
		];
		stir();
		return () => {
			clearTimeout(this.#timer);
			for (const end of ends) end();
		};
	}

	stir(): void {
		this.awake = true;
		this.touched++;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => (this.awake = false), REST_MS);
	}
}
