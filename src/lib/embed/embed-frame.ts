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

	/** Is there a map to be seen? In a frame of a stamp's size there is none. */
	get hasRoom(): boolean {
		return this.#find('[data-map-frame]').clientHeight > 0;
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

	linkTo(whole: string): void {
		this.#find('[data-full]').setAttribute('href', whole);
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
		this.#find('[data-controls]').hidden = false;
	}
}
