// Walks the sentences of one paragraph and says what its figures tell of the whole county.
// A subject holds for the following clauses of its sentence, a stated year for those of its sentence, the plan's last
// year for the whole paragraph. Offsets are those of the document's text.
import type { Span } from '#domain/text.ts';
import type { Quantity } from '#text/units.ts';
import { clausesOf, partsOf, sentencesOf, type Clause } from './clause.ts';
import { findingOf, type Finding } from './finding.ts';
import { readLead, type Lead } from './lead.ts';
import type { Measure } from './measure.ts';
import { aboutObject, countedBy } from './objects.ts';
import type { Setting } from './setting.ts';
import {
	beginPart,
	beginSentence,
	lastReviewed,
	newState,
	note,
	type Figures,
	type State,
	type Tools
} from './state.ts';
import { subjectOf, topicOf } from './subject.ts';

/** The year's words are quoted with the figure where they stand at most so far before it. */
const FARTHEST_YEAR = 100;
/** A subject farther back is no evidence that a reader would follow. */
const FARTHEST_SUBJECT = 400;
/** A firm named farther back in the sentence no longer owns the figure. */
const FARTHEST_FIRM = 200;

/** All findings of a paragraph, in its order. */
export function readParagraph(span: Span, setting: Setting, tools: Tools): Finding[] {
	const state = newState(span);
	return sentencesOf(tools.text, span).flatMap((sentence) => {
		beginSentence(state, setting);
		return partsOf(tools.text, sentence).flatMap((part) => {
			beginPart(state, part);
			return clausesOf(tools.text, part, tools.units).flatMap((clause) =>
				readClause(clause, state, setting, tools)
			);
		});
	});
}

function readClause(clause: Clause, state: State, setting: Setting, tools: Tools): Finding[] {
	if (clause.groups.length === 0) {
		note(state, clause.text, clause.span.start, setting);
		state.topic = topicOf(clause, state, setting, tools);
		return [];
	}
	let from = 0;
	return clause.groups.flatMap((group, i) => {
		const [first] = group;
		const last = group.at(-1);
		if (!first || !last) return [];
		const words = clause.text.slice(from, first.span.start);
		note(state, words, clause.span.start + from, setting);
		const lead = readLead(words, setting.scope, tools.lexicon, lastReviewed(setting));
		const figures = { clause, group, lead };
		const counted = countedBy(figures, i, tools);
		if (counted) {
			from = counted.end;
			state.topic = { measures: [], noun: counted.object, start: clause.span.start };
			return aboutObject(figures, counted, state, setting, tools);
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
	const goesOn = lead.relation === 'bare' && state.acting && !hasOwnVerb(lead, tools);
	state.acting = lead.relation === 'bare' && (state.acting || hasOwnVerb(lead, tools));
	state.topic = goesOn ? undefined : subjectOf(figures, state, setting, tools);
	return state.yearly && !lead.annual ? [] : aboutTopic(figures, state, setting, tools);
}

const hasOwnVerb = ({ subject, opened }: Lead, { lexicon }: Tools): boolean =>
	opened || lexicon.action.startAt(subject, 0) > 0 || lexicon.gains.startAt(subject, 0) > 0;

/** A figure that goes on to a noun counts that noun, not the subject: 三大企业共15个｜项目. */
function isWhole(after: string, { relation }: Lead, { lexicon: { verbs } }: Tools): boolean {
	if (relation === 'from' || /^(?:$|[、和与及并且或，；（）()”])/u.test(after)) return true;
	return [verbs.change, verbs.growth, verbs.fall].some((list) => list.startAt(after, 0) > 0);
}

function aboutTopic(figures: Figures, state: State, setting: Setting, tools: Tools): Finding[] {
	const { clause, group, lead } = figures;
	const { topic } = state;
	if (!topic || (setting.strict && !state.scoped)) return [];
	const end = clause.span.start + (group.at(-1)?.span.end ?? 0);
	if (end - topic.start > FARTHEST_SUBJECT) return [];
	const isProject = belongsToProject(end, state.part, tools);
	const measures = topic.measures.filter(({ concept }) => concept ?? !isProject);
	if (measures.length === 0 || lead.times.some(({ kind }) => kind === 'range')) return [];
	return pairUp(measures, group).flatMap(([measure, quantity]) => {
		const finding = findingOf(measure, quantity, lead, state, setting, tools.measures);
		if (!finding) return [];
		if (lead.relation === 'from' && finding.year) state.bases.set(measure.name, finding.year);
		const figureEnd = clause.span.start + quantity.span.end;
		return [
			{ ...finding, span: { start: quoteStart(topic.start, figureEnd, state), end: figureEnd } }
		];
	});
}

/** From the subject's clause, or from the year where the sentence states it a little before. */
function quoteStart(subject: number, end: number, { yearAt, part }: State): number {
	const isNear = yearAt !== undefined && yearAt >= part.start && end - yearAt <= FARTHEST_YEAR;
	return isNear ? Math.min(yearAt, subject) : subject;
}

/** A firm or project stands before the figure, or the sentence goes on to one: 年发电量12亿千瓦时的…项目. */
function belongsToProject(end: number, part: Span, { text, lexicon }: Tools): boolean {
	const before = text.slice(Math.max(part.start, end - FARTHEST_FIRM), end);
	const after = text.slice(end, Math.min(part.end, end + 60));
	return /的[^，；。]{0,24}(?:项目|工程|电站)/u.test(after) || lexicon.projects.within(before);
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
