// Whether the subject of a figure names a measure of the whole county, and which. Several subjects of one verb are told apart.
import type { UnitReader } from '#text/units.ts';
import type { Concept, Measures } from '../lexicon/measures.ts';
import type { StatementLexicon } from '../lexicon/statements.ts';
import { LONGEST_NAME, nounReader } from './nouns.ts';

export interface Measure {
	/** In the plan's words. */
	readonly name: string;
	readonly concept?: Concept;
}

/**
 * What speaks for a subject that does not look like a measure: nothing; a verb or a list that says so;
 * a place where all that is done is told (建成5G基站159个 in a review).
 */
type Told = 'no' | 'said' | 'done';

/** What is asked of a subject. */
interface Asked {
	/** Undefined where the figures tell its growth. */
	readonly unit: string | undefined;
	/** How many figures there are. */
	readonly count: number;
	/** 均达到: one figure for each of several. */
	readonly each: boolean;
	readonly told: Told;
}

export interface MeasureReader {
	/** The measures that a subject names for the figures; undefined where it names none. */
	read(subject: string, asked: Asked): Measure[] | undefined;
	/** What a verb and a noun tell together: 培育 + 高科技企业 → 培育高科技企业. */
	gained(verb: string, noun: string, unit: string | undefined, told: Told): Measure | undefined;
	/** Whether the whole of some words is a verb of gain or, where all is told, of any deed. */
	isVerb(words: string, told: Told): boolean;
	/** What a name that means nothing alone (产值) means after `topic`; undefined where it makes no sense. */
	complete(topic: string, generic: string, unit: string): Measure | undefined;
	isGeneric(name: string): boolean;
	/** A concept whose name the text begins with. */
	conceptAtStart(text: string): { name: string; concept: Concept } | undefined;
	/** The concept of a name whose values may have that unit. */
	conceptFor(name: string, unit: string | undefined): Concept | undefined;
	/** Known object after a figure: 个｜贫困村. */
	objectAtStart(text: string): string;
}

const CUT = /[、和与及]|以及/u;
/** 「城乡居民收入分别增长7%和8%」: two figures are of the towns and of the country. */
const inTownAndCountry = (name: string, count: number): string =>
	count === 2 ? name.replace(/^城乡(?=居民)/u, '城镇、农村') : name;

const COUNTED: ReadonlySet<string> = new Set(['count', 'person', 'household', 'visit']);

/** Without bold quotes and what a list of examples says before 等. */
function tidy(name: string): string {
	const after = name.lastIndexOf('等');
	const short = after >= 2 && name.length - after > 3 ? name.slice(after + 1) : name;
	return short.replace(/^(?:[的是为]|其中)|以[^，]{1,8}为单位$/gu, '');
}

export function measureReader(
	measures: Measures,
	units: UnitReader,
	lexicon: StatementLexicon,
	isProper: (name: string) => boolean
): MeasureReader {
	const nouns = nounReader(units, lexicon, isProper);
	const conceptFor = conceptFinder(measures, units);

	const gained: MeasureReader['gained'] = (verb, noun, unit, told) => {
		if (!nouns.isGain(verb, unit, told === 'done')) return undefined;
		// 突破10项科研攻关项目 counts projects, it is not one.
		const counted = verb !== '' && /^[个项]$/u.test(unit ?? '') ? noun.replace(/项目$/u, '') : noun;
		return nouns.isCommon(counted, unit) ? { name: verb + noun } : undefined;
	};

	const accept = (subject: string, unit: string | undefined, told: Told): Measure | undefined => {
		const name = tidy(subject);
		const concept = conceptFor(name, unit);
		if (concept) return { name, concept };
		if (lexicon.activities.has(name)) return { name };
		const isOther = measures.conceptOf(name) !== undefined;
		if (!isOther && nouns.isMeasure(name, unit)) return { name };
		if (told === 'no') return undefined;
		const verb = nouns.verbOf(name, told === 'done');
		return gained(name.slice(0, verb), name.slice(verb), unit, told);
	};

	/** 城镇 + 农村居民人均可支配收入 → 城镇居民人均可支配收入: the tail that makes a name of the first part. */
	const share = (part: string, last: string, unit: string | undefined): Measure | undefined => {
		for (let at = 1; at < last.length - 1; at++) {
			const tail = last.slice(at);
			const concept = conceptFor(part + tail, unit);
			if (concept) return { name: part + tail, concept };
			if (nouns.isHead(tail, unit) && nouns.isMeasure(part + tail, unit))
				return { name: part + tail };
		}
		return undefined;
	};

	/** Every part of a list as a measure; undefined where one is none. */
	const each = (
		parts: readonly string[],
		unit: string | undefined,
		told: Told
	): Measure[] | undefined => {
		const last = parts.at(-1) ?? '';
		const found = parts.map(
			(part) => accept(part, unit, 'no') ?? share(part, last, unit) ?? accept(part, unit, told)
		);
		return found.every((measure) => measure !== undefined) ? found : undefined;
	};

	return {
		read(subject, { unit, count, each: isEach, told }) {
			const parts = inTownAndCountry(tidy(subject), count).split(CUT).filter(Boolean);
			const all = parts.length > 1 ? each(parts, unit, count > 1 ? told : 'no') : undefined;
			// A率、B率达到90%: every part is a measure by itself. 农林牧和渔业产值 is one.
			const isList =
				all && (isEach || parts.every((part) => accept(part, unit, 'no') !== undefined));
			if (all && (all.length === count || (count === 1 && isList))) return all;
			const whole = count === 1 ? accept(subject, unit, told) : undefined;
			return whole && [whole];
		},
		gained,
		isVerb: (words, told) => words !== '' && nouns.verbOf(words, told === 'done') === words.length,
		complete(topic, generic, unit) {
			for (let end = topic.length; end >= 2; end--) {
				const name = topic.slice(0, end) + generic;
				const concept = conceptFor(name, unit);
				if (concept) return { name, concept };
			}
			const stem = withoutHead(topic, lexicon);
			const name = stem + generic;
			const isSound = stem.length >= 2 && name.length <= LONGEST_NAME && !nouns.isForeign(name);
			return isSound && nouns.endsLikeMeasure(name, unit) ? { name } : undefined;
		},
		isGeneric: (name) => lexicon.generic.has(name),
		conceptAtStart: startFinder(measures),
		conceptFor,
		objectAtStart: (text) => text.slice(0, lexicon.objects.startAt(text, 0))
	};
}

/** 核桃面积 and 产值 make 核桃产值, but 贫困人口 and 收入 贫困人口收入. */
function withoutHead(topic: string, { heads }: StatementLexicon): string {
	const ends = [...heads].map(([base, list]) =>
		COUNTED.has(base) ? 0 : list.endAt(topic, topic.length)
	);
	return topic.slice(0, topic.length - Math.max(0, ...ends));
}

/** Concepts by name whose values may have a unit, or one that is converted to the same. */
function conceptFinder(measures: Measures, units: UnitReader): MeasureReader['conceptFor'] {
	const fits = (concept: Concept, unit: string | undefined): boolean =>
		unit === undefined ||
		concept.units.some((each) => {
			const base = units.conversion(each)?.base;
			return each === unit || (base !== undefined && base === units.conversion(unit)?.base);
		});
	return (name, unit) => {
		const exact = measures.conceptOf(name, unit);
		if (exact) return exact;
		const other = measures.conceptOf(name);
		return other && fits(other, unit) ? other : undefined;
	};
}

/** The longest name of a concept that a text begins with. */
function startFinder({ concepts }: Measures): MeasureReader['conceptAtStart'] {
	const byName = new Map(
		concepts.flatMap((concept) =>
			[concept.name, ...concept.aliases].map((name) => [name, concept] as const)
		)
	);
	const longest = Math.max(...[...byName.keys()].map(({ length }) => length));
	const starts = new Set([...byName.keys()].map((name) => name.slice(0, 3)));
	return (text) => {
		if (!starts.has(text.slice(0, 3))) return undefined;
		for (let length = Math.min(longest, text.length); length >= 3; length--) {
			const name = text.slice(0, length);
			const concept = byName.get(name);
			if (concept) return { name, concept };
		}
		return undefined;
	};
}
