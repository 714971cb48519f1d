// Step statements: what a plan's sentences say in figures about the whole county.
// Invariant: evidence runs from the clause that names the measure to the figure; a year that only the section or the
// plan's period gives is told as a doubt, and what is told of the present has none.
import type { PlanDocument } from '#domain/document.ts';
import type { Statement } from '#domain/facts.ts';
import { idMaker } from '#domain/id.ts';
import type { StepResult } from '#domain/issue.ts';
import { evidenceAt } from '#domain/text.ts';
import type { UnitReader } from '#text/units.ts';
import type { Measures } from '../lexicon/measures.ts';
import type { ProjectLexicon } from '../lexicon/projects.ts';
import type { StatementLexicon } from '../lexicon/statements.ts';
import { YEAR_DOUBTS, type Finding } from '../statements/finding.ts';
import { measureReader } from '../statements/measure.ts';
import { homeNames } from '../projects/reader.ts';
import { ownMarks } from '../projects/identity.ts';
import { readParagraph } from '../statements/paragraph.ts';
import { settingReader, type Setting } from '../statements/setting.ts';
import { lastYears } from '../statements/state.ts';
import { timesIn } from '../statements/time.ts';

export interface StatementKnowledge {
	readonly units: UnitReader;
	readonly measures: Measures;
	readonly statements: StatementLexicon;
	readonly projects: ProjectLexicon;
}

/** So many characters at the beginning that common language does not explain make a proper name. */
const PROPER = 3;

/** All statements, in the order of the plan. */
export function statements(
	document: PlanDocument,
	{ units, measures, statements: lexicon, projects }: StatementKnowledge
): StepResult<Statement[]> {
	const makeId = idMaker(document.adcode, 'statement');
	const homes = homeNames(document.descriptor);
	const isProper = (name: string): boolean =>
		ownMarks(name.slice(0, PROPER), projects, homes).every((mark) => mark === 1);
	const tools = {
		text: document.text,
		units,
		lexicon,
		measures: measureReader(measures, units, lexicon, isProper)
	};
	const settingOf = settingReader(document, lexicon);
	let opened: { section: string; year: number } | undefined;
	const output = document.blocks.flatMap((block) => {
		if (block.kind !== 'paragraph') return [];
		const setting = settingOf(block);
		const before = opened?.section === block.section ? opened.year : undefined;
		const year = openedYear(document.text.slice(block.span.start, block.span.end), setting);
		// What lies beyond the plan is told in one paragraph, the plan's own goals in many.
		const holds = year ?? (before === setting.to ? before : undefined);
		opened = holds === undefined ? undefined : { section: block.section, year: holds };
		return readParagraph(block.span, setting, tools, before).map((finding) =>
			toStatement(document, finding, setting, makeId)
		);
	});
	return { output, issues: [] };
}

/** The year that a paragraph sets for those after it: 「到二〇三五年的远景目标是：」. */
const openedYear = (text: string, setting: Setting): number | undefined =>
	text.endsWith('：')
		? timesIn(text, lastYears(setting))
				.filter(({ kind }) => kind === 'at')
				.at(-1)?.year
		: undefined;

function toStatement(
	document: PlanDocument,
	finding: Finding,
	setting: Setting,
	makeId: (name: string) => string
): Statement {
	const { measure, concept, year, from, value, unit, op, span, yearBy, rule } = finding;
	const isPast = setting.looksBack || yearBy === 'present';
	const isActual = year === undefined ? isPast : year < document.descriptor.period.from;
	const doubt = YEAR_DOUBTS[yearBy];
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
		rule,
		...(doubt !== undefined && { doubt })
	};
}
