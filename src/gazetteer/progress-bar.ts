// A bar for the person who waits: redrawn in place on a terminal, a line now and then where output goes to a file.
const WIDTH = 24;

export interface Screen {
	write(text: string): unknown;
	readonly isTTY?: boolean | undefined;
}

/** `[████████░░░░░░░░] 12/40 甲村` */
function barText(done: number, all: number, what: string): string {
	const full = all === 0 ? WIDTH : Math.round((done / all) * WIDTH);
	return `[${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}] ${done}/${all} ${what}`;
}

/** Call it with each step; a file gets every tenth of the way, and the end. */
export function progressBar(screen: Screen, all: number): (done: number, what: string) => void {
	const stride = Math.max(1, Math.ceil(all / 10));
	return (done, what) => {
		const text = barText(done, all, what);
		// \x1b[K clears the rest of a longer line before it.
		if (screen.isTTY) screen.write(`\r${text}\x1b[K${done === all ? '\n' : ''}`);
		else if (done % stride === 0 || done === all) screen.write(`${text}\n`);
	};
}
