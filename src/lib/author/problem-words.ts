// What is wrong with a deck and what to do, for its author. For whoever works at a terminal: src/deck/problem-words.ts.
import type { DeckProblem } from '#domain/deck.ts';
import { m } from '#lib/messages/compiled/messages.js';

const WORDS: Record<DeckProblem['kind'], () => string> = {
	'front-matter': m.author_problem_front_matter,
	'front-matter-open': m.author_problem_front_matter_open,
	'front-matter-value': m.author_problem_front_matter_value,
	'no-title': m.author_problem_no_title,
	'no-slides': m.author_problem_no_slides,
	'before-slides': m.author_problem_before_slides,
	'slide-untitled': m.author_problem_slide_untitled,
	'slide-empty': m.author_problem_slide_empty,
	options: m.author_problem_options,
	'options-value': m.author_problem_options_value,
	'options-unknown': m.author_problem_options_unknown,
	'block-open': m.author_problem_block_open,
	'view-link': m.author_problem_view_link,
	'view-unknown': m.author_problem_view_unknown,
	'view-parameter': m.author_problem_view_parameter,
	'fact-unknown': m.author_problem_fact_unknown,
	'county-unknown': m.author_problem_county_unknown,
	'picture-outside': m.author_problem_picture_outside,
	'picture-large': m.author_problem_picture_large,
	'many-slides': m.author_problem_many_slides
};

/** 「第 12 行：数据中没有这个编号的内容（140827-p-x）」 */
export function problemWords({ kind, line, given }: Omit<DeckProblem, 'slide'>): string {
	const words = WORDS[kind]();
	return given === ''
		? m.author_problem({ line: String(line), words })
		: m.author_problem_given({ line: String(line), words, given: given.slice(0, 80) });
}
