// What a paragraph has said so far, as far as the next figure depends on it.
import type { Span } from '#domain/text.ts';
import type { Quantity, UnitReader } from '#text/units.ts';
import type { StatementLexicon } from '../lexicon/statements.ts';
import type { Clause } from './clause.ts';
import type { YearBy } from './finding.ts';
import type { Lead } from './lead.ts';
import type { Measure, MeasureReader } from './measure.ts';
import type { Setting } from './setting.ts';
import { timesIn, type LastYears } from './time.ts';

export interface Tools {
	/** The document's text. */
	readonly text: string;
	readonly units: UnitReader;
	readonly lexicon: StatementLexicon;
	readonly measures: MeasureReader;
}

/** What the sentence speaks of. */
export interface Topic {
	readonly measures: readonly Measure[];
	/** A noun that a name like 产值 is completed with. */
	readonly noun: string;
	/** Where the clause that names it begins. */
	readonly start: number;
}

export interface State {
	topic: Topic | undefined;
	/** Stated in this sentence, or earlier in the paragraph where it is the plan's end. */
	year: number | undefined;
	/** Where this sentence states it. */
	yearAt: number | undefined;
	/** Compared with, in this sentence. */
	from: number | undefined;
	/** The sentence names the whole county. */
	scoped: boolean;
	/** What the part of the sentence tells is gained (培育…) or built (建成…): a list that follows tells more of it. */
	acting: 'gain' | 'work' | undefined;
	/** The figure before in this part told something of the county: a list that follows tells more. */
	telling: boolean;
	/** The sentence tells of the present. */
	present: boolean;
	/** The part tells what is done every year. */
	yearly: boolean;
	/** What each clause of the part alone has given a figure of. */
	named: Measure[];
	/** Part of the sentence, between ；. */
	part: Span;
	/** By measure: the year that the paragraph has compared it with. */
	readonly bases: Map<string, number>;
}

export const newState = (span: Span, year: number | undefined): State => ({
	topic: undefined,
	year,
	yearAt: undefined,
	from: undefined,
	scoped: false,
	acting: undefined,
	telling: false,
	present: false,
	yearly: false,
	named: [],
	part: span,
	bases: new Map()
});

export function beginSentence(
	state: State,
	words: string,
	{ to }: Setting,
	{ lexicon }: Tools
): void {
	// 到2022年 does not hold for the next sentence; 到2025年, the plan's own end, does.
	if (state.year !== undefined && state.year < to) state.year = undefined;
	state.yearAt = undefined;
	state.scoped = false;
	state.present = lexicon.present.within(words);
}

export function beginPart(state: State, part: Span): void {
	state.topic = undefined;
	state.from = undefined;
	state.acting = undefined;
	state.telling = false;
	state.yearly = false;
	state.named = [];
	state.part = part;
}

/** Notes times and scope that `words`, which begin at `offset`, name. */
export function note(state: State, words: string, offset: number, setting: Setting): void {
	state.scoped ||= setting.names.test(words);
	const yearly = /每年/u.exec(words);
	if (yearly) state.yearly = true;
	for (const { kind, year, span } of timesIn(words, lastYears(setting))) {
		if (kind === 'base') state.from = year;
		if (kind !== 'at') continue;
		state.year = year;
		state.yearAt = offset + span.start;
		if (!yearly) state.yearly = false;
	}
}

/**
 * The year of a figure: stated, the section's, or the last of the plan, which a plan's aims are for. What is done every
 * year goes on to a year that its own sentence names; one named before is told of something else.
 */
export function yearOf(
	{ year, yearAt, present }: State,
	setting: Setting,
	{ yearly = false, annual }: Pick<Lead, 'annual'> & { yearly?: boolean } = {}
): { year?: number; yearBy: YearBy } {
	const isOther = yearAt === undefined && (yearly || annual === '每年');
	if (year !== undefined && !isOther) return { year, yearBy: 'words' };
	if (setting.year !== undefined) return { year: setting.year, yearBy: 'section' };
	return present ? { yearBy: 'present' } : { year: setting.to, yearBy: 'plan' };
}

/** A review, and a sentence that names its year, tell all that was or will be done. */
export const tellsDeeds = ({ yearAt }: State, { looksBack, strict }: Setting): boolean =>
	!strict && (looksBack || yearAt !== undefined);

export const lastYears = ({ looksBack, from, to }: Setting): LastYears => ({
	...(looksBack && { reviewed: from - 1 }),
	planned: to
});

/** One group of figures where it stands. */
export interface Figures {
	readonly clause: Clause;
	readonly group: readonly Quantity[];
	readonly lead: Lead;
}
