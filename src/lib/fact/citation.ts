// How facts and places of a plan are cited, and how a doubt about one is told. All without a server: text to copy.
import { sectionAt, sectionPath, type Plan, type Section } from '#domain/plan.ts';
import { m } from '#lib/messages/compiled/messages.js';
import { evidenceOf, nameOf, type FullFact } from './full-fact.ts';
import { kindName } from './words.ts';

type CitedPlan = Pick<Plan, 'title' | 'sections'>;

/** How a place in a plan is cited: 「《…纲要》第五章第三节」; a part without a label by its title. */
export const placeCitation = (title: string, sections: readonly Section[], id: string): string =>
	`《${title}》${placeInPlan(sections, id)}`;

/** Where in its plan a part stands: 「第五章第三节」. */
export const placeInPlan = (sections: readonly Section[], id: string): string =>
	sectionPath(sections, id)
		.map(({ label, title }) => label ?? `“${title}”`)
		.join('');

/** The first words that a fact was read from, with the section that they stand in. */
function firstWords(
	one: FullFact,
	{ title, sections }: CitedPlan
): { quote: string; place: string } {
	const [first] = evidenceOf(one);
	const section = (first && sectionAt(sections, first.start)?.id) ?? one.fact.section;
	return {
		quote: (first?.quote ?? '').replace(/\s/gu, ''),
		place: placeCitation(title, sections, section)
	};
}

/** 「“…”（《…纲要》第五章第三节）https://…」. `link`: the address of the fact's words. */
export const factCitation = (one: FullFact, plan: CitedPlan, link: string): string =>
	factSource(one, plan) + link;

/** 「“…”（《…纲要》第五章第三节）」 */
export function factSource(one: FullFact, plan: CitedPlan): string {
	const { quote, place } = firstWords(one, plan);
	return `“${quote}”（${place}）`;
}

/** A text that whoever keeps the data can act on: which fact, which words, where, and room for what is wrong. */
export function problemReport(one: FullFact, plan: CitedPlan, link: string): string {
	const { quote, place } = firstWords(one, plan);
	return [
		m.report_title(),
		m.report_fact({ kind: kindName(one.kind), name: nameOf(one) }),
		m.report_id({ id: one.fact.id }),
		m.report_quote({ quote }),
		m.report_place({ place }),
		m.report_link({ link }),
		m.report_problem()
	].join('\n');
}
