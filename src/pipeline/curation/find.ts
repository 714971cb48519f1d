// Finds what a correction means: by the plan's words, never by id or position.
import type { PlanDocument } from '#domain/document.ts';
import { evidenceOf, nameOf } from '#domain/facts.ts';
import type { AnyFact } from '#domain/facts.ts';
import type { Span } from '#domain/text.ts';
import { findWords } from '#text/find-words.ts';
import type { WordsInContext } from '#text/find-words.ts';

/** All that words are found in. */
type Raw = Pick<PlanDocument, 'raw'>;

/** The correction no longer applies; the message says why, in Chinese, as issues are. */
export class Stale extends Error {
	override readonly name = 'Stale';
}

/** Raw span of the words. Throws Stale where they are not there, or there more than once. */
export function locate(document: Raw, at: WordsInContext): Span {
	const spans = findWords(document.raw, at);
	const [span] = spans;
	if (!span) throw new Stale(`原文中已找不到「${at.quote}」`);
	if (spans.length > 1) throw new Stale(`原文中有${spans.length}处「${at.quote}」，须以前后文指明`);
	return span;
}

/** The one fact read from the words. Throws Stale where there is none, or more than one of that name. */
export function findFact(
	document: Raw,
	list: readonly AnyFact[],
	at: WordsInContext,
	name?: string
): AnyFact {
	const span = locate(document, at);
	const there = factsAt(list, span).filter((fact) => name === undefined || nameOf(fact) === name);
	const [fact] = there;
	if (!fact) throw new Stale(`「${at.quote}」处没有识别出要更正的内容`);
	if (there.length > 1) throw new Stale(`「${at.quote}」处识别出${there.length}项，须以名称指明`);
	return fact;
}

/** Facts whose evidence, first or further, meets a raw span. */
export const factsAt = (list: readonly AnyFact[], span: Span): AnyFact[] =>
	list.filter((fact) =>
		evidenceOf(fact).some(({ start, end }) => start < span.end && span.start < end)
	);
