// What the pipeline knows beside the plans: word lists and taxonomies of geodata/, validated when read.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { InputError } from './input-error.ts';

/**
 * Reads and validates one JSON file below `root` (the project's folder).
 * Throws InputError where it is missing, is not JSON or does not fit the schema.
 */
export function readJson<const S extends v.GenericSchema>(
	root: string,
	file: string,
	schema: S
): v.InferOutput<S> {
	let text: string;
	try {
		text = readFileSync(join(root, file), 'utf8');
	} catch {
		throw new InputError({
			file,
			problem: 'The file is missing or cannot be read.',
			remedy: 'Restore it from version control, or copy it from another county and edit it.'
		});
	}
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch (cause) {
		throw new InputError({
			file,
			line: lineOfJsonError(text, cause),
			problem: `The file is not valid JSON: ${(cause as Error).message}.`,
			remedy: 'Correct the JSON near that line.'
		});
	}
	const result = v.safeParse(schema, data);
	if (result.success) return result.output;
	const issue = result.issues[0];
	throw new InputError({
		file,
		problem: `${v.getDotPath(issue) ?? '(top level)'}: ${issue.message}.`,
		remedy: 'Correct the value; the schema is beside the code that reads the file.'
	});
}

function lineOfJsonError(text: string, cause: unknown): number {
	const position = Number(/position (\d+)/u.exec(String(cause))?.[1] ?? 0);
	return text.slice(0, position).split('\n').length;
}
