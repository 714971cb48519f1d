// The one error that a person who feeds the pipeline sees: which file, which line, what was expected, what to do.

export interface InputProblem {
	/** Path as the person knows it, relative to the project. */
	file: string;
	/** 1-based. */
	line?: number;
	/** What is wrong and what was expected, one sentence. */
	problem: string;
	/** What to do about it, one sentence. */
	remedy: string;
}

/** Unusable input. The pipeline prints it without a stack and exits with 1; nothing is written. */
export class InputError extends Error {
	override readonly name = 'InputError';
	constructor(readonly detail: InputProblem) {
		const where = detail.line === undefined ? detail.file : `${detail.file}:${detail.line}`;
		super(`${where}\n  ${detail.problem}\n  → ${detail.remedy}`);
	}
}
