// Step statements: what a plan's sentences say in figures about the whole county.
// Invariant: evidence runs from the clause that names the measure to the figure; a year that follows from the section
// alone is told as a doubt, one that follows from nothing is left out.
import type { PlanDocument } from '#domain/document.ts';
import type { Statement } from '#domain/facts.ts';
import { idMaker } from '#domain/id.ts';
import type { StepResult } from '#domain/issue.ts';
import { evidenceAt } from '#domain/text.ts';
import type { UnitReader } from '#text/units.ts';
import type { Measures } from '../lexicon/measures.ts';
import type { StatementLexicon } from '../lexicon/statements.ts';
import type { Finding } from '../statements/finding.ts';
import { measureReader } from '../statements/measure.ts';
import { readParagraph } from '../statements/paragraph.ts';
import { settingOf } from '../statements/setting.ts';

export interface StatementKnowledge {
	readonly units: UnitReader;
	readonly measures: Measures;
	readonly statements: StatementLexicon;
}

/** All statements, in the order of the plan. */
export function statements(
	document: PlanDocument,
	{ units, measures, statements: lexicon }: StatementKnowledge
): StepResult<Statement[]> {
	const makeId = idMaker(document.adcode, 'statement');
	const tools = {
		text: document.text,
		units,
		lexicon,
		measures: measureReader(measures, units, lexicon)
	};
	const output = document.blocks.flatMap((block) => {
		if (block.kind !== 'paragraph') return [];
		const setting = settingOf(document, block, lexicon);
		return readParagraph(block.span, setting, tools).map((finding) =>
			toStatement(document, finding, setting, makeId)
		);
	});
	return { output, issues: [] };
}

function toStatement(
	document: PlanDocument,
	finding: Finding,
	setting: ReturnType<typeof settingOf>,
	makeId: (name: string) => string
): Statement {
	const { measure, concept, year, from, value, unit, op, span, yearInferred } = finding;
	const isActual = year === undefined ? setting.looksBack : year < document.descriptor.period.from;
	return {
		id: makeId(`${measure} ${from ?? ''} ${year ?? ''}`),
		measure,
		...(concept && { concept: concept.id }),
		...(year !== undefined && { year }),
		...(from !== undefined && { from }),
		value,
		unit,
		op,
		kind: isActual ? 'actual' : 'target',
		section: setting.section,
		evidence: evidenceAt(document.raw, document.toRaw(span)),
		...(yearInferred && year !== undefined && { doubt: '年份由所在章节推定' })
	};
}
