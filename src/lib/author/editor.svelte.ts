// A deck being edited: what it says now, what was done to it, and whether that is saved. Every change is saved at once.
// Invariant: nothing is ever overwritten unseen: where another window saved first, both decks stay until someone chooses.
import type { Slide } from '#domain/deck.ts';
import { deckOf, pageOf, withoutPage, withPages, withSlide } from './draft.ts';
import type { Change, Draft, DraftPage } from './draft.ts';
import { newDeck } from './deck-file.ts';
import { begin, redo, step, undo, type History } from './history.ts';
import type { OwnDeck } from './own-deck.ts';
import { NewerError, type Shelf } from './shelf.ts';

/** What another window made of the deck meanwhile. */
type Theirs = { readonly deck: OwnDeck } | 'removed';

export class Editor {
	readonly id: string;
	readonly shelf: Shelf;
	#history: History<Draft>;
	imported: OwnDeck['imported'] = $state.raw();
	#chosen = $state('');
	saving: 'saved' | 'saving' | 'failed' = $state('saved');
	theirs: Theirs | undefined = $state.raw();
	/** The version that what is here follows. */
	#version: number;
	#dirty = false;
	#writing = false;

	readonly draft: Draft = $derived.by(() => this.#history.now);
	readonly deck = $derived.by(() => deckOf(this.id, this.draft));
	readonly canUndo: boolean = $derived.by(() => this.#history.past.length > 0);
	readonly canRedo: boolean = $derived.by(() => this.#history.future.length > 0);
	/** Of the chosen page. */
	readonly index: number = $derived(
		Math.max(
			0,
			this.draft.pages.findIndex(({ key }) => key === this.#chosen)
		)
	);
	readonly page: DraftPage | undefined = $derived(this.draft.pages[this.index]);

	constructor(shelf: Shelf, deck: OwnDeck) {
		this.shelf = shelf;
		this.id = deck.id;
		this.#version = deck.version;
		this.#history = $state.raw(begin(deck.draft));
		this.imported = deck.imported;
		this.chooseAt(0);
	}

	choose(key: string): void {
		this.#chosen = key;
	}

	/** Chooses the page at an index, or at the end that is nearer. */
	chooseAt(index: number): void {
		const { pages } = this.draft;
		this.#chosen = pages[Math.max(0, Math.min(pages.length - 1, index))]?.key ?? '';
	}

	/** Does something to the deck. `group`: see history.ts. */
	edit(change: (draft: Draft) => Draft, group?: string): void {
		this.#go(step(this.#history, change(this.draft), group, Date.now()));
	}

	/** Changes the chosen page; typing on in one of its fields is one step. */
	editSlide(change: Change<Slide>): void {
		const { page } = this;
		if (!page) return;
		const group = `${page.key} ${Object.keys(change).join()}`;
		this.edit((draft) => withSlide(draft, page.key, change), group);
	}

	/** Puts a page behind the chosen one, and chooses it. */
	add(slide: Slide): void {
		const page = pageOf(slide);
		const at = this.draft.pages.length === 0 ? 0 : this.index + 1;
		this.edit((draft) => withPages(draft, at, [page]));
		this.#chosen = page.key;
	}

	remove(): void {
		const { page } = this;
		if (!page) return;
		this.edit((draft) => withoutPage(draft, page.key));
	}

	undo(): void {
		this.#go(undo(this.#history));
	}

	redo(): void {
		this.#go(redo(this.#history));
	}

	#go(history: History<Draft>): void {
		if (history.now === this.draft) return;
		this.#show(history);
		this.save();
	}

	/** A chosen page that is gone gives way to the one in its place. */
	#show(history: History<Draft>): void {
		const { index } = this;
		this.#history = history;
		if (this.page?.key !== this.#chosen) this.chooseAt(index);
	}

	/** What the import could not read has been seen. */
	forgetImport(): void {
		this.imported = undefined;
		this.save();
	}

	save(): void {
		this.#dirty = true;
		void this.#saveAll();
	}

	/** One writing at a time; what is changed meanwhile follows with the next. */
	async #saveAll(): Promise<void> {
		if (this.#writing || this.theirs) return;
		this.#writing = true;
		this.saving = 'saving';
		try {
			while (this.#dirty) {
				this.#dirty = false;
				this.#version = (await this.shelf.write(this.#own())).version;
			}
			this.saving = 'saved';
		} catch (cause) {
			this.#dirty = true;
			this.saving = 'failed';
			if (cause instanceof NewerError)
				this.theirs = cause.stored ? { deck: cause.stored } : 'removed';
		} finally {
			this.#writing = false;
		}
	}

	#own(): OwnDeck {
		const { id, draft, imported } = this;
		return { id, version: this.#version, saved: 0, draft, ...(imported && { imported }) };
	}

	/** Follows another window's saving; where both changed the deck, someone must choose. */
	async follow(): Promise<void> {
		if (this.#writing || this.theirs) return;
		const stored = await this.shelf.read(this.id);
		if (this.#writing || (stored && stored.version <= this.#version)) return;
		if (this.#dirty || !stored) this.theirs = stored ? { deck: stored } : 'removed';
		else this.#take(stored);
	}

	#take({ draft, version, imported }: OwnDeck): void {
		this.#version = version;
		this.imported = imported;
		this.#show(step(this.#history, draft));
	}

	/** Takes the other window's deck; what is here is kept as a deck of its own. */
	async takeTheirs(copyTitle: string): Promise<void> {
		const { theirs } = this;
		if (!theirs || theirs === 'removed') return;
		await this.#keepCopy(this.draft, copyTitle);
		this.theirs = undefined;
		this.#dirty = false;
		this.saving = 'saved';
		this.#take(theirs.deck);
	}

	/** Goes on with what is here; the other window's deck is kept as a deck of its own. */
	async keepMine(copyTitle: string): Promise<void> {
		const { theirs } = this;
		if (!theirs) return;
		if (theirs !== 'removed') await this.#keepCopy(theirs.deck.draft, copyTitle);
		this.#version = theirs === 'removed' ? 0 : theirs.deck.version;
		this.theirs = undefined;
		this.save();
	}

	async #keepCopy({ about, pages }: Draft, title: string): Promise<void> {
		await this.shelf.write(newDeck({ about: { ...about, title }, pages }));
	}
}
