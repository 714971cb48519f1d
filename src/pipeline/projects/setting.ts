// Where a block stands: its box, the titles above it, and whether its chapter speaks of projects at all.
// Invariant: review chapters and sections on procedure give no setting, so that nothing is read there.
import type { Block, PlanDocument } from '#domain/document.ts';
import type { Section } from '#domain/plan.ts';
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import type { Setting } from './candidate.ts';

/** Reads the setting of blocks, that of a section once; undefined where its sections are not about the coming period. */
export function settingReader(
	{ sections }: PlanDocument,
	lexicon: ProjectLexicon
): (block: Block) => Setting | undefined {
	const byId = new Map(sections.map((section) => [section.id, section]));
	const known = new Map<string, Setting | undefined>();
	return ({ section }) => {
		if (!known.has(section)) known.set(section, readSetting(section, byId, lexicon));
		return known.get(section);
	};
}

function readSetting(
	id: string,
	sections: ReadonlyMap<string, Section>,
	lexicon: ProjectLexicon
): Setting | undefined {
	const above: Section[] = [];
	for (let at = sections.get(id); at; at = at.parent ? sections.get(at.parent) : undefined)
		above.push(at);
	if (above.length === 0) return undefined;
	const box = above.find((section) => section.kind === 'box');
	if (!box && isElsewhere(above, lexicon)) return undefined;
	const projectBox =
		box !== undefined &&
		lexicon.boxProjects.within(box.title) &&
		!lexicon.boxOther.within(box.title);
	return {
		section: id,
		box: box?.title,
		projectBox,
		namedBox: false,
		seat: undefined,
		titles: above.filter((section) => section !== box).map((section) => section.title)
	};
}

/** In a chapter that looks back or sets the stage, or in a section on procedure: neither says what will be built. */
const isElsewhere = ([own, ...above]: readonly Section[], lexicon: ProjectLexicon): boolean =>
	(own !== undefined && lexicon.procedures.within(own.title)) ||
	(own !== undefined && looksBack(own, lexicon)) ||
	above.some((section) => looksBack(section, lexicon) && !AIMS_TOO.test(section.title));

/** 「指导思想、基本原则和主要目标」: each of its sections tells by its own title. */
const AIMS_TOO = /目标|思路|任务|布局/u;

const looksBack = ({ title }: Section, { reviews, reviewStarts }: ProjectLexicon): boolean =>
	reviews.within(title) || reviewStarts.startAt(title, 0) > 0;
