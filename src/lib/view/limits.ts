// Limits of classes that a person typed, here or in the address.
// Invariant: what is read ascends and makes no more classes than can be told apart.
import { CLASS_COUNTS } from './view.ts';

const MOST = Math.max(...CLASS_COUNTS);

/** Why typed limits cannot be used. */
export type LimitsProblem = 'none' | 'number' | 'many' | 'order';

/** `80，100 120` → `[80, 100, 120]`; commas, semicolons, 、 and spaces part numbers. */
export function readLimits(text: string): readonly number[] | LimitsProblem {
	const limits = text
		.split(/[\s,;，；、]+/u)
		.filter(Boolean)
		.map(Number);
	if (limits.length === 0) return 'none';
	if (limits.some((limit) => !Number.isFinite(limit))) return 'number';
	if (limits.length >= MOST) return 'many';
	const ascends = limits.every((limit, at) => limit > (limits[at - 1] ?? -Infinity));
	return ascends ? limits : 'order';
}
