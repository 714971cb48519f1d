// All headings of a plan in order, with their levels. The ladder is the document's own: the kinds of labels that it uses.
import { squeeze } from '#text/join.ts';
import { LABEL_KINDS, type LabelKind } from '#text/markers.ts';
import type { HeadingWords } from '../lexicon/headings.ts';
import type { BodyLine } from './body.ts';
import {
	boxHeading,
	furniture,
	labelledHeading,
	looksUnlabelled,
	type BoxHeading,
	type LabelledHeading
} from './headings.ts';
import { restoreLost, type Mark } from './lost-labels.ts';

export interface Heading {
	readonly line: BodyLine;
	/** 1 outermost; of a box, 0: it takes the level of its place. */
	readonly level: number;
	readonly label?: string;
	readonly title: string;
}

interface Candidate {
	readonly line: BodyLine;
	readonly kind: 'candidate';
	readonly promised: boolean;
}
type Found = LabelledHeading | BoxHeading | Candidate;

export const isBox = (heading: Heading): boolean => heading.level === 0;

/**
 * Headings of the body. `titles`: lines of the 目录 without white space.
 * `第一章 总则`, `一、目标`, `专栏1：指标` → levels 1, 2, 0
 */
export function findHeadings(
	lines: readonly BodyLine[],
	titles: readonly string[],
	ownTitle: string,
	words: HeadingWords
): Heading[] {
	const found = withoutStrayLists(recognise(lines, titles, furniture(ownTitle, words)));
	const ladder = LABEL_KINDS.filter((kind) => found.some((each) => each.kind === kind));
	const restored = restore(found, ladder);
	return found.flatMap((each): Heading[] => {
		const { line } = each;
		if (each.kind === 'box') return [{ line, level: 0, label: each.label, title: each.title }];
		if (each.kind !== 'candidate') {
			return [{ line, level: ladder.indexOf(each.kind) + 1, label: each.label, title: each.title }];
		}
		const level = restored.get(line);
		return level === undefined ? [] : [{ line, level, title: line.text }];
	});
}

function recognise(
	lines: readonly BodyLine[],
	titles: readonly string[],
	isFurniture: (text: string) => boolean
): Found[] {
	const promised = new Set(titles);
	const unlabelled = new Set(
		titles.map((title) => title.replace(/^第[^章节篇]{1,4}[章节篇]|^[^、]{1,3}、/u, ''))
	);
	return lines.flatMap((line): Found[] => {
		const heading = boxHeading(line) ?? labelledHeading(line, promised);
		if (heading) return [heading];
		if (!looksUnlabelled(line, lines[line.index + 1]) || isFurniture(line.text)) return [];
		return [{ line, kind: 'candidate', promised: unlabelled.has(squeeze(line.text)) }];
	});
}

const isListed = (each: Found | undefined): each is LabelledHeading =>
	each?.kind === 'ordinal' || each?.kind === 'bracket';

/**
 * Takes out 一、 and （一） that are no headings: items of a box (they begin right under its heading), and single ones
 * that no second follows, unless they are set as headings.
 */
function withoutStrayLists(found: readonly Found[]): Found[] {
	const kept: Found[] = [];
	/** Number of the last heading of a kind outside boxes. */
	const last = new Map<LabelKind, number>();
	let boxItems: LabelKind | undefined;
	for (const [i, each] of found.entries()) {
		const before = found[i - 1];
		if (isListed(each)) {
			if (
				before?.kind === 'box' &&
				each.number === 1 &&
				each.line.index === before.line.index + 1
			) {
				boxItems = each.kind;
			}
			const goesOn = each.number > 1 && each.number === (last.get(each.kind) ?? 0) + 1;
			if (boxItems === each.kind && !goesOn) continue;
			if (!each.line.hashes && !each.line.allBold && isAlone(found, i, each)) continue;
		}
		if (each.kind !== 'candidate') boxItems = undefined;
		if (isListed(each)) last.set(each.kind, each.number);
		kept.push(each);
	}
	return kept;
}

/** Whether neither a number before nor one after it of the same kind stands in the same part. */
function isAlone(found: readonly Found[], at: number, each: LabelledHeading): boolean {
	const rank = LABEL_KINDS.indexOf(each.kind);
	const ends = (other: Found) =>
		other.kind !== 'candidate' && other.kind !== 'box' && LABEL_KINDS.indexOf(other.kind) < rank;
	const neighbour = (step: 1 | -1): boolean => {
		for (let i = at + step; ; i += step) {
			const other = found[i];
			if (!other || ends(other)) return false;
			if (other.kind === each.kind) return true;
		}
	};
	return !neighbour(1) && !neighbour(-1);
}

/** Levels of the candidates that the numbering calls for. */
function restore(found: readonly Found[], ladder: readonly LabelKind[]): Map<BodyLine, number> {
	const [outer, inner] = ladder;
	const candidates: BodyLine[] = [];
	const marks = found.flatMap((each): Mark[] => {
		if (each.kind === 'candidate') {
			candidates.push(each.line);
			return [{ kind: 'candidate', promised: each.promised }];
		}
		if (each.kind === 'box') return [];
		if (each.kind === outer) return [{ kind: 'outer', number: each.number }];
		return each.kind === inner ? [{ kind: 'inner', number: each.number }] : [];
	});
	const levels = new Map<BodyLine, number>();
	for (const [i, reading] of restoreLost(marks).entries()) {
		const line = candidates[i];
		if (line && reading !== 'none')
			levels.set(line, reading === 'outer' ? 1 : Math.min(2, ladder.length));
	}
	return levels;
}
