// A dialog that is fetched when it is first asked for, so that no page waits for it.
import type { Component } from 'svelte';

/** `C`: the component's own type, with its props. */
export class OnDemand<C extends Component<never>> {
	component = $state.raw<C>();
	open = $state(false);
	failed = $state(false);
	readonly #load: () => Promise<{ default: C }>;

	constructor(load: () => Promise<{ default: C }>) {
		this.#load = load;
	}

	readonly show = async (): Promise<void> => {
		this.failed = false;
		try {
			this.component ??= (await this.#load()).default;
			this.open = true;
		} catch {
			this.failed = true;
		}
	};

	readonly hide = (): void => {
		this.open = false;
	};
}
