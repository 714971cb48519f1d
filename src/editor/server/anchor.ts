// Names a fact by the plan's words, so that a correction finds it again after the text is read anew. Pure.
import type { AnyFact } from '#domain/facts.ts';
import { evidenceOf, nameOf } from '#domain/facts.ts';
import { factsAt } from '#pipeline/curation/find.ts';
import type { CorrectionEntry } from '#pipeline/curation/corrections.ts';
import { findWords } from '#text/find-words.ts';
import { Refusal } from './refusal.ts';

export type Anchor = Pick<CorrectionEntry, 'at' | 'name'>;

/** Characters of context on either side, tried in this order. */
const REACHES = [0, 8, 16, 32, 64, 128];

/**
 * The words of the fact's first evidence, with as much context as tells their place from others, and with the fact's
 * name where several facts were read there. Throws a Refusal where even that does not tell.
 * 「水库」 of two → `{ at: { before: '建设龙门', quote: '水库', after: '，' } }`
 */
export function anchorOf(raw: string, list: readonly AnyFact[], fact: AnyFact): Anchor {
	const [evidence] = evidenceOf(fact);
	if (!evidence) throw new Refusal('ambiguous', nameOf(fact));
	const { start, end, quote } = evidence;
	const around = REACHES.map((reach) => ({
		...context('before', raw.slice(Math.max(0, start - reach), start)),
		quote,
		...context('after', raw.slice(end, end + reach))
	}));
	const at = around.find((words) => findWords(raw, words).length === 1);
	const there = factsAt(list, evidence);
	const alike = there.filter((one) => nameOf(one) === nameOf(fact));
	if (!at || alike.length !== 1) throw new Refusal('ambiguous', nameOf(fact));
	return { at, ...(there.length > 1 && { name: nameOf(fact) }) };
}

const context = (key: 'before' | 'after', words: string): { before?: string; after?: string } =>
	words.trim() === '' ? {} : { [key]: words.trim() };
