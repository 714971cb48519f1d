// Walks the sentences of one paragraph and says what its figures tell of the whole county.
// A subject holds for the following clauses of its sentence, a stated year for those of its sentence, the plan's last
// year for the whole paragraph. Offsets are those of the document's text.
import type { Span } from '#domain/text.ts';
import type { Quantity } from '#text/units.ts';
import { belongsToProject } from './belongs.ts';
import { clausesOf, partsOf, sentencesOf, type Clause } from './clause.ts';
import { findingOf, type Finding } from './finding.ts';
import { readLead, type Lead } from './lead.ts';
import type { Measure } from './measure.ts';
import { aboutCounted, countedBy } from './objects.ts';
import { readProportions } from './proportions.ts';
import { inFull } from './series.ts';
import type { Setting } from './setting.ts';
import {
	beginPart,
	beginSentence,
	lastYears,
	newState,
	note,
	yearOf,
	type Figures,
	type State,
	type Tools
} from './state.ts';
import { subjectOf, topicOf } from './subject.ts';

/** The year's words are quoted with the figure where they stand at most so far before it. */
const FARTHEST_YEAR = 100;
/** A subject farther back is no evidence that a reader would follow. */
const FARTHEST_SUBJECT = 400;
/** What a figure is told by. */
const FIGURE = /[\d番]/u;

/** All findings of a paragraph, in its order. `opened`: a year that a paragraph before it has set for it. */
export function readParagraph(
	span: Span,
	setting: Setting,
	tools: Tools,
	opened: number | undefined
): Finding[] {
	const { text } = tools;
	if (!FIGURE.test(text.slice(span.start, span.end))) return [];
	const state = newState(span, opened);
	return sentencesOf(text, span).flatMap((sentence) => {
		const words = text.slice(sentence.start, sentence.end);
		beginSentence(state, words, setting, tools);
		if (!FIGURE.test(words)) {
			note(state, words, sentence.start, setting);
			return [];
		}
		const shares = readProportions(sentence, state, setting, tools);
		const figures = partsOf(text, sentence).flatMap((part) => {
			beginPart(state, part);
			return clausesOf(text, part, tools.units).flatMap((clause) =>
				readClause(clause, state, setting, tools)
			);
		});
		return [...shares, ...inFull(figures, sentence, setting, tools)];
	});
}

function readClause(clause: Clause, state: State, setting: Setting, tools: Tools): Finding[] {
	if (clause.groups.length === 0) {
		note(state, clause.text, clause.span.start, setting);
		const { subject } = readLead(clause.text, setting.scope, tools.lexicon);
		state.topic = topicOf(clause, subject, state, setting, tools);
		if (tools.lexicon.builds.startAt(subject, 0)) state.acting = 'work';
		return [];
	}
	let from = 0;
	return clause.groups.flatMap((group, i) => {
		const [first] = group;
		const last = group.at(-1);
		if (!first || !last) return [];
		const words = clause.text.slice(from, first.span.start);
		note(state, words, clause.span.start + from, setting);
		const lead = readLead(words, setting.scope, tools.lexicon, lastYears(setting));
		const figures = { clause, group, lead };
		const counted = countedBy(figures, i, state, setting, tools);
		if (counted) {
			from = counted.end;
			state.topic = { measures: [], noun: counted.noun, start: clause.span.start };
			const found = aboutCounted(figures, counted, state, setting, tools);
			state.telling ||= found.length > 0;
			return found;
		}
		if (!isWhole(clause.text.slice(last.span.end), lead, tools)) {
			// A figure that describes a noun, 500平方米以上｜综合设施: it stays part of what is read next.
			state.topic = undefined;
			return [];
		}
		from = last.span.end;
		return readFigures(figures, state, setting, tools);
	});
}

function readFigures(figures: Figures, state: State, setting: Setting, tools: Tools): Finding[] {
	const { lead } = figures;
	const own = actOf(lead, tools);
	const isShare = figures.group.every(({ unit }) => unit === '%');
	const isWork = state.acting === 'work' && !setting.looksBack && !isShare;
	const goesOn = lead.relation === 'bare' && own === undefined && isWork;
	state.acting = lead.relation === 'bare' ? (own ?? state.acting) : undefined;
	const ofWork = isWork && lead.relation === 'level' && OF_A_BUILDING.test(lead.subject);
	state.topic = goesOn || ofWork ? undefined : subjectOf(figures, state, setting, tools);
	if (lead.relation !== 'bare') state.yearly = false;
	const goesOnYearly = state.yearly && !lead.yearly;
	const found = goesOnYearly ? [] : aboutTopic(figures, state, setting, tools);
	state.telling = found.length > 0;
	return found;
}

/** 「扩建甲卫生院，床位达到120张」: of what is built, not of the county. */
const OF_A_BUILDING =
	/^(?:[总年日]|新增|设计)*(?:床位|吞吐能力|库容|装机|建筑面积|处理能力|供水能力|停车位)/u;

/** What the clause itself says is done with its subject. */
function actOf({ subject, opened }: Lead, { lexicon }: Tools): State['acting'] {
	if (lexicon.builds.startAt(subject, 0) > 0) return 'work';
	if (opened || lexicon.gains.startAt(subject, 0) > 0) return 'gain';
	return lexicon.action.startAt(subject, 0) > 0 ? 'work' : undefined;
}

/** A figure that goes on to a noun counts that noun, not the subject: 三大企业共15个｜项目. */
function isWhole(after: string, { relation }: Lead, { lexicon: { verbs } }: Tools): boolean {
	if (relation === 'from' || /^(?:$|[、和与及并且或，；：:（）()”]|用于)/u.test(after)) return true;
	return [verbs.change, verbs.growth, verbs.fall].some((list) => list.startAt(after, 0) > 0);
}

function aboutTopic(figures: Figures, state: State, setting: Setting, tools: Tools): Finding[] {
	const { clause, group, lead } = figures;
	const { topic } = state;
	if (!topic) return [];
	const end = clause.span.start + (group.at(-1)?.span.end ?? 0);
	if (end - topic.start > FARTHEST_SUBJECT) return [];
	const isShare = group.every(({ unit }) => unit === '%') && lead.relation === 'level';
	const within = setting.looksBack ? clause.span : state.part;
	const isProject = !isShare && belongsToProject({ start: state.part.start, end }, within, tools);
	const isDated = state.yearAt !== undefined && !isProject;
	if (setting.strict && !state.scoped && !isDated && !isShare) return [];
	const known = topic.measures.filter(({ concept }) => concept ?? !isProject);
	const measures = eachOf(known, figures, state);
	if (measures.length === 0 || lead.times.some(({ kind }) => kind === 'range')) return [];
	if (/level|bare/u.test(lead.relation) && measures.length === 1) state.named.push(...measures);
	const said = { ...state, dated: yearOf(state, setting, lead) };
	return pairUp(measures, group).flatMap(([measure, quantity]) => {
		const finding = lead.yearly
			? { ...everyYear(measure, quantity), ...said.dated }
			: findingOf(measure, quantity, lead, said, setting, tools.measures);
		if (!finding) return [];
		if (lead.relation === 'from' && finding.year) state.bases.set(measure.name, finding.year);
		const figureEnd = clause.span.start + quantity.span.end;
		return [
			{
				...finding,
				rule: 'measure',
				span: { start: quoteStart(topic.start, figureEnd, state), end: figureEnd }
			}
		];
	});
}

/** 「甲达到1亿元，乙达到2亿元，年均分别增长6%、5%」: as many measures as rates, from as many clauses. */
function eachOf(
	measures: readonly Measure[],
	{ group, lead }: Figures,
	{ named }: State
): readonly Measure[] {
	const isEach = lead.each && lead.relation === 'growth' && lead.subject === '';
	return isEach && measures.length === 1 && named.length >= group.length && group.length > 1
		? named.slice(-group.length)
		: measures;
}

/** 每年引资100亿元, up to the plan's last year. */
const everyYear = ({ name }: Measure, { value, unit, op }: Quantity) => ({
	measure: `每年${name}`,
	value,
	unit,
	op
});

/** From the subject's clause, or from the year where the sentence states it a little before. */
function quoteStart(subject: number, end: number, { yearAt, part }: State): number {
	const isNear = yearAt !== undefined && yearAt >= part.start && end - yearAt <= FARTHEST_YEAR;
	return isNear ? Math.min(yearAt, subject) : subject;
}

type Pair = readonly [Measure, Quantity];

/** Each measure with its figure: as many of both, or one figure for all. */
function pairUp(measures: readonly Measure[], group: readonly Quantity[]): Pair[] {
	const [only] = group;
	if (measures.length !== group.length && group.length !== 1) return [];
	return measures.flatMap((measure, i): Pair[] => {
		const quantity = group.length === 1 ? only : group[i];
		return quantity ? [[measure, quantity]] : [];
	});
}
