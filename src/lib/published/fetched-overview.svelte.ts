// The overview as a page has it: not there yet, there, or failed and to be asked for again.
import type { Overview } from '#domain/published.ts';
import { published } from './published.ts';

export class FetchedOverview {
	overview = $state.raw<Overview>();
	failed = $state(false);

	readonly fetch = (): void => {
		this.failed = false;
		published()
			.overview()
			.then((found) => (this.overview = found))
			.catch(() => (this.failed = true));
	};
}
