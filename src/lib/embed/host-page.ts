// An embed's side of the talk with the page that frames it: tells what happens here, does what it is asked.
// Invariant: nothing is told before a hello of an allowed origin, and then to that origin alone.
import type { Atlas } from '#lib/map/atlas.ts';
import { boxOf } from '#lib/panels/boxes.ts';
import { formatView, parseView } from '#lib/view/codec.ts';
import { filteringOf, UNFILTERED } from '#lib/view/selection.ts';
import type { View, ViewNotice } from '#lib/view/view.ts';
import type { EmbedFrame } from './embed-frame.ts';
import { Gate, mayFrame } from './gate.ts';
import { measure, naturalHeight } from './natural-height.ts';
import { post, type EmbedMessage, type Request } from './protocol.ts';
import type { EmbedSession } from './session.ts';

/** Answers the page round this one, where there is one. */
export function answerHost(session: EmbedSession, atlas: Atlas, frame: EmbedFrame): void {
	const host = window.parent;
	if (host === window) return;
	const gate = new Gate(host);
	const say = (message: EmbedMessage): void => {
		if (gate.origin !== undefined) post(host, message, gate.origin);
	};
	const greet = async (origin: string): Promise<void> => {
		if (gate.origin === undefined && !mayFrame(origin, location.origin, await framedBy(frame.base)))
			return;
		gate.origin = origin;
		say({ type: 'ready', view: viewText(session.view) });
		say({ type: 'height', height: naturalHeight(measure(frame.root)) });
	};
	addEventListener('message', (event) => {
		const message = gate.hear(event);
		if (message?.type === 'hello') greet(event.origin).catch(console.error);
		else if (message)
			say({ type: 'ack', id: message.id, refused: obey(message, session, atlas, frame.base) });
	});
	addEventListener('error', ({ message }) => say({ type: 'error', reason: message }));
	tellChanges(session, atlas, frame, say);
	post(host, { type: 'here' }, '*');
}

/** Whose pages the operator lets frame embeds. A site without the file lets all. */
async function framedBy(base: string): Promise<readonly string[]> {
	const response = await fetch(`${base}/config.json`);
	if (!response.ok) return [];
	const { framedBy = [] } = (await response.json()) as { framedBy?: readonly string[] };
	return framedBy;
}

const viewText = (view: View): string => {
	const { search, hash } = new URL(formatView(view), location.href);
	return search + hash;
};

function tellChanges(
	session: EmbedSession,
	atlas: Atlas,
	frame: EmbedFrame,
	say: (message: EmbedMessage) => void
): void {
	let { feature } = session.view;
	let view = viewText(session.view);
	session.listen(() => {
		const now = viewText(session.view);
		if (now !== view) say({ type: 'view-changed', view: now });
		if (session.view.feature !== feature)
			say({ type: 'select', feature: session.view.feature ?? null });
		({ feature } = session.view);
		view = now;
	});
	let height = 0;
	new ResizeObserver(() => {
		const now = naturalHeight(measure(frame.root));
		if (now !== height) say({ type: 'height', height: now });
		// What nobody has moved stays whole in a frame that changes its size.
		if (height > 0 && !session.view.camera) {
			atlas.resize();
			atlas.go(undefined);
		}
		height = now;
	}).observe(frame.root);
}

const namesOf = (notices: readonly ViewNotice[]): string[] =>
	notices.map(({ parameter }) => parameter);

/** Does what is asked; tells which parameters could not be used. */
function obey(request: Request, session: EmbedSession, atlas: Atlas, base: string): string[] {
	switch (request.type) {
		case 'select': {
			session.update({ feature: request.feature ?? undefined });
			const { notices, view, data } = session;
			const chosen = data.facts.find(({ id }) => id === view.feature);
			const found = chosen && boxOf(chosen);
			if (found) atlas.reveal(found.box, found.zoom);
			return namesOf(notices);
		}
		case 'filter': {
			const { view, notices } = readView(`?${request.filter}`, base);
			session.update({ ...UNFILTERED, ...filteringOf(view) });
			return namesOf([...notices, ...session.notices]);
		}
		case 'set-view': {
			const { view, notices } = readView(request.view, base);
			// These are of the embed's address, and stay.
			const { ui, interactive, edition } = session.view;
			const cleared = Object.fromEntries(Object.keys(session.view).map((key) => [key, undefined]));
			session.update({ ...cleared, ...view, ui, interactive, edition });
			if (view.camera) atlas.go(view.camera);
			return namesOf([...notices, ...session.notices]);
		}
	}
}

function readView(text: string, base: string) {
	const [search = '', ...hash] = text.split('#');
	return parseView({ pathname: location.pathname, search, hash: hash.join('#') }, base);
}
