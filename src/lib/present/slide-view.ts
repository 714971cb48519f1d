// What a slide's link shows, and from where its map is seen.
import type { Slide } from '#domain/deck.ts';
import type { Fact } from '#domain/fact.ts';
import type { Bbox, Manifest } from '#domain/published.ts';
import type { AtlasCamera } from '#lib/map/atlas.ts';
import type { Framing } from '#lib/map/flight.ts';
import { boxAround, boxOf, unite } from '#lib/panels/boxes.ts';
import { roundCamera } from '#lib/view/camera.ts';
import { parseView, type ParsedView } from '#lib/view/codec.ts';
import { DEFAULT_VIEW, type View } from '#lib/view/view.ts';

/** The view of a link as in the address bar, `/?area=140827#9.5/35.2/111.9`; notices say what of it cannot be read. */
export function viewOfLink(link: string): ParsedView {
	const [, pathname = '/', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/u.exec(link) ?? [];
	return parseView({ pathname, search, hash });
}

export const viewOf = (slide: Slide | undefined): View =>
	slide ? viewOfLink(slide.view).view : DEFAULT_VIEW;

/** The map of an explorer on a usual desk, in pixels: what a camera in a link was chosen on. */
const DESK = { width: 1000, height: 780 };

interface Size {
	readonly width: number;
	readonly height: number;
}

const zoomShift = (size: Size): number =>
	Math.max(
		-1.5,
		Math.min(1, Math.log2(Math.min(size.width / DESK.width, size.height / DESK.height)))
	);

/** A camera shows on any screen about what it showed where it was chosen. */
const onScreen = ({ zoom, lat, lng }: AtlasCamera, size: Size): AtlasCamera => ({
	lat,
	lng,
	zoom: zoom + zoomShift(size)
});

/** The camera for a link that shows on this screen what is seen there now: the inverse of the above. */
export const cameraForLink = ({ zoom, lat, lng }: AtlasCamera, size: Size): AtlasCamera =>
	roundCamera({ lat, lng, zoom: zoom - zoomShift(size) });

const COUNTY_ZOOM = 11;
const SPOT_ZOOM = 12;

/** Where to look from: as the link says, else what it chooses or numbers, else its counties, else all of them. */
export function framingOf(
	view: View,
	shown: { chosen?: Fact | undefined; numbered: readonly Fact[] },
	{ counties, bbox }: Pick<Manifest, 'counties' | 'bbox'>,
	size: Size
): AtlasCamera | Framing {
	if (view.camera) return onScreen(view.camera, size);
	const chosen = shown.chosen && boxOf(shown.chosen);
	if (chosen) return chosen;
	const colours = view.layers.includes('indicator') && view.area.length === 0;
	// A county's colour says something beside the others' only.
	const kept = counties.filter(
		({ adcode }) => view.area.includes(adcode) || (adcode === view.feature && !colours)
	);
	const boxes: Bbox[] = kept.map((county) => county.bbox);
	if (boxes.length > 0) return { box: unite(boxes), zoom: COUNTY_ZOOM };
	const numbered = boxAround(shown.numbered);
	return numbered ? { box: numbered, zoom: SPOT_ZOOM } : { box: bbox, zoom: COUNTY_ZOOM };
}
