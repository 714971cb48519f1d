// An embed's side of the talk with the page that frames it: tells what happens here, does what it is asked.
// Invariant: nothing is told before a hello of an allowed origin, and then to that origin alone.
import { formatView, parseView, type ParsedView } from '#lib/view/codec.ts';
import type { View } from '#lib/view/view.ts';
import { Gate, mayFrame } from './gate.ts';
import { settingsOf } from './site-config.ts';
import { post, type EmbedMessage, type Request } from './protocol.ts';

/** What the page round an embed may know of it and ask of it. */
export interface Subject {
	/** Path of the site, without a slash at its end. */
	readonly base: string;
	/** Of the view without its path: `?category=交通#9.5/35.2/111.9`. */
	view(): string;
	/** Id of what is chosen. */
	feature(): string | null;
	/** Pixels that show everything. */
	height(): number;
	/** Does what is asked; tells which parameters could not be used. */
	obey(request: Request): string[];
}

export function viewText(view: View): string {
	const { search, hash } = new URL(formatView(view), location.href);
	return search + hash;
}

/** A view without its path, on this page. */
export function readView(text: string, base: string): ParsedView {
	const [search = '', ...hash] = text.split('#');
	return parseView({ pathname: location.pathname, search, hash: hash.join('#') }, base);
}

/** To be called whenever the subject, or its size, has changed. */
export type Tell = () => void;

const SILENT: Tell = () => undefined;

/** Answers the page round this one, where there is one. */
export function answerHost(subject: Subject): Tell {
	const host = window.parent;
	if (host === window) return SILENT;
	const gate = new Gate(host);
	const say = (message: EmbedMessage): void => {
		if (gate.origin !== undefined) post(host, message, gate.origin);
	};
	const greet = async (origin: string): Promise<void> => {
		const { framedBy = [] } = await settingsOf(subject.base);
		if (gate.origin === undefined && !mayFrame(origin, location.origin, framedBy)) return;
		gate.origin = origin;
		say({ type: 'ready', view: subject.view() });
		say({ type: 'height', height: subject.height() });
	};
	addEventListener('message', (event) => {
		const message = gate.hear(event);
		if (message?.type === 'hello') greet(event.origin).catch(console.error);
		else if (message) say({ type: 'ack', id: message.id, refused: subject.obey(message) });
	});
	addEventListener('error', ({ message }) => say({ type: 'error', reason: message }));
	post(host, { type: 'here' }, '*');
	return changesOf(subject, say);
}

/** Says what of the subject is another than when it was last told. */
function changesOf(subject: Subject, say: (message: EmbedMessage) => void): Tell {
	let view = subject.view();
	let feature = subject.feature();
	let height = subject.height();
	return () => {
		const now = { view: subject.view(), feature: subject.feature(), height: subject.height() };
		if (now.view !== view) say({ type: 'view-changed', view: now.view });
		if (now.feature !== feature) say({ type: 'select', feature: now.feature });
		if (now.height !== height) say({ type: 'height', height: now.height });
		({ view, feature, height } = now);
	};
}
