// The decks that are written in this browser. Kept in IndexedDB; where a browser forbids that, in this window alone.
// Invariant: nobody overwrites what they have not seen: a writer says which version theirs follows, and is refused where
// another window has saved meanwhile.
import { createStore, del, get, update, values } from 'idb-keyval';
import * as v from 'valibot';
import { OwnDeck } from './own-deck.ts';

/** Another window saved first, or deleted the deck. */
export class NewerError extends Error {
	constructor(readonly stored: OwnDeck | undefined) {
		super('the deck was changed in another window');
	}
}

/** Where decks lie: by id, each changed in one go. */
interface Rows {
	all(): Promise<unknown[]>;
	read(id: string): Promise<unknown>;
	/** `change` is given what is there; what it throws leaves that as it is. */
	change(id: string, change: (stored: unknown) => OwnDeck): Promise<void>;
	remove(id: string): Promise<void>;
}

function keptRows(): Rows {
	const store = createStore('xiantu-decks', 'decks');
	return {
		all: () => values<unknown>(store),
		read: (id) => get<unknown>(id, store),
		change: (id, change) => update<unknown>(id, change, store),
		remove: (id) => del(id, store)
	};
}

/** For this window only. */
function passingRows(): Rows {
	const rows = new Map<string, unknown>();
	return {
		all: async () => [...rows.values()],
		read: async (id) => rows.get(id),
		change: async (id, change) => void rows.set(id, change(rows.get(id))),
		remove: async (id) => void rows.delete(id)
	};
}

function deckOf(stored: unknown): OwnDeck | undefined {
	const { success, output } = v.safeParse(OwnDeck, stored);
	return success ? output : undefined;
}

const CHANNEL = 'xiantu.own-decks';

export class Shelf {
	/** False: what is written is gone with the window. */
	readonly keeps: boolean;
	readonly #rows: Rows;

	constructor(rows: Rows, keeps: boolean) {
		this.#rows = rows;
		this.keeps = keeps;
	}

	/** All decks, the last saved first. */
	async list(): Promise<OwnDeck[]> {
		const decks = (await this.#rows.all()).flatMap((stored) => deckOf(stored) ?? []);
		return decks.sort((a, b) => b.saved - a.saved);
	}

	async read(id: string): Promise<OwnDeck | undefined> {
		return deckOf(await this.#rows.read(id));
	}

	/** Saves a deck that follows the version it has; returns it as saved. Throws NewerError. */
	async write(deck: OwnDeck): Promise<OwnDeck> {
		const next = { ...deck, version: deck.version + 1, saved: Date.now() };
		await this.#rows.change(deck.id, (row) => {
			const stored = deckOf(row);
			if ((stored?.version ?? 0) !== deck.version) throw new NewerError(stored);
			return next;
		});
		tell(deck.id);
		return next;
	}

	/** Changes a deck as it is now, whoever saved it last. */
	async change(id: string, change: (deck: OwnDeck) => OwnDeck): Promise<OwnDeck> {
		const stored = await this.read(id);
		if (!stored) throw new NewerError(undefined);
		try {
			return await this.write(change(stored));
		} catch (cause) {
			if (cause instanceof NewerError && cause.stored) return this.change(id, change);
			throw cause;
		}
	}

	async remove(id: string): Promise<void> {
		await this.#rows.remove(id);
		tell(id);
	}

	/** Calls with the id of a deck that another window has saved or removed; returns how to stop. */
	heed(listen: (id: string) => void): () => void {
		const channel = new BroadcastChannel(CHANNEL);
		channel.onmessage = ({ data }: MessageEvent<unknown>) => {
			if (typeof data === 'string') listen(data);
		};
		return () => channel.close();
	}
}

function tell(id: string): void {
	const channel = new BroadcastChannel(CHANNEL);
	channel.postMessage(id);
	channel.close();
}

async function openRows(): Promise<Shelf> {
	try {
		const rows = keptRows();
		await rows.all();
		return new Shelf(rows, true);
	} catch {
		return new Shelf(passingRows(), false);
	}
}

let opened: Promise<Shelf> | undefined;

/** The shelf of this browser. In the browser only. */
export const openShelf = (): Promise<Shelf> => (opened ??= openRows());
