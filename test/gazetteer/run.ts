// Runs the gazetteer's command in an invented project folder and keeps what it prints.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '#src/gazetteer/command.ts';

export const CODE = '149901';
const NEW_ROWS = `geodata/gazetteer/${CODE}.csv`;

export interface Ran {
	readonly code: number;
	readonly text: string;
}

/** Asks up to three times, with no pause that a test would feel. */
export async function run(root: string, ...args: string[]): Promise<Ran> {
	const lines: string[] = [];
	const code = await runCommand([...args, '--root', root], {
		print: (line) => lines.push(line),
		screen: { write: (text) => lines.push(text.trimEnd()) },
		env: {},
		today: '2026-05-01',
		patience: { tries: 3, pauseMs: 5 }
	});
	return { code, text: lines.join('\n') };
}

/** The path of a file with this content beside the project's own. */
export function put(root: string, name: string, content: string): string {
	const path = join(root, name);
	writeFileSync(path, content);
	return path;
}

/** The rows of the county's new file, without its head. */
export const newRows = (root: string): string[] =>
	existsSync(join(root, NEW_ROWS))
		? readFileSync(join(root, NEW_ROWS), 'utf8').trimEnd().split('\n').slice(1)
		: [];
