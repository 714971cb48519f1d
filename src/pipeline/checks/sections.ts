// The outline is a tree in the order of the text, and every fact stands in the innermost section that holds its words.
import { evidenceOf } from '#domain/facts.ts';
import type { Section } from '#domain/plan.ts';
import type { Evidence } from '#domain/text.ts';
import type { Edition } from '../edition.ts';

/** Says which section overlaps another, reaches out of its parent, or stands out of order. */
export function* sectionsNest({ counties }: Edition): Generator<string> {
	for (const [adcode, { plan }] of counties) {
		const byId = new Map(plan.sections.map((section) => [section.id, section]));
		const lastEnd = new Map<string, number>();
		let lastStart = -1;
		for (const section of plan.sections) {
			const { id, parent = '', start, end } = section;
			const say = (what: string) => `${adcode}: section ${id} 「${section.title}」 ${what}`;
			if (start < lastStart) yield say('stands out of order');
			if (start >= end || end > plan.text.length) {
				yield say(`has an impossible span ${start}–${end}`);
			}
			if (start < (lastEnd.get(parent) ?? 0)) yield say('overlaps the one before it');
			if (parent !== '') yield* nestsIn(section, byId.get(parent), say);
			lastStart = start;
			lastEnd.set(parent, end);
		}
	}
}

function* nestsIn(
	{ start, end, level, kind }: Section,
	parent: Section | undefined,
	say: (what: string) => string
): Generator<string> {
	if (!parent) return yield say('has a parent that does not exist');
	if (start < parent.start || end > parent.end) yield say('reaches out of its parent');
	if (kind !== 'box' && level <= parent.level) yield say('is not below its parent');
}

/** Says which fact names another section than the innermost one around its first evidence. */
export function* factsStandInTheirSection({ counties }: Edition): Generator<string> {
	for (const [adcode, { plan, facts }] of counties) {
		for (const fact of Object.values(facts).flat()) {
			const { id, section } = fact;
			const [first] = evidenceOf(fact);
			const innermost = first && innermostAround(plan.sections, first);
			if (innermost?.id !== section) {
				yield `${adcode}: ${id}: stands in ${innermost?.id ?? 'no section'}, not in ${section}`;
			}
		}
	}
}

const innermostAround = (sections: readonly Section[], { start, end }: Evidence) =>
	sections.filter((section) => section.start <= start && end <= section.end).at(-1);
