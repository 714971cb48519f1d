// What a person says of a placement beside where it is: how well it is known, on what grounds, and who says so.
import { COURSE_KINDS, type PlaceKind } from '#domain/place.ts';
import { m } from '#lib/messages/compiled/messages.js';
import type { KnownPlace, SaveRequest } from '../protocol.ts';
import { USUAL_ERROR_M, type Choice, type Draft } from './draft.ts';

const AUTHOR = 'xiantu.editor.author';

export class Form {
	precision: Choice = $state('village');
	errorM: number | null = $state(USUAL_ERROR_M.village);
	reason = $state('');
	author = $state(localStorage.getItem(AUTHOR) ?? '');
	remember = $state(false);
	name = $state('');
	aliases = $state('');
	kind: PlaceKind = $state('village');
	source = $state('');
	note = $state('');
	/** Grounds given before, to be chosen again. */
	reasons: readonly string[] = $state.raw([]);

	/** For another fact: who places stays, the rest begins anew. `named`: what the fact's place is called. */
	begin(named: string): void {
		this.reason = '';
		this.remember = false;
		this.name = named;
		this.aliases = '';
		this.note = '';
	}

	choose(precision: Choice): void {
		this.precision = precision;
		this.errorM = USUAL_ERROR_M[precision];
	}

	/** The precision that an entry of the gazetteer usually gives. */
	fit({ kind, errorM }: KnownPlace): void {
		const wide = kind === 'township' || kind === 'town' || COURSE_KINDS.has(kind);
		this.precision = wide || errorM > USUAL_ERROR_M.township ? 'township' : 'village';
	}

	keepAuthor(): void {
		localStorage.setItem(AUTHOR, this.author.trim());
	}

	/** What is still missing, as words; undefined where nothing is. */
	unready(draft: Draft): string | undefined {
		if (draft.kind === 'none') return m.editor_unready_place();
		if (draft.kind === 'line' && !draft.done) return m.editor_unready_line();
		if (draft.kind !== 'place' && !this.errorM) return m.editor_unready_error();
		if (this.author.trim() === '') return m.editor_unready_author();
		if (this.reason.trim() === '') return m.editor_unready_reason();
		if (draft.kind !== 'point' || !this.remember) return undefined;
		if (this.name.trim() === '') return m.editor_unready_name();
		return this.source.trim() === '' ? m.editor_unready_source() : undefined;
	}

	/** What is asked of the server. Throws where nothing is drafted. */
	request(draft: Draft): Pick<SaveRequest, 'to' | 'reason' | 'author' | 'remember'> {
		const { reason, author, precision } = this;
		const others = this.reasons.filter((one) => one !== reason.trim());
		this.reasons = [reason.trim(), ...others].slice(0, 8);
		const remember = draft.kind === 'point' && this.remember && { remember: this.#remembered() };
		return { to: targetOf(draft, precision, this.errorM), reason, author, ...remember };
	}

	#remembered(): NonNullable<SaveRequest['remember']> {
		const { name, kind, source, note } = this;
		const aliases = this.aliases.split(/[;；]/u).map((alias) => alias.trim());
		return { name, kind, source, note, aliases: aliases.filter(Boolean) };
	}
}

function targetOf(draft: Draft, precision: Choice, errorM: number | null): SaveRequest['to'] {
	const known = { precision, ...(errorM && { errorM }) };
	switch (draft.kind) {
		case 'point':
			return { point: draft.at, ...known };
		case 'line':
			return { line: [...draft.line], ...known };
		case 'place':
			return { place: draft.place.name, precision };
		case 'none':
			throw new RangeError('nothing is drafted');
	}
}
