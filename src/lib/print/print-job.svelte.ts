// The drawing of a sheet's map: a preview as soon as the sheet changes, the resolution of print when it is asked for.
// Says how far it is where that takes longer than a person waits without wondering.
import { BlankError } from '#lib/export/blank.ts';
import { fileName, save } from '#lib/export/save.ts';
import { TooLargeError } from '#lib/map/too-large.ts';
import { drawsWebgl } from '#lib/map/webgl.ts';
import { m } from '#lib/messages/compiled/messages.js';
import { DPI, pixelsOf, sizeOf } from './paper.ts';
import type { PrintDesk } from './print-desk.svelte.ts';
import { atBest, drawSheetMap, release, RESOLUTIONS, type SheetMap } from './sheet-map.ts';
import { sheetPng } from './sheet-png.ts';

const PATIENCE_MS = 400;
/** After the last change, so that typing does not draw at each letter. */
const PAUSE_MS = 150;

type DrawnFor = Pick<PrintDesk, 'mapInput' | 'frame'>;

export class PrintJob {
	map: SheetMap | undefined = $state.raw();
	/** What the map was drawn for: on another sheet it is not shown. */
	#drawnFor: DrawnFor | undefined = $state.raw();
	#arrivals: Record<string, () => void> = {};
	#arrived: Promise<unknown> = Promise.resolve();
	/** A drawing in hand gives way to the next. */
	#turn = 0;
	isDrafting = $state(false);
	isWorking = $state(false);
	progress = $state('');
	result = $state('');
	problem = $state('');

	constructor(readonly desk: PrintDesk) {}

	get fits(): boolean {
		const { mapInput, frame } = this.desk;
		return this.#drawnFor?.mapInput === mapInput && this.#drawnFor.frame === frame;
	}

	/** Draws a preview a moment later; returns what calls it off. Call in an effect. */
	draft(): () => void {
		const { mapInput, frame } = this.desk;
		const timer = setTimeout(() => {
			if (this.fits || this.isWorking) return;
			this.isDrafting = true;
			this.problem = '';
			this.#draw({ mapInput, frame }, DPI)
				.catch((cause: unknown) => (this.problem = problemOf(cause)))
				.finally(() => (this.isDrafting = false));
		}, PAUSE_MS);
		return () => {
			clearTimeout(timer);
			this.#turn++;
		};
	}

	async #draw(
		drawnFor: DrawnFor,
		dpi: number,
		tell: (done: number, all: number) => void = () => undefined
	): Promise<void> {
		const turn = ++this.#turn;
		const map = await drawSheetMap(drawnFor.mapInput, drawnFor.frame, dpi, {
			tell,
			isWanted: () => turn === this.#turn
		});
		if (!map) return;
		if (this.map) release(this.map);
		this.#arrivals = {};
		const arrivals = map.pictures.map(({ url }) => {
			return new Promise<void>((resolve) => (this.#arrivals[url] = resolve));
		});
		this.#arrived = Promise.all(arrivals);
		[this.map, this.#drawnFor] = [map, drawnFor];
	}

	/** The drawing says which picture it has loaded. */
	arrived(url: string): void {
		this.#arrivals[url]?.();
	}

	/** Draws in the resolution of print, or the best that the device can. Resolves to whether the sheet shows that map. */
	async finish(): Promise<boolean> {
		const { mapInput, frame } = this.desk;
		const isFine = this.fits && (this.map?.dpi ?? 0) > DPI;
		if (!isFine) {
			await this.#work((tell) => atBest((dpi) => this.#draw({ mapInput, frame }, dpi, tell(dpi))));
		}
		if (!this.fits || this.problem) return false;
		await this.#arrived;
		return this.fits;
	}

	async savePng(drawing: SVGSVGElement): Promise<void> {
		const { desk } = this;
		const { mapInput: input, frame, layout, sheet, title } = desk;
		const mm = sizeOf(sheet);
		const size = { width: pixelsOf(mm.width), height: pixelsOf(mm.height) };
		const at = { x: layout.map.x * layout.unit, y: layout.map.y * layout.unit };
		await this.#work(async (tell) => {
			const { png, dpi } = await atBest(async (dpi) => {
				const told = tell(dpi);
				const onCanvas = { input, frame, at, size, drawing };
				return { png: await sheetPng(onCanvas, dpi, { tell: told }), dpi };
			});
			const name = fileName(`${title} ${sheet.paper}`, 'png');
			save(png, name);
			this.result = m.print_saved({ name, dpi: String(dpi) });
		});
	}

	/** The page is left: nothing is drawn on, nothing kept. */
	leave(): void {
		this.#turn++;
		if (this.map) release(this.map);
		this.map = undefined;
	}

	/** One work at a time. */
	async #work(
		make: (tell: (dpi: number) => (done: number, all: number) => void) => Promise<void>
	): Promise<void> {
		if (this.isWorking) return;
		[this.isWorking, this.result, this.problem] = [true, '', ''];
		let [words, isLate] = [drawingWords(RESOLUTIONS[0], 0, 1), false];
		const show = (): void => {
			if (isLate) this.progress = words;
		};
		const timer = setTimeout(() => {
			isLate = true;
			show();
		}, PATIENCE_MS);
		try {
			await make((dpi) => (done, all) => {
				words = done === all ? m.print_encoding() : drawingWords(dpi, done, all);
				show();
			});
		} catch (cause) {
			this.problem = problemOf(cause);
		} finally {
			clearTimeout(timer);
			[this.isWorking, this.progress] = [false, ''];
		}
	}
}

const drawingWords = (dpi: number, done: number, all: number): string =>
	m.print_drawing({ dpi: String(dpi), done: String(done), all: String(all) });

function problemOf(cause: unknown): string {
	if (cause instanceof BlankError) return m.export_blank();
	if (cause instanceof TooLargeError) return m.print_too_large();
	if (!drawsWebgl()) return m.map_no_webgl();
	console.error(cause);
	return m.print_failed();
}
