// Where each character of a rewritten text came from. Runs copy the source in step or stand for a source stretch as a whole.
// Invariant: runs cover the text without a gap, in text order; `toRaw` never gives a reversed span.
import type { Span } from '#domain/text.ts';

/** One run of text: in step with the source where both lengths are equal, else an atom for the whole source stretch. */
interface Run {
	readonly text: number;
	readonly raw: number;
	readonly textLength: number;
	readonly rawLength: number;
}

export interface OffsetMap {
	readonly text: string;
	/**
	 * Source span of a non-empty span of `text`: from the first character's origin to the end of the last one's.
	 * Where characters were moved, the smallest source span that holds both ends.
	 */
	toRaw(span: Span): Span;
	/** Text span of what is kept of a source span; empty (at the next kept character) where nothing is. */
	fromRaw(span: Span): Span;
	/** The same source, with stretches of this text in another order or left out. Spans must not overlap. */
	rearranged(order: readonly Span[]): OffsetMap;
}

/** Index of the last run that begins at or before `at` by the given key; -1 where none does. */
function lastAtOrBefore(runs: readonly Run[], key: 'text' | 'raw', at: number): number {
	let low = 0;
	let high = runs.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const run = runs[middle];
		if (run !== undefined && run[key] <= at) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/**
 * Collects the pieces of a rewritten text in order.
 * `copy(3, 5)`, `replace(5, 8, '²')` over `abcdefgh` → text `de²`, whose last character maps to 5–8.
 */
export class OffsetMapBuilder {
	private readonly runs: Run[] = [];
	private readonly pieces: string[] = [];
	private textLength = 0;

	constructor(private readonly source: string) {}

	/** Length of the text so far: where the next piece will begin. */
	get length(): number {
		return this.textLength;
	}

	/** Takes the source from `start` to `end` as it is. */
	copy(start: number, end: number): void {
		if (end > start) this.push(start, end - start, this.source.slice(start, end));
	}

	/** Lets `text` stand for the source from `start` to `end`. */
	replace(start: number, end: number, text: string): void {
		if (text) this.push(start, end - start, text);
	}

	private push(raw: number, rawLength: number, piece: string): void {
		this.pieces.push(piece);
		const last = this.runs.at(-1);
		if (
			last &&
			piece.length === rawLength &&
			last.textLength === last.rawLength &&
			last.raw + last.rawLength === raw
		) {
			this.runs[this.runs.length - 1] = {
				...last,
				textLength: last.textLength + rawLength,
				rawLength: last.rawLength + rawLength
			};
		} else {
			this.runs.push({ text: this.textLength, raw, textLength: piece.length, rawLength });
		}
		this.textLength += piece.length;
	}

	build(): OffsetMap {
		return offsetMap(this.pieces.join(''), this.runs);
	}
}

function offsetMap(text: string, runs: readonly Run[]): OffsetMap {
	const byRaw = runs.every((run, i) => i === 0 || (runs[i - 1]?.raw ?? 0) <= run.raw)
		? runs
		: [...runs].sort((a, b) => a.raw - b.raw);

	const origin = (at: number): Span => {
		const run = runs[lastAtOrBefore(runs, 'text', at)];
		if (!run || at >= run.text + run.textLength)
			throw new RangeError(`offset ${at} is outside the text`);
		if (run.textLength !== run.rawLength) return { start: run.raw, end: run.raw + run.rawLength };
		const start = run.raw + at - run.text;
		return { start, end: start + 1 };
	};

	/** Text offset of the first kept character at or after a source offset. */
	const kept = (at: number): number => {
		const i = lastAtOrBefore(byRaw, 'raw', at);
		const run = byRaw[i];
		if (run && at < run.raw + run.rawLength) {
			return run.textLength === run.rawLength ? run.text + at - run.raw : run.text;
		}
		return byRaw[i + 1]?.text ?? text.length;
	};

	return {
		text,
		toRaw(span) {
			if (span.end <= span.start)
				throw new RangeError(`empty span ${span.start}–${span.end} has no origin`);
			const first = origin(span.start);
			const last = origin(span.end - 1);
			return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
		},
		fromRaw(span) {
			const start = kept(span.start);
			if (span.end <= span.start) return { start, end: start };
			const i = lastAtOrBefore(byRaw, 'raw', span.end - 1);
			const run = byRaw[i];
			if (!run || run.raw + run.rawLength <= span.start) return { start, end: start };
			const inStep = run.textLength === run.rawLength;
			const end =
				run.text + (inStep ? Math.min(span.end - run.raw, run.textLength) : run.textLength);
			return { start, end: Math.max(start, end) };
		},
		rearranged(order) {
			const moved: Run[] = [];
			let at = 0;
			for (const { start, end } of order) {
				let i = Math.max(0, lastAtOrBefore(runs, 'text', start));
				for (let run = runs[i]; run && run.text < end; run = runs[++i]) {
					const from = Math.max(start, run.text);
					const length = Math.min(end, run.text + run.textLength) - from;
					if (length <= 0) continue;
					const inStep = run.textLength === run.rawLength;
					moved.push({
						text: at,
						raw: inStep ? run.raw + from - run.text : run.raw,
						textLength: length,
						rawLength: inStep ? length : run.rawLength
					});
					at += length;
				}
			}
			return offsetMap(order.map((span) => text.slice(span.start, span.end)).join(''), moved);
		}
	};
}
