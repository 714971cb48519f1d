// Reads JSON inputs. What does not parse or fit its schema is told with file and line, never half used.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNodeAtLocation, parse, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';
import * as v from 'valibot';
import { InputError } from './input-error.ts';

const STRICT = { disallowComments: true, allowTrailingComma: false };

/**
 * Reads and validates one JSON file below `root` (the project's folder).
 * Throws InputError, with the line, where it is missing, is not JSON or does not fit the schema.
 * `readJson(root, 'geodata/lexicon/units.json', Units)` → Units
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
	const errors: ParseError[] = [];
	const data: unknown = parse(text, errors, STRICT);
	const [error] = errors;
	if (error) {
		throw new InputError({
			file,
			line: lineAt(text, error.offset),
			problem: `Expected valid JSON, found: ${printParseErrorCode(error.error)}.`,
			remedy: 'Correct the JSON at or just before that line.'
		});
	}
	const result = v.safeParse(schema, data);
	if (result.success) return result.output;
	const [issue] = result.issues;
	throw new InputError({
		file,
		line: lineOfPath(text, issue.path ?? []),
		problem: `${v.getDotPath(issue) ?? 'the whole file'}: ${issue.message}.`,
		remedy: 'Correct the value; the schema stands beside the code that reads the file.'
	});
}

/** 1-based line of an offset. `('a\nb', 2)` → 2 */
export const lineAt = (text: string, offset: number): number =>
	text.slice(0, offset).split('\n').length;

/** Line of the deepest part of the path that the file has: a missing key is told at its object. */
function lineOfPath(text: string, path: readonly { key?: unknown }[]): number {
	const tree = parseTree(text, [], STRICT);
	const keys = path.map(({ key }) => key).filter((key) => isKey(key));
	for (let depth = keys.length; tree && depth > 0; depth--) {
		const node = findNodeAtLocation(tree, keys.slice(0, depth));
		if (node) return lineAt(text, node.offset);
	}
	return 1;
}

const isKey = (key: unknown): key is string | number =>
	typeof key === 'string' || typeof key === 'number';
