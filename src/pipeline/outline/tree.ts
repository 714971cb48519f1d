// Headings with levels → sections with raw spans. Invariant: children lie inside their parents, siblings do not overlap.
import { idMaker } from '#domain/id.ts';
import type { Adcode } from '#domain/adcode.ts';
import type { Section } from '#domain/plan.ts';
import type { SectionKind } from '#domain/vocabulary.ts';

export interface Node {
	readonly kind: SectionKind;
	readonly level: number;
	readonly label?: string;
	readonly title: string;
	/** Raw offset of the heading. */
	readonly start: number;
	/** Raw end of a box; other sections end where the next of their level or above begins. */
	readonly boxEnd?: number;
}

/**
 * Sections of nodes in raw order. `lastEnd`: raw end of the plan's last line.
 * A box takes the level below the section that it stands in; its id, like all, comes from the path of titles.
 */
export function buildSections(adcode: Adcode, nodes: readonly Node[], ends: EndOf): Section[] {
	const makeId = idMaker(adcode, 'section');
	const open: { id: string; level: number; path: string; index: number }[] = [];
	const sections: Section[] = [];
	const close = (level: number, before: number) => {
		for (let top = open.at(-1); top && top.level >= level; top = open.at(-1)) {
			const section = sections[top.index];
			if (section) sections[top.index] = { ...section, end: Math.max(section.start, ends(before)) };
			open.pop();
		}
	};
	for (const node of nodes) {
		const box = node.kind === 'box';
		if (!box) close(node.level, node.start);
		const parent = open.at(-1);
		const level = box ? (parent?.level ?? 0) + 1 : node.level;
		const path = `${parent?.path ?? ''}/${node.title}`;
		const id = makeId(path);
		sections.push({
			id,
			...(parent && { parent: parent.id }),
			kind: node.kind,
			level,
			...(node.label !== undefined && { label: node.label }),
			title: node.title,
			start: node.start,
			end: node.boxEnd ?? node.start
		});
		if (!box) open.push({ id, level, path, index: sections.length - 1 });
	}
	close(0, Number.MAX_SAFE_INTEGER);
	return sections;
}

/** Raw end of the last line that begins before a raw offset. */
export type EndOf = (before: number) => number;
