// What the print page shows, derived from the explorer's selection and the sheet of the view.
// Invariant: scale, numbers, frame and map are of one sheet; a picture is shown only on the sheet that it was drawn for.
import { bearingOf } from '#domain/fact.ts';
import type { Bbox } from '#domain/published.ts';
import { defaultTitle } from '#lib/export/about.ts';
import type { MapInput } from '#lib/layers/layer.ts';
import { reservedLayer, type Reserved } from '#lib/layers/reserved.ts';
import { spreadOnPaper } from '#lib/layers/spread.ts';
import { pixelsAt0 } from '#lib/layers/tiers.ts';
import { fromFrame, type MapFrame } from '#lib/map/frame.ts';
import { m } from '#lib/messages/compiled/messages.js';
import { unite } from '#lib/panels/boxes.ts';
import type { Explorer, ViewHost } from '#lib/panels/explorer.svelte.ts';
import { FONT_STACK } from '#lib/theme/tokens.ts';
import { currentView } from '#lib/view/current.svelte.ts';
import type { Paper, Sheet } from '#lib/view/view.ts';
import { graticuleOf, type Graticule } from './graticule.ts';
import { keyOf, type Key } from './key.ts';
import { fitting, roundScale, scaleOf, zoomOf } from './map-scale.ts';
import { themeOn } from './paper.ts';
import { contentOf, today } from './sheet-content.ts';
import { layOutSheet, type MeasureText, type SheetLayout } from './sheet-layout.ts';

const USUAL_PAPER: Paper = 'A3';

/** The view of the address, in the theme of its paper whatever the screen is. */
export const paperHost: ViewHost = {
	get view() {
		return currentView.view;
	},
	get theme() {
		return themeOn(currentView.view.sheet?.paper ?? USUAL_PAPER);
	},
	choose(feature) {
		currentView.push({ feature });
	}
};

/** CSS pixels between meridians. */
const APART = 180;

function measuring(): MeasureText {
	const context = document.createElement('canvas').getContext('2d');
	return (words, size, weight) => {
		if (!context) return words.length * size;
		context.font = `${weight} ${size}px ${FONT_STACK}`;
		return context.measureText(words).width;
	};
}

export class PrintDesk {
	readonly #measure = measuring();

	constructor(readonly explorer: Explorer) {}

	/** The box of what the filters keep. */
	readonly #box: Bbox = $derived.by(() => {
		const { manifest, view } = this.explorer;
		const kept = manifest.counties.filter(({ adcode }) => view.area.includes(adcode));
		return kept.length === 0 ? manifest.bbox : unite(kept.map(({ bbox }) => bbox));
	});

	readonly sheet: Sheet = $derived.by(
		() =>
			this.explorer.view.sheet ?? {
				paper: USUAL_PAPER,
				turn: isTall(this.#box) ? 'portrait' : 'landscape',
				signs: 'numbers'
			}
	);
	readonly isNumbered: boolean = $derived(this.sheet.signs === 'numbers');

	readonly title: string = $derived.by(
		() => this.explorer.view.title || defaultTitle(this.explorer)
	);
	readonly date: string = today();

	readonly layout: SheetLayout = $derived.by(() => {
		const { explorer, title, date, isNumbered: numbered } = this;
		return layOutSheet(this.sheet, contentOf(explorer, { title, date, numbered }), this.#measure);
	});

	readonly #fit = $derived(fitting(this.#box, this.layout.frame));
	readonly fitScale: number = $derived(this.#fit.scale);

	/** What the sheet says, else what the camera of a link shows, made round; else what fits. */
	readonly scale: number = $derived.by(() => {
		const { camera } = this.explorer.view;
		return this.sheet.scale ?? (camera ? roundScale(scaleOf(camera)) : this.fitScale);
	});

	/** As text, so that a change that moves nothing draws nothing again. */
	readonly #frameText = $derived.by(() => {
		const { lng, lat } = this.explorer.view.camera ?? this.#fit.camera;
		const { width, height } = this.layout.frame;
		const frame: MapFrame = { width, height, camera: { lng, lat, zoom: zoomOf(this.scale, lat) } };
		return JSON.stringify(frame);
	});
	readonly frame: MapFrame = $derived(JSON.parse(this.#frameText) as MapFrame);

	readonly #spread = $derived.by(() => {
		const { mapInput, theme } = this.explorer;
		return spreadOnPaper(mapInput.facts, theme.scale, this.frame.camera.zoom);
	});

	readonly mapInput: MapInput = $derived.by(() => ({
		...this.explorer.mapInput,
		paper: { spread: this.#spread, blank: this.isNumbered },
		over: [reservedLayer(this.#routeNumbers)]
	}));

	readonly graticule: Graticule = $derived(graticuleOf(this.frame, APART * this.layout.unit));

	readonly #key: Key = $derived.by(() =>
		keyOf({
			facts: this.explorer.listed,
			spread: this.#spread,
			frame: this.frame,
			theme: this.explorer.theme,
			graticule: this.graticule,
			counties: this.explorer.manifest.counties.map(({ adcode }) => adcode),
			words: {
				countyOnly: m.print_county_only(),
				outside: m.print_outside(),
				unplaced: m.panel_unplaced()
			}
		})
	);
	readonly key: Key = $derived(this.isNumbered ? this.#key : { labels: [], rows: [] });
	/** Numbers of lines are printed over the map: names of places make room for them. */
	readonly #routeNumbers: readonly Reserved[] = $derived(
		this.key.labels
			.filter(({ kind }) => kind === 'route')
			.map(({ at, lines }) => ({ text: lines.join(''), position: fromFrame(this.frame, at) }))
	);
	/** How many facts the map shows, and how many it cannot or does not. */
	readonly shown: number = $derived(
		this.#key.rows.filter(({ reason }) => reason === undefined).length
	);
	readonly unshown: number = $derived(this.#key.rows.length - this.shown);
	/** Of these, how many have a place that lies outside the frame. */
	readonly outside: number = $derived(
		this.#key.rows.filter(({ reason, fact }) => reason && bearingOf(fact) === 'map').length
	);

	change(part: Partial<Sheet>): void {
		currentView.push({ sheet: { ...this.sheet, ...part } });
	}

	/** A scale, or what fits: then the camera of a link gives way, too. */
	setScale(scale: number | undefined): void {
		const { paper, turn, signs } = this.sheet;
		if (scale === undefined) currentView.push({ sheet: { paper, turn, signs }, camera: undefined });
		else this.change({ scale });
	}

	/** Moves what the frame shows by CSS pixels; the scale stays. */
	move(right: number, down: number): void {
		const { frame, scale } = this;
		const [lng, lat] = fromFrame(frame, [frame.width / 2 + right, frame.height / 2 + down]);
		currentView.replace({
			sheet: { ...this.sheet, scale },
			camera: { lng, lat, zoom: zoomOf(scale, lat) }
		});
	}
}

function isTall([west, south, east, north]: Bbox): boolean {
	const [left, bottom] = pixelsAt0([west, south]);
	const [right, top] = pixelsAt0([east, north]);
	return top - bottom > right - left;
}
