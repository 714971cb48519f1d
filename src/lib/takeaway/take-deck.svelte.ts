// What is made of a deck to take along: all slides in one file, or the picture of one.
import type { PublishedDeck } from '#domain/deck.ts';
import type { Manifest, Overview } from '#domain/published.ts';
import type { Tell } from '#lib/export/export-job.svelte.ts';
import { m } from '#lib/messages/compiled/messages.js';
import { Show } from '#lib/present/show.svelte.ts';

export interface DeckWithData {
	readonly deck: PublishedDeck;
	readonly manifest: Manifest;
	readonly overview: Overview;
}

/** A show that nobody sees, to be drawn from; `turn` goes to a slide, counted from 0. */
function quietShow({ deck, manifest, overview }: DeckWithData, first: number) {
	let index = $state(first);
	const show = new Show(deck, manifest, () => ({
		index,
		asked: undefined,
		theme: 'present',
		scale: 1,
		ask: () => undefined
	}));
	show.explorer.take(overview);
	return { show, turn: (to: number): void => void (index = to) };
}

const footOf = ({ title, slides }: PublishedDeck, index: number): [string, string] => [
	title,
	m.present_count({ slide: String(index + 1), count: String(slides.length) })
];

/** The picture of a slide, counted from 0. */
export async function pngOfSlide(data: DeckWithData, index: number): Promise<Blob> {
	const { slidePng } = await import('./slide-picture.ts');
	return slidePng(quietShow(data, index).show, footOf(data.deck, index));
}

/** Rejects with the signal's reason where it is told to stop. */
export async function pptxOf(data: DeckWithData, tell: Tell, signal: AbortSignal): Promise<Blob> {
	const { addSlide, blobOf, newPptx } = await import('./deck-pptx.ts');
	const { deck } = data;
	const author = deck.author ?? m.site_name();
	const pptx = newPptx({ title: deck.title, author, lang: deck.lang });
	const { show, turn } = quietShow(data, 0);
	for (const index of deck.slides.keys()) {
		signal.throwIfAborted();
		tell(m.takeaway_drawing({ slide: String(index + 1), count: String(deck.slides.length) }));
		turn(index);
		await addSlide(pptx, show, footOf(deck, index));
	}
	tell(m.takeaway_writing());
	return blobOf(pptx);
}
