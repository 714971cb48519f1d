// 目录: which lines belong to the table of contents, and the titles that it promises.
import { headingLabel } from './markers.ts';
import { squeeze } from './join.ts';

export interface Contents {
	/** Line numbers from the word 目录 to the last entry; empty range where the plan has none. */
	readonly from: number;
	readonly to: number;
	/** Entries in order, labels included, without white space and page number. */
	readonly titles: readonly string[];
}

const WORD = /^目\s*[录次]$/u;
const LEADER = /[.．。…·⋯]{2,80}\s{0,8}\d{0,4}$|\s{1,8}\d{1,4}$/u;
const LONGEST_ENTRY = 80;
const FEWEST_ENTRIES = 3;

const plain = (text: string): string => text.replace(/\*\*|<\/?b>/gu, '').trim();

/** Title of an entry: 「第一节 指导思想.....	13」 → `第一节指导思想`. */
const titleOf = (text: string): string => squeeze(text.replace(LEADER, ''));

/**
 * Finds the contents. `lines` are contents of lines; blank ones are empty strings.
 * Without the word 目录, three entries with leaders and page numbers in a row make one.
 */
export function findContents(lines: readonly string[]): Contents {
	const word = lines.findIndex((line) => WORD.test(plain(line)));
	const from = word >= 0 ? word : firstRunOfLeaders(lines);
	if (from < 0) return { from: 0, to: 0, titles: [] };
	const titles: string[] = [];
	let first: string | undefined;
	let to = word >= 0 ? from + 1 : from;
	for (let i = to; i < lines.length; i++) {
		const line = plain(lines[i] ?? '');
		if (line === '') continue;
		if (line.length > LONGEST_ENTRY) break;
		const label = headingLabel(line)?.label ?? '';
		const paged = LEADER.test(line);
		if (!paged && !label && !/^专[栏题]/u.test(line)) break;
		if (!paged && label !== '' && label === first) break;
		first ??= label;
		titles.push(titleOf(line));
		to = i + 1;
	}
	return { from, to, titles };
}

function firstRunOfLeaders(lines: readonly string[]): number {
	let run: number[] = [];
	for (const [i, line] of lines.entries()) {
		if (line === '') continue;
		const entry =
			line.length <= LONGEST_ENTRY && /(?:[.．·]{3,80}|[…⋯]{1,80})\s{0,8}\d{1,4}$/u.test(line);
		run = entry ? [...run.slice(0, FEWEST_ENTRIES), i] : [];
		if (run.length >= FEWEST_ENTRIES) return run[0] ?? -1;
	}
	return -1;
}
