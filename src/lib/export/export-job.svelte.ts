// One export at a time: how far it is, what came of it, why it failed. A file is saved whole or not at all.
import { TooLargeError } from '#lib/map/too-large.ts';
import { m } from '#lib/messages/compiled/messages.js';
import { BlankError } from './blank.ts';
import { save } from './save.ts';

/** Before that a person does not wonder. */
const PATIENCE_MS = 400;

export type Tell = (words: string) => void;

export class ExportJob {
	working = $state(false);
	/** How far it is, where it lasts. */
	progress = $state('');
	result = $state('');
	problem = $state('');
	#stop = new AbortController();

	readonly cancel = (): void => this.#stop.abort();

	/** Makes a file and saves it, unless one is being made. What is cancelled is not saved. */
	async run(name: string, make: (tell: Tell, signal: AbortSignal) => Promise<Blob>): Promise<void> {
		if (this.working) return;
		this.#stop = new AbortController();
		const { signal } = this.#stop;
		[this.working, this.result, this.problem] = [true, '', ''];
		let words: string = m.export_working();
		let shown = false;
		const timer = setTimeout(() => {
			shown = true;
			this.progress = words;
		}, PATIENCE_MS);
		try {
			const content = await make((said) => {
				words = said;
				if (shown) this.progress = said;
			}, signal);
			signal.throwIfAborted();
			save(content, name);
			this.result = m.export_done({ name });
		} catch (cause) {
			if (signal.aborted) this.result = m.export_cancelled();
			else this.problem = problemOf(cause);
		} finally {
			clearTimeout(timer);
			[this.working, this.progress] = [false, ''];
		}
	}
}

function problemOf(cause: unknown): string {
	if (cause instanceof BlankError) return m.export_blank();
	if (cause instanceof TooLargeError) {
		const { wanted, got } = cause;
		return m.export_too_large({
			wanted: String(wanted.width),
			height: String(wanted.height),
			got: String(got)
		});
	}
	console.error(cause);
	return m.export_failed();
}
