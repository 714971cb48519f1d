// Why the editor's endpoint does not do what it was asked.
import type { RefusalCode } from '../protocol.ts';

export class Refusal extends Error {
	override readonly name = 'Refusal';
	constructor(
		readonly code: RefusalCode,
		readonly detail = ''
	) {
		super(`${code}: ${detail}`);
	}
}
