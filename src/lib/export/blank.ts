// A picture on which nothing was drawn: some devices give one without a word.
export class BlankError extends Error {
	override readonly name = 'BlankError';
}
