// The map of an embed: keeps the map and the session in step, and the frame's buttons and notes with it.
import { Atlas, type AtlasCamera } from '#lib/map/atlas.ts';
import type { Hit } from '#lib/map/hit.ts';
import { boxAround } from '#lib/panels/boxes.ts';
import { roundCamera } from '#lib/view/camera.ts';
import type { EmbedFrame } from './embed-frame.ts';
import { answerHost } from './host-page.ts';
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
		locale: {
			'Map.Title': words.title,
			'ScaleControl.Kilometers': words.kilometres,
			'ScaleControl.Meters': words.metres
		},
		onHover: () => undefined,
		onChoose: (hit) => choose(session, atlas, hit),
		onMove: (camera: AtlasCamera) => session.update({ camera: roundCamera(camera) }),
		onReady: () => {
			frame.note('loading', false);
			if (session.view.interactive) frame.control(atlas);
		}
	});
	session.listen(() => atlas.update(session.mapInput));
	answerHost(session, atlas, frame);
	return atlas;
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
