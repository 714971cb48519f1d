// All place names of one plan, found once, and which of them tell where a fact is. Offsets of the normalised text.
import type { PlanDocument } from '#domain/document.ts';
import { COURSE_KINDS } from '#domain/place.ts';
import type { Span } from '#domain/text.ts';
import { Leads } from './leads.ts';
import { listsOf, withLists } from './lists.ts';
import type { PlaceList } from './lists.ts';
import { findPlaces } from './match.ts';
import type { PlaceMatch } from './match.ts';
import type { Passage } from './passage.ts';
import type { PlaceIndex } from './place-index.ts';

/** 「等8个乡镇，」: what may follow a list before the comma after which it still governs. */
const LONGEST_PHRASE = 10;

/** The clause of a scene and those after it that it may be of. */
const SCENE_CLAUSES = 3;

const COUNTED = /^[^，。、]{2,8}等\s?[\d一二三四五六七八九十百]{1,4}\s?[个座条处]/u;

/** Characters before a thing in a clause that only tells what another relies on. */
const LONGEST_MEANS = 20;

/** What may be left of a lead behind a name in it: 「改扩建。」 */
const LEAD_REST = /^[^，。；\n]{0,10}[。：:]?[\s*]*/u;

export class PlanPlaces {
	readonly #matches: readonly PlaceMatch[];
	readonly leads: Leads;

	constructor(
		readonly doc: PlanDocument,
		readonly index: PlaceIndex
	) {
		this.#matches = findPlaces(doc.text, index);
		this.leads = new Leads(doc.text, index);
	}

	/** All names of the plan, in order. */
	get all(): readonly PlaceMatch[] {
		return this.#matches;
	}

	/** The names that lie wholly within a span. */
	within({ start, end }: Span): PlaceMatch[] {
		const found: PlaceMatch[] = [];
		for (let i = this.#firstFrom(start); i < this.#matches.length; i++) {
			const match = this.#matches[i];
			if (!match || match.span.end > end) break;
			found.push(match);
		}
		return found;
	}

	#firstFrom(offset: number): number {
		let low = 0;
		let high = this.#matches.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.#matches[middle]?.span.start ?? 0) < offset) low = middle + 1;
			else high = middle;
		}
		return low;
	}

	/**
	 * The names that govern a fact: a list that 在, 位于, 以 … leads in its own words, or the nearest before it
	 * in its sentence; else one after it that 选址 … leads, all of them in an item that the fact leads.
	 * There, too, the first list after it where 在 … leads that, or the only place.
	 * 「在大交、卫庄等乡镇改造…」 → 大交, 卫庄
	 */
	governing({ own, sentence, isLead }: Passage): readonly PlaceMatch[] {
		const { sitings } = this.index.lexicon;
		const runs = this.#lists(sentence);
		const isSited = ({ start }: PlaceList): boolean => this.leads.follows(start, sitings);
		const inside = runs.filter(({ start, end }) => start >= own.start && end <= own.end);
		const said = inside.find((run) => isSited(run) || this.leads.isLed(run.start));
		const isMeans = this.#isMeans(own.start);
		const before = runs.filter(
			(run) =>
				run.end <= own.start &&
				!(isMeans && this.leads.isScene(run.start)) &&
				this.governs(run, own.start) &&
				!this.#isVague(run) &&
				!this.#isPast(run, own.start)
		);
		const after = runs.filter(({ start }) => start >= own.end);
		const sited = after.filter(isSited);
		const nearest = said ?? before.at(-1);
		if (nearest) return nearest.matches;
		if (sited.length > 0)
			return sited.slice(0, isLead ? sited.length : 1).flatMap(({ matches }) => matches);
		if (!isLead) return [];
		const told = after.filter((run) => isInside(run) && !this.leads.isReached(run.start));
		const [first] = told;
		const led = first && this.leads.isLed(first.start) ? first : undefined;
		return (
			(led ?? onlyOne(told.filter(({ start }) => this.#isNext(own.end, start))))?.matches ?? []
		);
	}

	/** Whether no sentence ends between a lead and something in its item. */
	#isNext(lead: number, start: number): boolean {
		return !/[。；\n]/u.test(this.doc.text.slice(lead, start).replace(LEAD_REST, ''));
	}

	/** All of the list in which a name like 「丁镇等10个乡镇的设施」 begins: 甲镇, 乙镇, 丙镇, 丁镇. */
	counted(name: string, { own, sentence }: Passage): readonly PlaceMatch[] {
		if (!COUNTED.test(name)) return [];
		const list = this.#lists(sentence).find((run) => run.start < own.start && run.end > own.start);
		return list?.matches ?? [];
	}

	/** The names of what becomes the fact, in its clause: 神头泉 of 「推动神头泉水建设成杏花村备用水源」. */
	becoming({ own, sentence }: Passage): readonly PlaceMatch[] {
		const before = this.doc.text.slice(sentence.start, own.start);
		if (!this.index.lexicon.becoming.some((words) => before.endsWith(words))) return [];
		const clause = Math.max(...[...'，,：:'].map((end) => before.lastIndexOf(end))) + 1;
		return this.told({ start: sentence.start + clause, end: own.start });
	}

	/** 「依托甲景区，结合现有的乙园区，打造丙」: 乙园区 is what 丙 relies on too, and not at 甲景区. */
	#isMeans(fact: number): boolean {
		const before = this.doc.text.slice(Math.max(0, fact - LONGEST_MEANS), fact);
		const ends = [...'，。；：\n'].map((end) => before.lastIndexOf(end));
		const clause = before.slice(Math.max(...ends) + 1);
		return this.index.lexicon.means.some((words) => clause.startsWith(words));
	}

	/** 「围绕中条山生态修复，」: a range or river sets a scene, but says nowhere. */
	#isVague({ start, matches }: PlaceList): boolean {
		return (
			this.leads.isScene(start) &&
			matches.every(({ places }) => places.every(({ kind }) => COURSE_KINDS.has(kind)))
		);
	}

	/** 「依托甲景区，」 with more than another thing between: it was of that; a town is the scene of all. */
	#isPast({ start, end, matches }: PlaceList, fact: number): boolean {
		return (
			this.leads.isScene(start) &&
			this.doc.text.slice(end, fact).split(/[，,]/u).length > SCENE_CLAUSES &&
			!matches.some(({ places }) => places.some(({ kind }) => kind === 'township'))
		);
	}

	/** A name or list governs to the end of its clause; one that only sets the scene, 「以…为中心，」, the clauses after it too. */
	governs({ start, end }: Span, fact: number): boolean {
		const { actions, attributives, locatives, scenes } = this.index.lexicon;
		const [clause = '', ...more] = this.doc.text.slice(end, fact).split(/[，,]/u);
		if (attributives.some((words) => clause.includes(words)))
			return more.length === 0 && !clause.includes('、') && this.leads.isLed(start);
		if (more.length === 0) {
			const anew = locatives.phrase.some((word) => clause.includes(`、${word}`));
			return !anew && this.leads.isLed(start);
		}
		const isScene = scenes.some((words) => clause.endsWith(words));
		const isShort = clause.length <= LONGEST_PHRASE && this.leads.follows(start, locatives.phrase);
		const isPhrase =
			(isShort || this.leads.isScene(start)) && !actions.some((verb) => clause.includes(verb));
		return (isScene && this.leads.isLed(start)) || isPhrase;
	}

	/**
	 * Whether a name in a fact's sentence is another thing's: it begins the next item of the list, 「甲项目和里册峪水库」,
	 * or something is done there in a clause of its own, 「支持三泉新建水厂，做好甲项目」.
	 */
	isAnothers({ start, end }: Span, own: Span): boolean {
		const { actions } = this.index.lexicon;
		if (start >= own.end) return /^(?:[、和及与]|以及)/u.test(this.doc.text.slice(own.end, start));
		const [clause = '', ...more] = this.doc.text.slice(end, own.start).split(/[，,]/u);
		return (
			more.length > 0 && !this.leads.isLed(start) && actions.some((verb) => clause.includes(verb))
		);
	}

	/** Names in a span without those that 辐射, 带动 … only reach, or that something becomes. */
	told(span: Span): PlaceMatch[] {
		const reached = this.#lists(span).filter(({ start }) => this.leads.isReached(start));
		return this.within(span).filter(
			(match) => !reached.some(({ matches }) => matches.includes(match))
		);
	}

	/** Names in a sentence, and all of each list there that they stand for. */
	withLists(names: readonly PlaceMatch[], sentence: Span): PlaceMatch[] {
		const { text } = this.doc;
		return withLists(names, this.#lists(sentence), text, this.leads, this.index.lexicon);
	}

	#lists(span: Span): PlaceList[] {
		return listsOf(this.within(span), this.doc.text, this.index.lexicon);
	}
}

const isInside = ({ matches }: PlaceList): boolean =>
	matches.some(({ places }) => places.length > 0);

/** The list that names the only place there is; undefined where there are more, or none. */
function onlyOne(runs: readonly PlaceList[]): PlaceList | undefined {
	const names = new Set(runs.flatMap(({ matches }) => matches.map(({ text }) => text)));
	return names.size === 1 ? runs[0] : undefined;
}
