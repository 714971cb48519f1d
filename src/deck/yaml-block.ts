// A block of YAML inside a deck's file: its keys with their values and the lines of the file that they stand on.
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { DeckProblem } from '#domain/deck.ts';

export interface YamlEntry {
	readonly key: string;
	readonly value: unknown;
	/** 1-based, of the file. */
	readonly line: number;
}

/**
 * Reads `source`, whose first line is line `first` of the file. What is no map of keys gives a problem of `kind` and no
 * entries. `('a: 1\nb: x', 2)` → a = 1 on line 2, b = 'x' on line 3
 */
export function readYaml(
	source: string,
	first: number,
	kind: DeckProblem['kind']
): { entries: YamlEntry[]; problems: DeckProblem[] } {
	const lines = new LineCounter();
	const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
	const lineAt = (offset = 0): number => first - 1 + Math.max(1, lines.linePos(offset).line);
	const [error] = document.errors;
	if (error) {
		const given = (source.split('\n')[lineAt(error.pos[0]) - first] ?? '').trim();
		return { entries: [], problems: [{ kind, line: lineAt(error.pos[0]), given }] };
	}
	const { contents } = document;
	if (contents === null) return { entries: [], problems: [] };
	if (!isMap(contents))
		return { entries: [], problems: [{ kind, line: first, given: source.split('\n')[0] ?? '' }] };
	const entries = contents.items.flatMap(({ key, value }) =>
		isScalar(key)
			? [{ key: String(key.value), value: valueOf(value), line: lineAt(key.range?.[0]) }]
			: []
	);
	return { entries, problems: [] };
}

/** The plain value of a node: lists and scalars; what a deck has no use for stays undefined. */
function valueOf(node: unknown): unknown {
	const json = (node as { toJSON?: () => unknown } | null)?.toJSON?.();
	return json ?? undefined;
}

/** A word or a number as text. */
export const textOf = (value: unknown): string | undefined =>
	typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;

/** A list of words, or one word as a list of one. */
export function listOf(value: unknown): string[] | undefined {
	const items = (Array.isArray(value) ? (value as unknown[]) : [value]).map(textOf);
	return items.every((item) => item !== undefined) ? items : undefined;
}
