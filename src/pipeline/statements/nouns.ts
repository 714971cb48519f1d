// What a noun before or after a figure may be: a measure by its own words, a common noun, or something of one firm or place.
// Invariant: what belongs to a firm, a project, a zone or a village is neither; when in doubt it is not.
import type { UnitReader } from '#text/units.ts';
import type { StatementLexicon } from '../lexicon/statements.ts';
import type { Words } from '#text/words.ts';

/** `unit` undefined: the figures tell a growth. */
export interface Nouns {
	/** Looks like a measure: 森林覆盖率 in %, 规上工业企业 in 家. */
	isMeasure(name: string, unit: string | undefined): boolean;
	/** A noun of common language, whatever it looks like: 有机高粱示范田. */
	isCommon(name: string, unit: string | undefined): boolean;
	/** Length of the verb of gain or, where asked, of any deed that a name begins with: 培育｜高科技企业. */
	verbOf(name: string, deeds: boolean): number;
	/** Whether a verb and unit go together: works are measured by area and length, piece by piece they are projects. */
	isGain(verb: string, unit: string | undefined, deeds: boolean): boolean;
	/** 产量 by itself, in a unit of mass. */
	isHead(word: string, unit: string | undefined): boolean;
	/** A name that ends like a measure, whosever it is. */
	endsLikeMeasure(name: string, unit: string | undefined): boolean;
	isForeign(name: string): boolean;
}

export const LONGEST_NAME = 26;
const SHORTEST_NAME = 3;
const DIGITS_IN_NAMES =
	/PM2\.5|PM10|[45]G|3-6岁|3岁|R&D|CO2|500强|\d[A-Z](?=级)|\d[\d.]{0,8}[万亿]?[元亩](?:以上)?(?=\p{Script=Han})/gu;
const NO_NAME = /[\d：“”（）《》]/u;
const IN_MARKS = /“[^“”]{1,16}”|（[^（）]{1,8}）/gu;
/** Words that a noun does not hold, and those that it is not or does not end with. */
const NO_NOUN =
	/[将把使被让按]|其他|其余|通过|根据|其中|总投资|^连续|贫困户$|^(?:估算|概算|匡算|计划|预计|规划)?(?:投资|资金|项目)$|[达到为的了在近约计共等其级]$|(?:保持|实现|维持)$/u;
const STRETCH = /亩|公里|公顷/u;
const COUNTABLE: ReadonlySet<string> = new Set(['count', 'person', 'household', 'visit']);

/** `isProper`: whether a name is somebody's own. */
export function nounReader(
	units: UnitReader,
	lexicon: StatementLexicon,
	isProper: (name: string) => boolean
): Nouns {
	const baseOf = (unit: string): string => units.conversion(unit)?.base ?? 'count';

	const endsLikeMeasure = (name: string, unit: string | undefined): boolean => {
		const ends = (list: Words | undefined) => (list?.endAt(name, name.length) ?? 0) > 0;
		if (unit === undefined) return [...lexicon.heads.values()].some(ends);
		const base = baseOf(unit);
		return ends(lexicon.heads.get(base)) || (COUNTABLE.has(base) && ends(lexicon.counted));
	};

	const isForeign = (name: string): boolean =>
		holds(name, lexicon.foreign, lexicon.noForeign) || namesPlace(name, lexicon);

	const isActed = (name: string): boolean =>
		lexicon.action.startAt(name, 0) > 0 && !lexicon.noAction.startAt(name, 0);

	const isSound = (name: string, shortest: number): boolean =>
		name.length >= shortest &&
		name.length <= LONGEST_NAME &&
		!hasMarks(name) &&
		!lexicon.generic.has(name) &&
		!isForeign(name);

	return {
		endsLikeMeasure,
		isForeign,
		isMeasure: (name, unit) =>
			isSound(name, SHORTEST_NAME) && !isActed(name) && endsLikeMeasure(name, unit),
		isCommon: (name, unit) =>
			!(unit !== undefined && lexicon.ownUnits.has(unit)) &&
			!NO_NOUN.test(name) &&
			isSound(name, 2) &&
			!isActed(name) &&
			!isProper(name),
		verbOf: (name, deeds) =>
			Math.max(
				lexicon.gains.startAt(name, 0),
				deeds && isActed(name) ? lexicon.action.startAt(name, 0) : 0
			),
		isGain: (verb, unit, deeds) => deeds || !lexicon.builds.has(verb) || STRETCH.test(unit ?? ''),
		isHead: (word, unit) =>
			lexicon.heads.get(unit === undefined ? 'ratio' : baseOf(unit))?.has(word) ?? false
	};
}

/** Digits or brackets that are no part of a name: 500强 and （镇） are. */
const hasMarks = (name: string): boolean =>
	NO_NAME.test(name.replace(DIGITS_IN_NAMES, '').replace(IN_MARKS, ''));

/** Whether one of the words stands in a text outside the safe ones. */
function holds(text: string, list: Words, safe: Words): boolean {
	for (let at = 0; at < text.length;) {
		const skipped = safe.startAt(text, at);
		if (!skipped && list.startAt(text, at)) return true;
		at += skipped || 1;
	}
	return false;
}

/** Whether a text names a place below the county: 长岭乡, not 城乡 and 乡镇. */
function namesPlace(text: string, { placeEnds, placeSafe }: StatementLexicon): boolean {
	for (let at = 0; at < text.length; at++) {
		if (!placeEnds.startAt(text, at)) continue;
		const isSafe = [at - 3, at - 2, at - 1, at].some(
			(from) => from >= 0 && from + placeSafe.startAt(text, from) > at
		);
		if (!isSafe) return true;
	}
	return false;
}
