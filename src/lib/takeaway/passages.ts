// The words of a slide as passages of plain words: what a picture sets in lines and a presentation program edits.
import type { Block, Inline } from '#deck/rich-text.ts';
import { richText } from '#deck/rich-text.ts';
import type { DeckQuote } from '#domain/deck.ts';
import { m } from '#lib/messages/compiled/messages.js';
import type { Row } from '#lib/present/rows.ts';
import type { Show } from '#lib/present/show.svelte.ts';
import { termOf } from '#lib/present/structure-words.ts';

export interface Run {
	readonly text: string;
	readonly look?: 'strong' | 'soft' | 'mark';
}

export interface Passage {
	readonly runs: readonly Run[];
	/** Before it: a number as on the map, a list's sign. */
	readonly lead?: string;
	/** At its right: a sum, a count. */
	readonly end?: string;
	/** Where its words stand in the plan; its letters are small. */
	readonly source?: DeckQuote;
}

/** Characters of a part of a quote that can be read from a screen. The rest is said to be left out, and is in the notes. */
const BRIEF = 54;

export const passagesOf = ({ slide, rows, quotes }: Show): Passage[] => [
	...richText(slide?.text ?? '').flatMap((block) => blockPassages(block)),
	...rows.rows.map(rowPassage),
	...(rows.more > 0 ? [soft(m.present_more({ count: String(rows.more) }))] : []),
	...quotes.flatMap(quotePassages)
];

const soft = (text: string): Passage => ({ runs: [{ text, look: 'soft' }] });

function blockPassages(block: Block, lead?: string): Passage[] {
	switch (block.kind) {
		case 'paragraph':
			return [{ runs: block.content.flatMap(runsOf), ...(lead !== undefined && { lead }) }];
		case 'heading':
			return [{ runs: [{ text: plainText(block.content), look: 'strong' }] }];
		case 'quote':
			return block.blocks.flatMap((one) => blockPassages(one));
		case 'list':
			return block.items.flatMap((item, at) =>
				item.flatMap((one, index) =>
					blockPassages(one, index > 0 ? undefined : block.ordered ? `${block.start + at}.` : '•')
				)
			);
	}
}

function runsOf(one: Inline): Run[] {
	switch (one.kind) {
		case 'text':
		case 'code':
			return [{ text: one.text.replaceAll('\n', ' ') }];
		case 'strong':
			return [{ text: plainText(one.content), look: 'strong' }];
		case 'em':
		case 'link':
			return one.content.flatMap(runsOf);
		case 'picture':
			return [{ text: m.takeaway_picture({ alt: one.alt }), look: 'soft' }];
		case 'break':
			return [{ text: ' ' }];
	}
}

const plainText = (content: readonly Inline[]): string =>
	content
		.flatMap(runsOf)
		.map(({ text }) => text)
		.join('');

/** Markdown without its signs, a line a paragraph. */
const plainLines = (markdown: string): string[] =>
	richText(markdown)
		.flatMap((block) => blockPassages(block))
		.map(({ lead, runs }) =>
			[...(lead === undefined ? [] : [`${lead} `]), ...runs.map(({ text }) => text)].join('')
		);

const rowPassage = ({ number, name, note, words }: Row): Passage => ({
	runs: [
		{ text: name },
		...(note === undefined ? [] : [{ text: ` ${note}`, look: 'soft' as const }])
	],
	...(number !== undefined && { lead: String(number) }),
	...(words !== undefined && { end: words })
});

/** A structure in brief and its parts; any other sentence whole, its own words marked. */
function quotePassages(quote: DeckQuote): Passage[] {
	const source: Passage = { runs: [{ text: quote.chapter, look: 'soft' }], source: quote };
	if (quote.parts === undefined) {
		const runs: Run[] = [
			{ text: quote.before, look: 'soft' },
			{ text: quote.quote, look: 'mark' },
			{ text: quote.after, look: 'soft' }
		];
		return [{ runs: runs.filter(({ text }) => text !== '') }, source];
	}
	const parts = quote.parts.map((part, at): Passage => ({
		lead: String(at + 1),
		runs: [{ text: brief(termOf(part) + part.words) }]
	}));
	return [{ runs: [{ text: brief(sentenceOf(quote)), look: 'mark' }] }, ...parts, source];
}

const sentenceOf = ({ before, quote, after }: DeckQuote): string => before + quote + after;

const brief = (words: string): string =>
	words.length > BRIEF ? `${words.slice(0, BRIEF)}……` : words;

/** What the speaker has: the slide's notes, and the plan's sentences whole. */
export const notesOf = ({ slide, quotes }: Show): string =>
	[
		...plainLines(slide?.notes ?? ''),
		...quotes.map((quote) => m.takeaway_quote({ words: sentenceOf(quote), chapter: quote.chapter }))
	].join('\n');
