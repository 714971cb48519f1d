// The state of the place editor: the queue, the fact at hand, what is drafted for it, and what was saved.
import { MediaQuery } from 'svelte/reactivity';
import { factsOf, type Fact } from '#domain/fact.ts';
import type { Position } from '#domain/geometry.ts';
import type { Manifest } from '#domain/published.ts';
import type { Plan } from '#domain/plan.ts';
import { factsById, type FullFact } from '#lib/fact/full-fact.ts';
import type { MapInput } from '#lib/layers/layer.ts';
import { m } from '#lib/messages/compiled/messages.js';
import { createReader } from '#lib/published/reader.ts';
import { THEME_TOKENS } from '#lib/theme/tokens.ts';
import type { EditorState } from '../protocol.ts';
import { desk } from './desk.ts';
import { finished, withClick, withMoved, type Draft, type Tool } from './draft.ts';
import { Form } from './form.svelte.ts';
import { asMoved, inGroup, neighbours, waiting, type Group } from './queue.ts';

const DATA = '/dev/place/data';
const NOTHING: Draft = { kind: 'none' };

interface Notice {
	readonly kind: 'done' | 'problem';
	readonly words: string;
}

export class Editor {
	manifest: Manifest | undefined = $state.raw();
	#facts: readonly Fact[] = $state.raw([]);
	state: EditorState = $state.raw({ places: [], moves: {}, undo: [] });
	status: 'loading' | 'ready' | 'failed' = $state('loading');
	notice: Notice | undefined = $state.raw();

	county = $state('');
	group: Group = $state('all');
	#currentId: string | undefined = $state();

	tool: Tool = $state('point');
	draft: Draft = $state.raw(NOTHING);
	/** Earlier drafts of the fact at hand, newest last. */
	#history: Draft[] = [];
	/** Whether the last act was a step of the keyboard: steps in a row are undone together. */
	#stepping = false;
	readonly form = new Form();

	readonly #moved = $derived(
		this.#facts.map((fact) => asMoved(fact, this.state.moves, this.state.places))
	);
	readonly queue: readonly Fact[] = $derived(
		waiting(this.#facts, this.state.moves).filter(
			(fact) => (this.county === '' || fact.adcode === this.county) && inGroup(fact, this.group)
		)
	);
	readonly index = $derived(
		Math.max(
			0,
			this.queue.findIndex(({ id }) => id === this.#currentId)
		)
	);
	readonly current: Fact | undefined = $derived(this.queue[this.index]);
	readonly savedCount = $derived(this.queue.filter(({ id }) => this.isSaved(id)).length);

	/** The plan and all facts of the current fact's county. */
	#county: { readonly plan: Plan; readonly facts: ReadonlyMap<string, FullFact> } | undefined =
		$state.raw();
	readonly plan = $derived(
		this.#county?.plan.adcode === this.current?.adcode ? this.#county?.plan : undefined
	);
	readonly full = $derived(this.current && this.#county?.facts.get(this.current.id));

	readonly #dark = new MediaQuery('prefers-color-scheme: dark', false);
	readonly mapInput: MapInput | undefined = $derived.by(() => {
		const { current, manifest } = this;
		if (!manifest || !current) return undefined;
		const shown = this.#moved.find(({ id }) => id === current.id);
		return {
			root: DATA,
			counties: manifest.counties,
			theme: THEME_TOKENS[this.#dark.current ? 'dark' : 'light'],
			facts: neighbours(this.#moved, current),
			area: [current.adcode],
			...(shown && this.draft.kind === 'none' && { chosen: shown }),
			county: current.adcode,
			words: { countyOnly: (count) => m.map_county_only({ count: String(count) }) }
		};
	});

	async open(): Promise<void> {
		const reader = createReader(fetch, DATA);
		try {
			const [manifest, overview, state] = await Promise.all([
				reader.manifest(),
				reader.overview(),
				desk.state()
			]);
			this.#facts = factsOf(overview);
			this.state = state;
			this.manifest = manifest;
			this.status = 'ready';
		} catch (error) {
			this.status = 'failed';
			this.notice = { kind: 'problem', words: m.editor_load_failed({ problem: wordsOf(error) }) };
		}
	}

	/** Reads the plan of the fact at hand. */
	async openPlan(adcode: string): Promise<void> {
		const reader = createReader(fetch, DATA);
		try {
			const [plan, facts] = await Promise.all([reader.plan(adcode), reader.facts(adcode)]);
			if (this.current?.adcode === adcode) this.#county = { plan, facts: factsById(facts) };
		} catch (error) {
			this.notice = { kind: 'problem', words: m.editor_load_failed({ problem: wordsOf(error) }) };
		}
	}

	isSaved = (id: string): boolean => this.state.moves[id] !== undefined;

	factName = (id: string): string => this.#facts.find((fact) => fact.id === id)?.name ?? '';

	countyName = (adcode: string): string =>
		this.manifest?.counties.find((county) => county.adcode === adcode)?.name ?? adcode;

	go(id: string | undefined): void {
		if (id === undefined) return;
		this.#currentId = id;
		this.clear();
		this.#history = [];
		this.form.begin(unknownPlace(this.current));
	}

	step(by: 1 | -1): void {
		this.notice = undefined;
		this.go(this.queue[this.index + by]?.id);
	}

	#draftNow(draft: Draft, step = false): void {
		if (draft === this.draft) return;
		if (!step || !this.#stepping) this.#history.push(this.draft);
		this.#stepping = step;
		this.draft = draft;
		this.notice = undefined;
	}

	click(at: Position): void {
		if (this.tool === 'place') this.tool = 'point';
		this.#draftNow(withClick(this.draft, this.tool, at));
	}

	/** `first`: where a drag begins; the rest of it is undone with that. */
	move(index: number, at: Position, first: boolean): void {
		if (first) this.#stepping = false;
		this.#draftNow(withMoved(this.draft, index, at), true);
	}

	nudge(index: number, at: Position): void {
		const draft = this.draft;
		const none = draft.kind === 'none' || draft.kind === 'place';
		if (none) this.click(at);
		else this.#draftNow(withMoved(draft, index, at), true);
	}

	choose(place: EditorState['places'][number]): void {
		this.tool = 'place';
		this.form.fit(place);
		this.#draftNow({ kind: 'place', place });
	}

	finishLine(): void {
		this.#draftNow(finished(this.draft));
	}

	clear(): void {
		this.draft = NOTHING;
		this.#stepping = false;
	}

	/** Throws away the draft; undo brings it back. */
	startAgain(): void {
		this.#draftNow(NOTHING);
	}

	get unready(): string | undefined {
		return this.form.unready(this.draft);
	}

	async save(): Promise<void> {
		const { current } = this;
		if (!current) return;
		const problem = this.unready;
		if (problem !== undefined) {
			this.notice = { kind: 'problem', words: m.editor_failed({ problem }) };
			return;
		}
		const request = { adcode: current.adcode, fact: current.id, ...this.form.request(this.draft) };
		await this.#ask(() => desk.save(request), m.editor_saved({ name: current.name }));
		if (this.notice?.kind === 'done') {
			this.form.keepAuthor();
			this.go(this.#nextOpen() ?? current.id);
		}
	}

	/** The next fact after the one at hand that nobody has placed yet. */
	#nextOpen(): string | undefined {
		const { queue, index } = this;
		return [...queue.slice(index + 1), ...queue.slice(0, index)].find(({ id }) => !this.isSaved(id))
			?.id;
	}

	/** The last act on the draft; without one, the last save. */
	async undo(): Promise<void> {
		const before = this.#history.pop();
		if (before) {
			this.draft = before;
			this.#stepping = false;
			return;
		}
		const last = this.state.undo.at(-1);
		await this.#ask(desk.undo, m.editor_undone());
		if (this.notice?.kind === 'done') this.go(last);
	}

	async #ask(question: () => Promise<EditorState>, done: string): Promise<void> {
		try {
			this.state = await question();
			this.notice = { kind: 'done', words: done };
		} catch (error) {
			this.notice = { kind: 'problem', words: m.editor_failed({ problem: wordsOf(error) }) };
		}
	}
}

/** The first name of 「地名未收录：甲、乙」, which the gazetteer lacks. */
const unknownPlace = (fact: Fact | undefined): string =>
	/[：:]([^、，；]+)/u.exec(fact?.unplaced ?? '')?.[1] ?? '';

const wordsOf = (error: unknown): string =>
	error instanceof Error ? error.message : String(error);
