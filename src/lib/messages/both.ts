// Words in both languages at once, for pages whose language is chosen without a script of the interface.
import { baseLocale, getLocale, overwriteGetLocale } from './compiled/runtime.js';

export interface BothWords<T = string> {
	readonly zh: T;
	readonly en: T;
}

/** Calls `say` once in each language. It must say all that it says before it returns. */
export function inBoth<T>(say: () => T): BothWords<T> {
	const before = getLocale;
	try {
		overwriteGetLocale(() => baseLocale);
		const zh = say();
		overwriteGetLocale(() => 'en');
		return { zh, en: say() };
	} finally {
		overwriteGetLocale(before);
	}
}
