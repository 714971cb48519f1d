// What the figures of a sentence share in name: a verb or the county seat that only the first says, and years summed up.
// Invariant: names change and never figures; a flow over years is not told as the state of the last.
import type { Span } from '#domain/text.ts';
import type { StatementLexicon } from '../lexicon/statements.ts';
import type { Finding } from './finding.ts';
import type { Setting } from './setting.ts';
import type { Tools } from './state.ts';

/** The findings of a sentence, in its order, each by its whole name. */
export function inFull(
	findings: readonly Finding[],
	sentence: Span,
	setting: Setting,
	tools: Tools
): Finding[] {
	const full: Finding[] = [];
	for (const finding of findings) {
		const lent = lentBy(full.at(-1), finding, tools);
		full.push(lent === '' ? finding : renamed(finding, lent + finding.measure));
	}
	return full.map((finding) =>
		sumsUp(finding, sentence, setting, tools) ? renamed(finding, `累计${finding.measure}`) : finding
	);
}

/** Another name is another measure. */
const renamed = ({ concept: _, ...finding }: Finding, measure: string): Finding => ({
	...finding,
	measure
});

/** A part of the county that has figures of its own. */
const TOWN = /^(?:县城|中心城区|主城区|城区|市区)/u;
/** What towns have. */
const URBAN = /绿地|绿化|公园|树冠|林荫|供热|供暖|供水|排水|污水|燃气|管网|道路|学位/u;
/** Says itself of where it is. */
const SCOPED = /^(?:[城全县市乡]|农村)/u;

/** 县城增加小学学位1650个、｜幼儿学位800个: 县城增加. Empty where the name is whole. */
function lentBy(
	before: Finding | undefined,
	{ measure, concept, span }: Finding,
	{ text, lexicon }: Tools
): string {
	const quote = text.slice(span.start, span.end).replace(/\s/gu, '');
	const gap = before ? text.slice(before.span.end, span.end).replace(/\s/gu, '') : '';
	const follows = gap.slice(1).startsWith(measure);
	const isListed = follows ? /^[、和及与]/u.test(gap) : quote.indexOf(`、${measure}`) > 0;
	// A list may open with what gives no figure of the county.
	const first = (follows || before?.span.start === span.start) && before ? before.measure : quote;
	const town = TOWN.exec(first)?.[0] ?? '';
	const verb = lexicon.gains.startAt(first, town.length);
	const isNamed = concept !== undefined || isDeed(measure, lexicon);
	if (isListed && verb > 0 && !isNamed) return first.slice(0, town.length + verb);
	const alike = isListed || (follows && gap.startsWith('，'));
	return town !== '' && alike && URBAN.test(measure) && !SCOPED.test(measure) ? town : '';
}

const isDeed = (measure: string, { gains, builds, action }: StatementLexicon): boolean =>
	[gains, builds, action].some((verbs) => verbs.startAt(measure, 0) > 0);

const OVER_YEARS = /累计|五年[来间共]|十三五”?(?:期间|时期|以来)/u;

/** “十三五”期间造林7.5万亩: done in five years, not in the last. */
function sumsUp(
	{ measure, year, from, unit, span }: Finding,
	sentence: Span,
	setting: Setting,
	{ text, lexicon }: Tools
): boolean {
	const said = text.slice(sentence.start, span.end).replace(/\s/gu, '');
	const isFlow =
		isDeed(measure, lexicon) || lexicon.activities.has(measure) || said.includes(`累计${measure}`);
	return (
		setting.looksBack &&
		year === setting.from - 1 &&
		from === undefined &&
		isFlow &&
		!/^[%‰倍]$/u.test(unit) &&
		!/累计|每年|年均/u.test(measure) &&
		OVER_YEARS.test(said)
	);
}
