// Hands a file to the reader: the browser saves it where downloads go.

/** Signs that a file name must not hold on any system become a space. */
export const fileName = (words: string, ending: string): string =>
	`${words
		.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
		.trim()
		.slice(0, 80)}.${ending}`;

export function save(content: Blob, name: string): void {
	const address = URL.createObjectURL(content);
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// The browser reads the address after the click has been handled.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
