// Asks the dev server: what is known, to save, to undo. Every failure is a sentence for the person who saves.
import { m } from '#lib/messages/compiled/messages.js';
import type { EditorState, RefusalCode, RefusalReply, SaveRequest } from '../protocol.ts';

const DESK = '/dev/place/desk';

const WORDS: Readonly<Record<RefusalCode, () => string>> = {
	remote: m.editor_refused_remote,
	foreign: m.editor_refused_foreign,
	malformed: m.editor_refused_malformed,
	tooLarge: m.editor_refused_too_large,
	noFact: m.editor_refused_no_fact,
	noPlace: m.editor_refused_no_place,
	ambiguous: m.editor_refused_ambiguous,
	outside: m.editor_refused_outside,
	tooExact: m.editor_refused_too_exact,
	placeExists: m.editor_refused_place_exists,
	movedElsewhere: m.editor_refused_moved_elsewhere,
	nothingToUndo: m.editor_refused_nothing,
	changedSince: m.editor_refused_changed,
	damaged: m.editor_refused_damaged,
	failed: m.editor_refused_failed
};

async function ask(path: string, body?: unknown): Promise<EditorState> {
	const post = {
		method: 'POST',
		headers: { 'Content-Type': 'application/json' },
		body: JSON.stringify(body)
	};
	const answer = await fetch(`${DESK}${path}`, body === undefined ? {} : post)
		.then(async (response) => ({ ok: response.ok, value: (await response.json()) as unknown }))
		.catch((cause: unknown) => {
			throw new Error(m.editor_refused_silent(), { cause });
		});
	if (answer.ok) return answer.value as EditorState;
	const { code, detail } = answer.value as RefusalReply;
	throw new Error(detail === '' ? WORDS[code]() : `${WORDS[code]()} · ${detail}`);
}

/** Each rejects with an Error whose message is for the person. */
export const desk = {
	state: () => ask(''),
	save: (request: Omit<SaveRequest, 'adcode'> & { readonly adcode: string }) =>
		ask('/save', request),
	undo: () => ask('/undo', {})
};
