// What an embed and the page round it say to each other by postMessage, and what of it is believed. Part of both scripts,
// so small. Invariant: reading never throws, and gives nothing that is not whole and of its type.

/** Raised when an older script would misunderstand. */
const PROTOCOL = 1;

/** A view without its path: `?category=交通#9.5/35.2/111.9`. */
type ViewText = string;

/** What the page round an embed asks of it; each is answered by an `ack` of its id. */
export type Request =
	| { readonly type: 'set-view'; readonly id: number; readonly view: ViewText }
	/** null: nothing is chosen. */
	| { readonly type: 'select'; readonly id: number; readonly feature: string | null }
	/** A query of filters, `category=交通&area=140827`; filters that it does not name are taken away. */
	| { readonly type: 'filter'; readonly id: number; readonly filter: string };

export type HostMessage = { readonly type: 'hello' } | Request;

export type EmbedMessage =
	/** Asks whoever frames it to say hello; the only message that goes to an origin not yet known. */
	| { readonly type: 'here' }
	| { readonly type: 'ready'; readonly view: ViewText }
	| { readonly type: 'view-changed'; readonly view: ViewText }
	| { readonly type: 'select'; readonly feature: string | null }
	/** Pixels that show everything without scrolling. */
	| { readonly type: 'height'; readonly height: number }
	| { readonly type: 'error'; readonly reason: string }
	/** `refused`: parameters that could not be used; the default holds in their place. */
	| { readonly type: 'ack'; readonly id: number; readonly refused: readonly string[] };

/** Signs: longer is no address that a browser would keep. */
const LONGEST = 2000;

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Check>>;

const isText: Check = (value) => typeof value === 'string' && value.length <= LONGEST;
const isTextOrNull: Check = (value) => value === null || isText(value);
const isId: Check = (value) => Number.isSafeInteger(value);
const isHeight: Check = (value) => typeof value === 'number' && value > 0 && value < 10_000;
const areTexts: Check = (value) => Array.isArray(value) && value.every(isText);

const FROM_HOST: Readonly<Record<HostMessage['type'], Fields>> = {
	hello: {},
	'set-view': { id: isId, view: isText },
	select: { id: isId, feature: isTextOrNull },
	filter: { id: isId, filter: isText }
};

const FROM_EMBED: Readonly<Record<EmbedMessage['type'], Fields>> = {
	here: {},
	ready: { view: isText },
	'view-changed': { view: isText },
	select: { feature: isTextOrNull },
	height: { height: isHeight },
	error: { reason: isText },
	ack: { id: isId, refused: areTexts }
};

function read(kinds: Readonly<Record<string, Fields>>, data: unknown): unknown {
	if (typeof data !== 'object' || data === null) return undefined;
	const { xiantu, type, ...rest } = data as Record<string, unknown>;
	if (xiantu !== PROTOCOL || typeof type !== 'string' || !Object.hasOwn(kinds, type))
		return undefined;
	const fields = Object.entries(kinds[type] ?? {});
	return fields.every(([name, check]) => check(rest[name])) ? data : undefined;
}

export const readHostMessage = (data: unknown): HostMessage | undefined =>
	read(FROM_HOST, data) as HostMessage | undefined;
export const readEmbedMessage = (data: unknown): EmbedMessage | undefined =>
	read(FROM_EMBED, data) as EmbedMessage | undefined;

/** Sends a message to a window that is at `origin`. A page from a disk or a sandbox has none that could be named. */
export function post(to: Window, message: HostMessage | EmbedMessage, origin: string): void {
	to.postMessage({ xiantu: PROTOCOL, ...message }, origin === 'null' ? '*' : origin);
}
