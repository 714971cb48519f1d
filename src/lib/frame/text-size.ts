// How large the letters are: how a person reads, so it is kept on this machine and in no link. The script in app.html
// sets it before the first paint.
export const TEXT_SIZES = ['usual', 'large', 'larger'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

const KEY = 'xiantu.text';

export const textSize = (): TextSize =>
	TEXT_SIZES.find((size) => size === document.documentElement.dataset['text']) ?? 'usual';

/** Where storage is forbidden it holds for this page. */
export function setTextSize(size: TextSize): void {
	const { dataset } = document.documentElement;
	if (size === 'usual') delete dataset['text'];
	else dataset['text'] = size;
	try {
		localStorage.setItem(KEY, size);
	} catch {
		return;
	}
}
