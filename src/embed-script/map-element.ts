// <xiantu-map>: an embed as an element of any page. Its frame is there while it is near the window and gone when it is
// far away, so that a page of many maps keeps few alive; it comes back in the state that it had.
import { post, readEmbedMessage, type EmbedMessage, type Request } from '#lib/embed/protocol.ts';
import { cardOf, IN_ADDRESS, pathOf, viewOf } from './address.ts';

type Asked = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;

interface Waiting {
	readonly request: Request;
	resolve(refused: readonly string[]): void;
}

/** One window's height above and below the window. */
const NEAR = '100%';
/** Pixels, until the embed says how high it wants to be. */
const HEIGHT = 480;

/** The element for maps of one site. */
export function mapElement(site: URL): CustomElementConstructor {
	return class extends HTMLElement {
		static observedAttributes = [...IN_ADDRESS, 'height', 'label'];

		readonly #box = document.createElement('div');
		#frame: HTMLIFrameElement | undefined;
		/** Of the last state that the embed told; left out, what the attributes say. */
		#view: string | undefined;
		#ready = false;
		#count = 0;
		readonly #waiting = new Map<number, Waiting>();
		readonly #near = new IntersectionObserver(
			(seen) => (seen.at(-1)?.isIntersecting ? this.#show() : this.#release()),
			{ rootMargin: NEAR }
		);
		readonly #heard = (event: MessageEvent): void => {
			if (event.origin !== site.origin || event.source !== this.#frame?.contentWindow) return;
			const message = readEmbedMessage(event.data);
			if (message) this.#hear(message);
		};

		constructor() {
			super();
			// By the object model: a page's own policy may forbid style elements.
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(
				':host{display:block}:host([hidden]){display:none}img{display:none}@media print{img{display:block;max-width:100%;max-height:100%}}'
			);
			this.#box.style.cssText = `height:${HEIGHT}px;overflow:hidden`;
			const root = this.attachShadow({ mode: 'open' });
			root.adoptedStyleSheets = [sheet];
			root.append(this.#box);
		}

		connectedCallback(): void {
			this.#release();
			addEventListener('message', this.#heard);
			this.#near.observe(this);
		}

		disconnectedCallback(): void {
			removeEventListener('message', this.#heard);
			this.#near.disconnect();
			this.#release();
		}

		attributeChangedCallback(name: string): void {
			const height = this.getAttribute('height');
			if (height !== null) this.#box.style.height = `${Number(height) || HEIGHT}px`;
			if (IN_ADDRESS.includes(name)) this.#view = undefined;
			if (!this.#frame || name === 'height') return;
			this.#release();
			this.#show();
		}

		/** `?category=交通#9.5/35.2/111.9`; resolves with the parameters that could not be used. */
		setView(view: string): Promise<readonly string[]> {
			return this.#ask({ type: 'set-view', view });
		}

		/** null: nothing is chosen. */
		select(feature: string | null): Promise<readonly string[]> {
			return this.#ask({ type: 'select', feature });
		}

		/** `category=交通&area=140827`; '' takes all filters away. */
		filter(filter: string): Promise<readonly string[]> {
			return this.#ask({ type: 'filter', filter });
		}

		/** What is asked of a map that is not there yet is asked when it is. */
		#ask(asked: Asked): Promise<readonly string[]> {
			const id = ++this.#count;
			const request = { ...asked, id } as Request;
			return new Promise((resolve) => {
				this.#waiting.set(id, { request, resolve });
				if (this.#ready) this.#post(request);
			});
		}

		#post(message: Request | { type: 'hello' }): void {
			const to = this.#frame?.contentWindow;
			if (to) post(to, message, site.origin);
		}

		#hear(message: EmbedMessage): void {
			switch (message.type) {
				case 'here':
					this.#post({ type: 'hello' });
					return;
				case 'height':
					if (!this.hasAttribute('height')) this.#box.style.height = `${message.height}px`;
					return;
				case 'ack':
					this.#waiting.get(message.id)?.resolve(message.refused);
					this.#waiting.delete(message.id);
					return;
				case 'ready':
					this.#ready = true;
					for (const { request } of this.#waiting.values()) this.#post(request);
					break;
				case 'view-changed':
					this.#view = message.view;
			}
			this.dispatchEvent(new CustomEvent(message.type, { detail: message }));
		}

		#address(): string {
			const attribute = (name: string): string | null => this.getAttribute(name);
			return pathOf(site, attribute).href + (this.#view ?? viewOf(attribute));
		}

		#label(): string {
			return this.getAttribute('label') ?? '县图';
		}

		#show(): void {
			if (this.#frame) return;
			const frame = document.createElement('iframe');
			frame.src = this.#address();
			frame.title = this.#label();
			frame.allow = 'fullscreen; clipboard-write; web-share';
			frame.referrerPolicy = 'strict-origin-when-cross-origin';
			frame.style.cssText = 'display:block;width:100%;height:100%;border:0';
			frame.append(this.#link());
			this.#frame = frame;
			this.#box.replaceChildren(frame);
		}

		/** In the place of the frame: what the page has between the element's tags, or a link to the map; on paper a picture. */
		#release(): void {
			this.#frame = undefined;
			this.#ready = false;
			const own = document.createElement('slot');
			own.append(this.#link());
			const card = document.createElement('img');
			card.loading = 'lazy';
			card.alt = '';
			card.src = cardOf(site, (name) => this.getAttribute(name)).href;
			this.#box.replaceChildren(own, card);
		}

		#link(): HTMLAnchorElement {
			const link = document.createElement('a');
			link.href = this.#address();
			link.textContent = this.#label();
			return link;
		}
	};
}
