// What is wrong with a deck and what to do, for whoever works at a terminal. The editor says it in the reader's language.
import type { DeckProblem } from '#domain/deck.ts';

const WORDS: Record<DeckProblem['kind'], string> = {
	'front-matter':
		'the front matter is not YAML here; write `key: value`, and quote a value that holds a colon',
	'front-matter-open': 'the front matter has no end; close it with a line `---`',
	'front-matter-value': 'the front matter has no use for this value; see geodata/decks/README.md',
	'no-title': 'the deck has no title; begin the file with `---`, `title: …`, `---`',
	'no-slides': 'the deck has no slides; begin each with a line `## title`',
	'before-slides':
		'this stands before the first slide and is not shown; begin a slide with a line `## title`',
	'slide-untitled': 'the slide has no title; write it after `## `',
	'slide-empty': 'the slide has no text, quote or chart; give it one',
	options: 'the options are not YAML here; write `key: value`',
	'options-value': 'the option has no such value; see geodata/decks/README.md',
	'options-unknown': 'there is no such option; there are view, highlight, legend, chart and quote',
	'block-open': 'the block has no end; close it with a line of as many ticks',
	'view-link': 'a view is a link to the map as in the address bar, from the slash on: `/?area=…`',
	'view-unknown': 'the view names an indicator that the data do not have',
	'view-parameter': 'the view has a part that cannot be read',
	'fact-unknown': 'the data have no fact of this id; copy one from the address bar of the map',
	'county-unknown': 'the data have no county of this code',
	'picture-outside':
		'a picture must stand in the file itself (`data:image/png;base64,…`); it is left out',
	'picture-large': 'the picture is larger than half a megabyte; make it smaller; it is left out',
	'many-slides': 'the deck has more slides than anyone will sit through'
};

/** `the data have no fact of this id; …: 140827-p-x` */
export const deckProblemWords = ({ kind, given }: Pick<DeckProblem, 'kind' | 'given'>): string =>
	given === '' ? WORDS[kind] : `${WORDS[kind]}: ${given}`;
