// Own decks as files, the same Markdown that the site's own decks are written in.
import { checkDeck, type KnownToDecks } from '#deck/check.ts';
import { formatDeck } from '#deck/format.ts';
import { parseDeck, type ParsedDeck } from '#deck/parse.ts';
import type { Deck, DeckProblem } from '#domain/deck.ts';
import { fileName, save } from '#lib/export/save.ts';
import { viewOfLink } from '#lib/present/slide-view.ts';
import { deckOf, draftOf, newKey, type Draft } from './draft.ts';
import type { OwnDeck } from './own-deck.ts';

/** What is no text at all: a Word file, a picture. */
export class NoTextError extends Error {}

/** UTF-8, or the encoding of an older Chinese editor. */
export function textOf(bytes: ArrayBuffer): string {
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		text = new TextDecoder('gb18030').decode(bytes);
	}
	if (text.includes('\0')) throw new NoTextError();
	return text;
}

/** A new own deck of a file. What could not be read is told in it, beside the file as it was. */
export function ownDeckOfFile(name: string, text: string): OwnDeck {
	const { deck, problems } = parseDeck(name.replace(/\.[^.]*$/u, ''), text);
	const draft = draftOf(deck);
	const own = newDeck(draft);
	if (problems.length === 0) return own;
	const told = problems.map(({ kind, line, given, slide }) => {
		const page = slide === undefined ? undefined : draft.pages[slide]?.key;
		return { kind, line, given, ...(page !== undefined && { page }) };
	});
	return { ...own, imported: { name, text, problems: told } };
}

export const newDeck = (draft: Draft): OwnDeck => ({
	id: newKey(),
	version: 0,
	saved: 0,
	draft
});

/** What is wrong with a deck as it would be exported, with the lines of that file. */
export function problemsOf(deck: Deck, known: KnownToDecks): DeckProblem[] {
	const parsed = parseDeck(deck.id, formatDeck(deck));
	return [...checkDeck(parsed, known), ...unreadable(parsed)].sort((a, b) => a.line - b.line);
}

/** What of the slides' links only the address bar's own reader can tell: a category, a year, a camera that do not exist. */
const unreadable = ({ deck, lines }: ParsedDeck): DeckProblem[] =>
	deck.slides.flatMap(({ view }, slide) =>
		viewOfLink(view).notices.map(({ parameter, given }): DeckProblem => {
			const at = lines.slides[slide];
			const line = at?.view ?? at?.heading ?? 1;
			return { kind: 'view-parameter', line, slide, given: `${parameter}=${given}` };
		})
	);

/** Hands the deck's file to its author. */
export function saveDeck({ id, draft }: Pick<OwnDeck, 'id' | 'draft'>): void {
	saveText(formatDeck(deckOf(id, draft)), fileName(draft.about.title || id, 'md'));
}

export const saveText = (text: string, name: string): void =>
	save(new Blob([text], { type: 'text/markdown;charset=utf-8' }), name);
