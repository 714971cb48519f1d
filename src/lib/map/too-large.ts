// The one way in which drawing a picture fails that a person can mend: by asking for fewer pixels.

/** The device cannot draw so many pixels. */
export class TooLargeError extends Error {
	override readonly name = 'TooLargeError';

	constructor(
		readonly wanted: { width: number; height: number },
		/** Pixels across that it would have drawn. */
		readonly got: number
	) {
		super(`${wanted.width}×${wanted.height} wanted, ${got} across possible`);
	}
}
