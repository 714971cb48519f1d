// The pipeline's command: arguments in, lines and an exit code out. The output folder changes only when all went well.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { changesBetween } from './changes.ts';
import { explain } from './explain.ts';
import { InputError } from './input-error.ts';
import { readFolder, replaceFolder } from './published-files.ts';
import { changeReport, planTable } from './report.ts';
import { run } from './run.ts';

const USAGE = `npm run data -- [options]
  --no-curation   leave out the corrections of geodata/curation
  --explain ID    tell which rule found a fact and from which words; publish nothing
  --root DIR      the project's folder, which holds geodata/ (default: the current folder)
  --out DIR       where to publish (default: static/data/v1 below the root)
  --help          this text`;

const OPTIONS = {
	'no-curation': { type: 'boolean', default: false },
	explain: { type: 'string' },
	root: { type: 'string', default: '.' },
	out: { type: 'string' },
	help: { type: 'boolean', default: false }
} as const;

/** Runs the command. Returns the exit code: 0, or 1 where input or arguments cannot be used. */
export function runCommand(args: readonly string[], print: (line: string) => void): number {
	let values;
	try {
		({ values } = parseArgs({ args: [...args], options: OPTIONS }));
	} catch (error) {
		print(`${(error as Error).message}\n\n${USAGE}`);
		return 1;
	}
	if (values.help) {
		print(USAGE);
		return 0;
	}
	const root = resolve(values.root);
	const out = values.out === undefined ? join(root, 'static/data/v1') : resolve(values.out);
	const curation = !values['no-curation'];
	try {
		if (values.explain === undefined) {
			publishTo(out, root, curation, print);
			return 0;
		}
		const text = explain(run({ root, curation }).content.readings, values.explain);
		print(text ?? `No fact or section has the id ${values.explain}.`);
		return text === undefined ? 1 : 0;
	} catch (error) {
		if (!(error instanceof InputError)) throw error;
		print(error.message);
		return 1;
	}
}

function publishTo(
	out: string,
	root: string,
	curation: boolean,
	print: (line: string) => void
): void {
	const before = readFolder(out);
	const { content, files, deckProblems } = run({ root, curation, progress: print });
	replaceFolder(out, files);
	print(`\n${planTable(content, files)}\n`);
	print(changeReport(changesBetween(before, files)));
	if (deckProblems.length > 0) print(`\nDecks to be looked at:\n${deckProblems.join('\n')}`);
}
