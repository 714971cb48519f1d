// Deck → its Markdown file, as a person would write it. The inverse of parse.ts.
import { stringify } from 'yaml';
import type { Deck, Slide } from '#domain/deck.ts';
import { isHeading, isMark } from './slide-source.ts';

/** A text without lines that would begin a slide or a block in its file: they are moved in by a space. */
export const safeText = (text: string, isUnsafe = isMark): string =>
	text
		.trim()
		.replace(/\r\n?/gu, '\n')
		.split('\n')
		.map((line) => (isUnsafe(line) ? ` ${line}` : line))
		.join('\n');

export const safeTitle = (title: string): string => title.replace(/\s+/gu, ' ').trim();

/** The file of a deck; parseDeck reads it back. */
export function formatDeck({ title, lang, counties, author, date, slides }: Deck): string {
	const about = {
		title: safeTitle(title),
		lang,
		...(counties.length > 0 && { counties: counties.map(Number) }),
		...(author !== undefined && { author }),
		...(date !== undefined && { date })
	};
	return [`---\n${yaml(about)}---\n`, ...slides.map(formatSlide)].join('\n');
}

const yaml = (value: object): string => stringify(value, { lineWidth: 0 });

function formatSlide({ title, text, view, highlight, legend, chart, quote, notes }: Slide): string {
	const options = {
		...(view !== '/' && { view }),
		...(highlight.length > 0 && { highlight }),
		...(legend && { legend }),
		...(chart !== undefined && { chart }),
		...(quote.length > 0 && { quote })
	};
	const parts = [
		`## ${safeTitle(title)}`.trimEnd(),
		...(Object.keys(options).length > 0 ? [block('slide', yaml(options))] : []),
		...(text.trim() === '' ? [] : [safeText(text)]),
		...(notes.trim() === '' ? [] : [block('notes', `${safeText(notes, isHeading)}\n`)])
	];
	return `${parts.join('\n\n')}\n`;
}

/** A fence longer than any run of ticks inside. */
function block(name: 'slide' | 'notes', content: string): string {
	const runs = content.match(/`+/gu) ?? [];
	const fence = '`'.repeat(Math.max(3, ...runs.map(({ length }) => length + 1)));
	return `${fence}${name}\n${content}${fence}`;
}
