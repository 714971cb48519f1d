// What can go wrong with a published file. Pages turn it into words: missing → 404, the rest → try again.

export type PublishedProblem = 'missing' | 'unreachable' | 'damaged' | 'version';

export class PublishedError extends Error {
	override readonly name = 'PublishedError';

	constructor(
		readonly path: string,
		readonly problem: PublishedProblem,
		options?: ErrorOptions
	) {
		super(`${path}: ${problem}`, options);
	}
}
