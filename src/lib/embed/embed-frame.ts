// The prerendered frame as its script handles it: notes shown or hidden, buttons made live, links kept true.
import type { Atlas } from '#lib/map/atlas.ts';
import { UI_PARTS, type UiPart, type View, type ViewNotice } from '#lib/view/view.ts';
import type { Manifest } from '#domain/published.ts';
import type { EmbedPage } from './embed-page.ts';

type Note = 'kept' | 'gone' | 'parameters' | 'loading' | 'webgl' | 'failed';

export class EmbedFrame {
	readonly root: HTMLElement;
	#parts: readonly UiPart[] = UI_PARTS;

	constructor(root: HTMLElement) {
		this.root = root;
		root.toggleAttribute('data-alone', window.parent === window);
	}

	#find(selector: string): HTMLElement {
		const found = this.root.querySelector<HTMLElement>(selector);
		if (!found) throw new Error(`the frame has no ${selector}`);
		return found;
	}

	get page(): EmbedPage {
		return JSON.parse(this.root.dataset['embed'] ?? '') as EmbedPage;
	}

	/** Path of the site's root, without slash at its end. */
	get base(): string {
		const { pathname } = new URL(this.root.dataset['base'] ?? '.', location.href);
		return pathname.replace(/\/$/u, '');
	}

	get canvas(): HTMLElement {
		return this.#find('[data-map]');
	}

	/** Waits until there is a map to be seen: in a frame of a stamp's size there is none. */
	room(): Promise<void> {
		const map = this.#find('[data-map-frame]');
		return new Promise((resolve) => {
			const observer = new ResizeObserver(() => {
				if (map.clientHeight === 0) return;
				observer.disconnect();
				resolve();
			});
			observer.observe(map);
		});
	}

	showMap(): void {
		this.#find('[data-map-frame]').hidden = false;
	}

	has(part: UiPart): boolean {
		return this.#parts.includes(part);
	}

	/** Title and source without their part are short; that is for the style sheet. */
	setParts(parts: readonly UiPart[] = UI_PARTS): void {
		this.#parts = parts;
		this.root.dataset['without'] = UI_PARTS.filter((part) => !parts.includes(part)).join(' ');
	}

	note(name: Note, shown = true): void {
		this.#find(`[data-note=${name}]`).hidden = !shown;
	}

	/** Which edition the site has now, and which was asked for. */
	tellEdition(
		name: 'kept' | 'gone',
		current: Pick<Manifest, 'edition' | 'date'>,
		asked = ''
	): void {
		const { edition, date } = current;
		this.#find(`[data-note=${name}] code`).textContent =
			name === 'kept' ? `${edition} (${date})` : asked;
		this.note(name);
	}

	get parts(): HTMLElement {
		return this.#find('[data-parts]');
	}

	/** Which parameters could not be used. */
	tell(notices: readonly ViewNotice[]): void {
		const words = notices.map(({ parameter, given }) => `${parameter}=${given}`).join(' ');
		this.#find('[data-note=parameters] code').textContent = words;
		this.note('parameters', words !== '');
	}

	/** Language and theme of the view, on the document. */
	setReading({ lang, theme }: View): void {
		const html = document.documentElement;
		html.lang = lang === 'en' ? 'en' : 'zh-CN';
		if (theme) html.dataset['theme'] = theme;
		else delete html.dataset['theme'];
	}

	/** What opens beside this page is not kept with an earlier edition: it opens on the site as it is now. */
	leadTo(site: string): void {
		for (const link of this.root.querySelectorAll<HTMLAnchorElement>('a[target=_blank]')) {
			const { pathname, search, hash } = new URL(link.href);
			link.setAttribute('href', site + pathname.slice(this.base.length) + search + hash);
		}
	}

	linkTo(whole: string): void {
		this.#find('[data-full]').setAttribute('href', whole);
	}

	/** Who made what lies under the map; empty: it is our own. */
	credit(source: string): void {
		const credit = this.#find('[data-credit]');
		credit.hidden = source === '';
		this.#find('[data-credit] > :last-child').textContent = source;
	}

	/** The map stands: on paper it is what is printed. */
	drawn(): void {
		this.#find('[data-map-frame]').dataset['drawn'] = '';
	}

	/** The buttons move the map from now on. */
	control(atlas: Atlas): void {
		const does = {
			in: () => atlas.zoomBy(1),
			out: () => atlas.zoomBy(-1),
			home: () => atlas.home()
		};
		for (const [name, act] of Object.entries(does))
			this.#find(`[data-zoom=${name}]`).addEventListener('click', act);
		this.#controlScreen();
		this.#find('[data-controls]').hidden = false;
	}

	/** Only where the page round this one lets it. */
	#controlScreen(): void {
		if (!document.fullscreenEnabled) return;
		const button = this.#find('[data-full-screen]');
		button.hidden = false;
		button.addEventListener('click', () => {
			const changed = document.fullscreenElement
				? document.exitFullscreen()
				: document.documentElement.requestFullscreen();
			changed.catch(() => undefined);
		});
	}
}
