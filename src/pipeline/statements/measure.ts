// Whether the subject of a figure names a measure of the whole county, and which. Several subjects of one verb are told apart.
// Invariant: what belongs to a firm, a project, a zone or a village is no measure; when in doubt it is none.
import type { Concept, Measures } from '../lexicon/measures.ts';
import type { Words } from '#text/words.ts';
import type { StatementLexicon } from '../lexicon/statements.ts';
import type { UnitReader } from '#text/units.ts';

export interface Measure {
	/** In the plan's words. */
	readonly name: string;
	readonly concept?: Concept;
}

export interface MeasureReader {
	/** The measures that a subject names for `count` figures; `unit` undefined where they tell its growth. */
	read(
		subject: string,
		unit: string | undefined,
		count: number,
		each: boolean
	): Measure[] | undefined;
	/** What a name that means nothing alone (产值) means after `topic`; undefined where it makes no sense. */
	complete(topic: string, generic: string, unit: string): Measure | undefined;
	isGeneric(name: string): boolean;
	/** A concept whose name the text begins with. */
	conceptAtStart(text: string): { name: string; concept: Concept } | undefined;
	/** The concept of a name whose values may have that unit. */
	conceptFor(name: string, unit: string): Concept | undefined;
	/** Known object after a figure: 个｜贫困村. */
	objectAtStart(text: string): string;
}

const LONGEST = 26;
const DIGITS_IN_NAMES = /PM2\.5|PM10|5G|4G|3-6岁|3岁|R&D|CO2/gu;
const COUNTABLE: ReadonlySet<string> = new Set(['count', 'person', 'household', 'visit']);
const CUT = /[、和与及]|以及/u;

export function measureReader(
	measures: Measures,
	units: UnitReader,
	lexicon: StatementLexicon
): MeasureReader {
	const byName = new Map(
		measures.concepts.flatMap((concept) =>
			[concept.name, ...concept.aliases].map((name) => [name, concept] as const)
		)
	);
	const longestName = Math.max(...[...byName.keys()].map(({ length }) => length));

	const fits = (concept: Concept, unit: string | undefined): boolean =>
		unit === undefined ||
		concept.units.includes(unit) ||
		concept.units.some((each) => {
			const base = units.conversion(each)?.base;
			return base !== undefined && base === units.conversion(unit)?.base;
		});

	/** Without bold quotes and what a list of examples says before 等. */
	const tidy = (name: string): string => {
		const after = name.lastIndexOf('等');
		const short = after >= 2 && name.length - after > 3 ? name.slice(after + 1) : name;
		return short.replace(/^(?:[的是为]|其中)/u, '');
	};

	const isForeign = (name: string): boolean => {
		if (lexicon.foreign.within(name) || lexicon.action.startAt(name, 0)) return true;
		for (let at = 0; at < name.length; at++) {
			if (!lexicon.placeEnds.startAt(name, at)) continue;
			const isSafe = [at - 3, at - 2, at - 1, at].some(
				(from) => from >= 0 && from + lexicon.placeSafe.startAt(name, from) > at
			);
			if (!isSafe) return true;
		}
		return false;
	};

	const endsLikeMeasure = (name: string, unit: string | undefined): boolean => {
		const endsWith = (list: Words | undefined) =>
			list !== undefined && list.endAt(name, name.length) > 0;
		if (unit === undefined) return [...lexicon.heads.values()].some(endsWith);
		const base = units.conversion(unit)?.base ?? 'count';
		return endsWith(lexicon.heads.get(base)) || (COUNTABLE.has(base) && endsWith(lexicon.counted));
	};

	const isOpen = (name: string, unit: string | undefined): boolean => {
		if (name.length < 3 || name.length > LONGEST || isForeign(name)) return false;
		if (
			/[\d：“”（）《》]/u.test(
				name.replace(DIGITS_IN_NAMES, '').replace(/“[^“”]{1,8}”|（[^（）]{1,8}）/gu, '')
			)
		)
			return false;
		if (lexicon.generic.has(name)) return false;
		return endsLikeMeasure(name, unit);
	};

	const accept = (subject: string, unit: string | undefined): Measure | undefined => {
		const name = tidy(subject);
		const concept = measures.conceptOf(name) && conceptFitting(name, unit);
		if (concept) return { name, concept };
		if (lexicon.activities.has(name)) return { name };
		if (measures.conceptOf(name)) return undefined;
		return isOpen(name, unit) ? { name } : undefined;
	};

	const conceptFitting = (name: string, unit: string | undefined): Concept | undefined => {
		const exact = measures.conceptOf(name, unit);
		if (exact) return exact;
		const other = measures.conceptOf(name);
		return other && fits(other, unit) ? other : undefined;
	};

	/** 城镇 + 农村居民人均可支配收入 → 城镇居民人均可支配收入: the tail that makes a known name of the first part. */
	const share = (part: string, last: string, unit: string | undefined): Measure | undefined => {
		for (let at = 1; at < last.length - 1; at++) {
			const name = part + last.slice(at);
			const concept = conceptFitting(name, unit);
			if (concept) return { name, concept };
		}
		return undefined;
	};

	const each = (parts: readonly string[], unit: string | undefined): Measure[] | undefined => {
		const last = parts.at(-1) ?? '';
		const found = parts.map((part) => accept(part, unit) ?? share(part, last, unit));
		return found.every((measure) => measure !== undefined) ? found : undefined;
	};

	/** A率、B率达到90%: every part is a measure by itself. 农林牧和渔业产值 is one. */
	const isListOfWholes = (parts: readonly string[], unit: string | undefined): boolean =>
		parts.every((part) => accept(part, unit) !== undefined);

	return {
		read(subject, unit, count, isEach) {
			const parts = tidy(subject).split(CUT).filter(Boolean);
			const all = parts.length > 1 ? each(parts, unit) : undefined;
			const isList = all && (isEach || isListOfWholes(parts, unit));
			if (all && (all.length === count || (count === 1 && isList))) return all;
			const whole = count === 1 ? accept(subject, unit) : undefined;
			return whole && [whole];
		},
		complete(topic, generic, unit) {
			for (let end = topic.length; end >= 2; end--) {
				const name = topic.slice(0, end) + generic;
				const concept = conceptFitting(name, unit);
				if (concept) return { name, concept };
			}
			// 核桃面积 and 产值 make 核桃产值, but 贫困人口 and 收入 贫困人口收入.
			const head = [...lexicon.heads].reduce(
				(most, [base, list]) =>
					COUNTABLE.has(base) ? most : Math.max(most, list.endAt(topic, topic.length)),
				0
			);
			const stem = topic.slice(0, topic.length - head);
			const name = stem + generic;
			const isSound = stem.length >= 2 && name.length <= LONGEST && !isForeign(name);
			return isSound && endsLikeMeasure(name, unit) ? { name } : undefined;
		},
		isGeneric: (name) => lexicon.generic.has(name),
		conceptAtStart(text) {
			for (let length = Math.min(longestName, text.length); length >= 3; length--) {
				const name = text.slice(0, length);
				const concept = byName.get(name);
				if (concept) return { name, concept };
			}
			return undefined;
		},
		conceptFor: conceptFitting,
		objectAtStart: (text) => text.slice(0, lexicon.objects.startAt(text, 0))
	};
}
