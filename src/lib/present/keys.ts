// What a key means to a presentation: what remote clickers send, what hands know from other programs. Pure.
export type Command =
	| 'next'
	| 'previous'
	| 'first'
	| 'last'
	| 'leave'
	| 'full'
	| 'play'
	| 'black'
	| 'list'
	| 'speaker'
	| 'take'
	| 'share'
	| 'back'
	| 'help';

/** Rows of the help sheet, too: commands with their keys, as `KeyboardEvent.key` has them. */
export const KEYS: readonly { readonly command: Command; readonly keys: readonly string[] }[] = [
	{ command: 'next', keys: ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'] },
	{ command: 'previous', keys: ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace'] },
	{ command: 'first', keys: ['Home'] },
	{ command: 'last', keys: ['End'] },
	{ command: 'full', keys: ['f', 'F'] },
	{ command: 'play', keys: ['p', 'P'] },
	{ command: 'black', keys: ['b', 'B', '.'] },
	{ command: 'list', keys: ['l', 'L'] },
	{ command: 'speaker', keys: ['s', 'S'] },
	{ command: 'take', keys: ['d', 'D'] },
	{ command: 'back', keys: ['r', 'R'] },
	{ command: 'help', keys: ['?'] },
	{ command: 'leave', keys: ['Escape'] }
];

/** Of the keys, those that a deck hears in another site's page; by the others people scroll that page. */
export const GUEST_KEYS: readonly string[] = ['ArrowRight', 'ArrowLeft', 'Escape'];

/** What a press gives: a command, a slide by its number, or digits that wait for Enter. */
export type Press =
	| { readonly kind: 'command'; readonly command: Command }
	| { readonly kind: 'slide'; readonly slide: number }
	| { readonly kind: 'digits'; readonly digits: string };

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

const MOST_DIGITS = 4;

/** The meaning of a key after some digits; undefined where it is not ours. Shift with space goes back. */
export function pressOf(
	{ key, ctrlKey, metaKey, altKey, shiftKey }: Key,
	digits: string
): Press | undefined {
	if (ctrlKey || metaKey || altKey) return undefined;
	if (/^\d$/u.test(key)) return { kind: 'digits', digits: (digits + key).slice(-MOST_DIGITS) };
	if (key === 'Enter' && digits !== '') return { kind: 'slide', slide: Number(digits) };
	if (key === ' ' && shiftKey) return { kind: 'command', command: 'previous' };
	const found = KEYS.find(({ keys }) => keys.includes(key));
	return found && { kind: 'command', command: found.command };
}
