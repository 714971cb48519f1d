// 规划文本: one document of one county, with its outline. `<adcode>/plan.json`.
import * as v from 'valibot';
import { Adcode } from './adcode.ts';
import { SECTION_KINDS } from './vocabulary.ts';

/** A node of the outline. `start`/`end` enclose heading and body in the raw text; children lie inside parents. */
export const Section = v.strictObject({
	id: v.string(),
	parent: v.optional(v.string()),
	kind: v.picklist(SECTION_KINDS),
	level: v.pipe(v.number(), v.integer(), v.minValue(1)),
	label: v.optional(v.string()),
	title: v.pipe(v.string(), v.nonEmpty()),
	start: v.number(),
	end: v.number()
});
export type Section = v.InferOutput<typeof Section>;

/** The section of that id and those around it, outermost first: its chapter path. Empty for an unknown id. */
export function sectionPath(sections: readonly Section[], id: string): Section[] {
	const path: Section[] = [];
	let at = sections.find((section) => section.id === id);
	while (at) {
		path.unshift(at);
		const { parent } = at;
		at = sections.find((section) => section.id === parent && !path.includes(section));
	}
	return path;
}

/** The innermost section that holds an offset of the text. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
	let found: Section | undefined;
	for (const section of sections) {
		if (section.start <= offset && offset < section.end) found = section;
	}
	return found;
}

/** How a heading is cited: 「第一章 全面建成小康社会」. */
export const sectionName = ({ label, title }: Section): string =>
	label === undefined ? title : `${label} ${title}`;

/** `geodata/plans/<adcode>/descriptor.json`: what a person says about the file beside it. */
export const PlanDescriptor = v.strictObject({
	adcode: Adcode,
	county: v.string(),
	city: v.string(),
	province: v.string(),
	title: v.string(),
	/** Left out where the document itself does not name one. */
	issuer: v.optional(v.string()),
	documentNumber: v.optional(v.string()),
	published: v.optional(v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}){0,2}$/u))),
	/** The plan period, both years inclusive. */
	period: v.strictObject({ from: v.number(), to: v.number() }),
	source: v.string()
});
export type PlanDescriptor = v.InferOutput<typeof PlanDescriptor>;

export const Plan = v.strictObject({
	id: v.string(),
	adcode: Adcode,
	title: v.string(),
	issuer: v.optional(v.string()),
	documentNumber: v.optional(v.string()),
	published: v.optional(v.string()),
	period: v.strictObject({ from: v.number(), to: v.number() }),
	source: v.string(),
	sha256: v.string(),
	text: v.string(),
	sections: v.array(Section)
});
export type Plan = v.InferOutput<typeof Plan>;
