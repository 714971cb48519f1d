// The map itself, and with open-map.ts the ONE place that runs maplibre-gl. Gets whole styles and applies their
// differences; tells what is under the pointer and where the camera came to rest. Knows nothing of panels, words or
// addresses.
import type { Map } from 'maplibre-gl';
import type { Position } from '#domain/geometry.ts';
import type { Bbox } from '#domain/published.ts';
import { imageOf } from '#lib/layers/image-names.ts';
import type { MapInput } from '#lib/layers/layer.ts';
import { styleOf } from '#lib/layers/registry.ts';
import { MAX_ZOOM } from '#lib/layers/tiers.ts';
import { AfterPaint } from './after-paint.ts';
import { hitAt, litBy, type Hit } from './hit.ts';
import { draw } from './images.ts';
import { isDrawnInSoftware, wantsStillness } from './motion.ts';
import { openMap } from './open-map.ts';

/** For a basemap's own kinds of address. */
export { addProtocol } from 'maplibre-gl';

export interface AtlasCamera {
	readonly zoom: number;
	readonly lat: number;
	readonly lng: number;
}

export interface AtlasOptions {
	readonly container: HTMLElement;
	readonly input: MapInput;
	/** Where to open: a camera of a link, else the box of the data. */
	readonly camera?: AtlasCamera;
	readonly bbox: Bbox;
	/** The box is shown from no nearer than this zoom. */
	readonly nearest?: number;
	/** Pixels at the right that something lies over, so that nothing is shown only there. */
	readonly covered: () => number;
	/** False: a picture, which no pointer and no key moves. */
	readonly interactive?: boolean;
	/** With a scale bar, unless false. */
	readonly scaled?: boolean;
	/** ms that a change waits for the next one where they come in a row, of which only the last is drawn. */
	readonly patience?: number;
	/** MapLibre's own words, by its keys. */
	readonly locale: Record<string, string>;
	/** Pointer at x, y of the container over something, or over nothing. */
	readonly onHover: (hit: Hit | undefined, at: { x: number; y: number }) => void;
	readonly onChoose: (hit: Hit | undefined, at: { x: number; y: number }) => void;
	/** After a person moved the map. */
	readonly onMove: (camera: AtlasCamera) => void;
	/** Every time that the map is drawn from elsewhere: what lies over it moves along. */
	readonly onFrame?: () => void;
	readonly onReady: () => void;
}

/** Our own style is checked by a test; what an operator's basemap brings is not. */
const needsCheck = ({ basemap }: MapInput): boolean => basemap !== undefined;

/** Free room round what is shown, in pixels. */
const margin = ({ clientWidth, clientHeight }: HTMLElement): number =>
	Math.min(clientWidth < 500 ? 24 : 48, clientHeight / 6);

const CUT = { duration: 0, delay: 0 };

export class Atlas {
	readonly #map: Map;
	readonly #bbox: Bbox;
	readonly #nearest: number;
	#lit: readonly { source: string; id: string }[] = [];
	/** What was last to be shown; a map still loading takes it when it has loaded. */
	#input: MapInput;
	#loaded = false;
	/** False until the first map stands, moves or is pointed at: it is made of no more than it shows. */
	#whole = false;
	readonly #covered: () => number;
	readonly #sized: ResizeObserver;
	readonly #patience: number;
	readonly #isSlow: boolean;
	readonly #afterPaint: AfterPaint;

	constructor(options: AtlasOptions) {
		this.#covered = options.covered;
		this.#patience = options.patience ?? 0;
		const { container, input, bbox } = options;
		this.#bbox = bbox;
		this.#nearest = options.nearest ?? MAX_ZOOM;
		this.#input = input;
		this.#map = openMap(options, this.#padding(container));
		this.#isSlow = isDrawnInSoftware(this.#map.getCanvas());
		// Known only now, and a map takes it at its birth only.
		if (this.#isSlow) this.#map._fadeDuration = 0;
		this.#afterPaint = new AfterPaint({ eager: !this.#isSlow });
		this.#map.setMissingStyleImageResolver((name) => this.#addImage(name));
		this.#listen(options);
		this.#apply();
		this.#sized = this.#followSize(container);
	}

	#followSize(container: HTMLElement): ResizeObserver {
		let { clientWidth: width, clientHeight: height } = container;
		const observer = new ResizeObserver(() => {
			const grown = container.clientWidth > width || container.clientHeight > height;
			if (!grown && container.clientWidth === width && container.clientHeight === height) return;
			({ clientWidth: width, clientHeight: height } = container);
			// Too large a map is cut by its frame; too small a one would leave a gap.
			const redraw = (): void => void this.#map.resize().redraw();
			this.#afterPaint.add('size', redraw, grown ? 0 : this.#patience);
		});
		observer.observe(container);
		return observer;
	}

	/** Room on every side, and what is covered; never more than half of the map. */
	#padding(container = this.#map.getContainer()) {
		const room = margin(container);
		const right = Math.min(room + this.#covered(), container.clientWidth / 2);
		return {
			top: room,
			bottom: Math.min(room + 24, container.clientHeight / 3),
			left: room,
			right
		};
	}

	#addImage(name: string): void {
		const image = imageOf(name);
		if (!image || this.#map.hasImage(name)) return;
		const { data, options } = draw(image);
		this.#map.addImage(name, data, options);
	}

	#listen({ input, onHover, onChoose, onMove, onFrame, onReady }: AtlasOptions): void {
		const map = this.#map;
		map.once('style.load', () => {
			this.#loaded = true;
			if (this.#input !== input) this.#apply();
			onReady();
		});
		const rested = (): void => {
			const { length } = this.#input.facts;
			performance.mark('map-idle', { detail: length });
			if (length === 0) return;
			setTimeout(() => this.#complete());
		};
		map.on('idle', rested);
		map.once('movestart', () => this.#complete());
		map.on('mousemove', ({ point }) => {
			const hit = hitAt(map, point);
			map.getCanvas().style.cursor = hit ? 'pointer' : '';
			this.light(hit);
			onHover(hit, point);
		});
		map.on('mouseout', ({ point }) => {
			this.light(undefined);
			onHover(undefined, point);
		});
		map.on('click', ({ point }) => onChoose(hitAt(map, point), point));
		if (onFrame) map.on('move', onFrame);
		map.on(
			'moveend',
			({ originalEvent, person }: { originalEvent?: unknown; person?: boolean }) => {
				if (originalEvent || person) onMove(this.camera);
			}
		);
	}

	/** Cuts in place of flights and fades. */
	get isStill(): boolean {
		return this.#isSlow || wantsStillness();
	}

	get camera(): AtlasCamera {
		const { lng, lat } = this.#map.getCenter();
		return { zoom: this.#map.getZoom(), lat, lng };
	}

	/** Pixels of the container, from degrees. */
	toScreen(position: Position): { x: number; y: number } {
		return this.#map.project(position);
	}

	/** Degrees, from pixels of the container. */
	toGround({ x, y }: { x: number; y: number }): Position {
		return this.#map.unproject([x, y]).toArray();
	}

	/** Shows another input; only what differs is changed. */
	update(input: MapInput): void {
		if (input === this.#input) return;
		this.#input = input;
		if (!this.#loaded) return;
		if (this.#whole) this.#afterPaint.add('style', () => this.#apply(), this.#patience);
		else this.#apply();
	}

	#apply(): void {
		const style = styleOf(this.#input, this.#whole ? undefined : this.#map.getZoom());
		this.#map.setStyle(this.isStill ? { ...style, transition: CUT } : style, {
			diff: true,
			validate: needsCheck(this.#input)
		});
	}

	#complete(): void {
		if (this.#whole) return;
		this.#whole = true;
		if (this.#loaded) this.#apply();
	}

	/** Lights what the pointer, or the list, is at. */
	light(hit: Hit | undefined): void {
		if (!this.#loaded) return;
		if (hit) this.#complete();
		for (const one of this.#lit) {
			if (this.#map.getSource(one.source)) this.#map.removeFeatureState(one, 'hover');
		}
		this.#lit = hit ? litBy(hit).filter(({ source }) => this.#map.getSource(source)) : [];
		for (const one of this.#lit) this.#map.setFeatureState(one, { hover: true });
	}

	/** Moves to a box; a box without extent is a point, shown from `zoom`. */
	show(box: Bbox, zoom = 12): void {
		this.#map.fitBounds(
			box,
			{
				padding: this.#padding(),
				maxZoom: zoom,
				duration: this.isStill ? 0 : 280,
				linear: true
			},
			{ person: true }
		);
	}

	/** Moves to a box only where it is not in plain sight, or seen from too far. */
	reveal(box: Bbox, zoom: number): void {
		this.#afterPaint.add('move', () => this.#bringIntoSight(box, zoom), this.#patience);
	}

	#bringIntoSight(box: Bbox, zoom: number): void {
		const [west, south, east, north] = box;
		const { clientWidth, clientHeight } = this.#map.getContainer();
		const { left, right, top, bottom } = this.#padding();
		const inSight = ([west, east] as const).every((lng) =>
			([south, north] as const).every((lat) => {
				const { x, y } = this.#map.project([lng, lat]);
				return x > left && x < clientWidth - right && y > top && y < clientHeight - bottom;
			})
		);
		if (!inSight || this.#map.getZoom() < zoom - 0.8) this.show(box, zoom);
	}

	/** Goes where a link says, or home. */
	go(camera: AtlasCamera | undefined): void {
		if (!camera) {
			const options = { padding: this.#padding(), maxZoom: this.#nearest, duration: 0 };
			this.#map.fitBounds(this.#bbox, options);
			return;
		}
		this.#map.jumpTo({ center: [camera.lng, camera.lat], zoom: camera.zoom });
	}

	zoomBy(levels: number): void {
		const options = { duration: this.isStill ? 0 : 200 };
		this.#map.zoomTo(this.#map.getZoom() + levels, options, { person: true });
	}

	home(): void {
		this.show(this.#bbox, this.#nearest);
	}

	/** Lends the map to what few pages need: a basemap that listens to its tiles, a flight. */
	heed<T>(listen: (map: Map) => T): T {
		return listen(this.#map);
	}

	/** Takes the container's size now, where what follows counts with it. */
	resize(): void {
		this.#map.resize();
	}

	remove(): void {
		this.#afterPaint.drop();
		this.#sized.disconnect();
		this.#map.remove();
	}
}
