// The map of an embed: keeps the map and the session in step, and the frame's buttons and notes with it.
import { Atlas, type AtlasCamera } from '#lib/map/atlas.ts';
import type { Hit } from '#lib/map/hit.ts';
import { boxAround } from '#lib/panels/boxes.ts';
import { roundCamera } from '#lib/view/camera.ts';
import type { EmbedFrame } from './embed-frame.ts';
import type { EmbedSession } from './session.ts';

/** Draws the map of a session into its frame. Throws where the browser cannot. */
export function drawMap(session: EmbedSession, frame: EmbedFrame): Atlas {
	const { view, words, page, data } = session;
	const atlas: Atlas = new Atlas({
		container: frame.canvas,
		input: session.mapInput,
		...(view.camera && { camera: view.camera }),
		bbox: page.bbox ?? data.manifest.bbox,
		...(page.zoom !== undefined && { nearest: page.zoom }),
		covered: () => 0,
		interactive: view.interactive,
		scaled: frame.has('scale'),
		locale: words.locale,
		onHover: () => undefined,
		onChoose: (hit) => choose(session, atlas, hit),
		onMove: (camera: AtlasCamera) => session.update({ camera: roundCamera(camera) }),
		onReady: () => {
			frame.note('loading', false);
			if (session.view.interactive) frame.control(atlas);
		}
	});
	// Its style being there is not enough: paper needs the picture.
	atlas.heed((map) => map.once('load', () => frame.drawn()));
	session.listen(() => atlas.update(session.mapInput));
	keepWhole(session, atlas, frame);
	return atlas;
}

/** In a frame that changes its size, what nobody has moved stays in sight. */
function keepWhole(session: EmbedSession, atlas: Atlas, frame: EmbedFrame): void {
	if (window.parent === window) return;
	let first = true;
	new ResizeObserver(() => {
		if (!first && !session.view.camera) {
			atlas.resize();
			atlas.go(undefined);
		}
		first = false;
	}).observe(frame.root);
}

/** A mark is chosen, a county too; what stands for many opens them. */
function choose(session: EmbedSession, atlas: Atlas, hit: Hit | undefined): void {
	if (!hit) return;
	switch (hit.kind) {
		case 'fact':
			return session.update({ feature: hit.id });
		case 'town': {
			const { opens } = hit;
			if (opens) return atlas.show([...opens.at, ...opens.at], opens.zoom);
			const box = boxAround(session.selection.filter(({ id }) => hit.facts.includes(id)));
			return box && atlas.show(box, 11.2);
		}
		default: {
			const county = session.data.manifest.counties.find(({ adcode }) => adcode === hit.adcode);
			if (county) atlas.show(county.bbox, 10);
		}
	}
}
