// A thing in the text that may be a project, with all that the rules look at. Offsets are those of the normalised text.
import type { Span } from '#domain/text.ts';
import type { Identity } from './identity.ts';
import type { Head } from './heads.ts';
import type { Verb } from './governor.ts';

/** Where a passage stands, as far as it matters for reading projects. */
export interface Setting {
	readonly section: string;
	/** Title of the box, where the passage is in one. */
	readonly box: string | undefined;
	/** The box lists projects by its title. */
	readonly projectBox: boolean;
	/** Its entries are projects by name, each with money or size. */
	readonly namedBox: boolean;
	/** The township that the paragraph's lead-in names: all that it builds stands there. */
	readonly seat: Span | undefined;
	/** Titles of the sections above, nearest first. */
	readonly titles: readonly string[];
}

/** All that is found of a thing has one shape, also where little is known: the rules look at each many times. */
export interface Candidate {
	readonly name: string;
	/** Shortest stretch that identifies it. */
	readonly evidence: Span;
	readonly clause: Span;
	readonly sentence: Span;
	/** What is said of it alone: the text after a lead-in, or the clauses that follow. */
	readonly detail: Span | undefined;
	readonly where: Span | undefined;
	/** Those words name a place. */
	readonly placed: boolean;
	/** Who or where stands before a verb inside the name: 「甲公司建设…」. */
	readonly doer: string | undefined;
	/** 「一座…」「1个…」: the text says that there will be one. */
	readonly single: boolean;
	/** One of 「一批…」: the text says that there are many like it. */
	readonly batch: boolean;
	/** How much of it there is, where an amount ends its words: 「公共停车场5座」. */
	readonly amount: string;
	/** Its head is one that the list shares. */
	readonly shared: boolean;
	readonly head: Head;
	readonly identity: Identity;
	readonly verbs: readonly Verb[];
	/** The list it stands in ends with 「等项目」. */
	readonly wrapped: boolean;
	/** Number of names in its list. */
	readonly count: number;
	/** How the passage presents it. */
	readonly form: 'clause' | 'item' | 'lead' | 'row';
	readonly setting: Setting;
	/** Filled from a table row. */
	readonly row: Row | undefined;
	/** The rule that took it, and what makes that doubtful; unknown until it is judged. */
	readonly rule: string | undefined;
	readonly doubt: string | undefined;
}

interface Row {
	readonly owner?: string;
	readonly period?: string;
	readonly money?: Span;
	readonly yuanUnit?: string;
	/** Where it is: 「柳泉镇、丑沟乡」. */
	readonly place?: string;
	/** Its stage: 「续建」. */
	readonly nature?: string;
}

/** A name that stands by itself, as a lead-in or in a row: nothing governs it and nothing says where it is. */
export const standing = (
	known: Pick<
		Candidate,
		| 'name'
		| 'evidence'
		| 'sentence'
		| 'detail'
		| 'amount'
		| 'head'
		| 'identity'
		| 'form'
		| 'setting'
		| 'row'
	>
): Candidate => ({
	name: known.name,
	evidence: known.evidence,
	clause: known.evidence,
	sentence: known.sentence,
	detail: known.detail,
	where: undefined,
	placed: false,
	doer: undefined,
	single: false,
	batch: false,
	amount: known.amount,
	shared: false,
	head: known.head,
	identity: known.identity,
	verbs: [],
	wrapped: false,
	count: 1,
	form: known.form,
	setting: known.setting,
	row: known.row,
	rule: undefined,
	doubt: undefined
});

export interface Judged extends Candidate {
	readonly rule: string;
}
