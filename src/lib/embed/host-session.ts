// What the page round an embed may know of its session and ask of it, whether there is a map or words alone.
import type { Atlas } from '#lib/map/atlas.ts';
import { boxOf } from '#lib/panels/boxes.ts';
import { filteringOf, UNFILTERED } from '#lib/view/selection.ts';
import type { ViewNotice } from '#lib/view/view.ts';
import type { EmbedFrame } from './embed-frame.ts';
import { readView, viewText, type Subject } from './host-page.ts';
import { measure, naturalHeight } from './natural-height.ts';
import type { Request } from './protocol.ts';
import type { EmbedSession } from './session.ts';

/** `atlas`: the map, once it is drawn. */
export const subjectOf = (
	session: EmbedSession,
	frame: EmbedFrame,
	atlas: () => Atlas | undefined
): Subject => ({
	base: frame.base,
	view: () => viewText(session.view),
	feature: () => session.view.feature ?? null,
	height: () => naturalHeight(measure(frame.root)),
	obey: (request) => obey(request, session, atlas(), frame.base)
});

const namesOf = (notices: readonly ViewNotice[]): string[] =>
	notices.map(({ parameter }) => parameter);

/** Does what is asked; tells which parameters could not be used. */
function obey(
	request: Request,
	session: EmbedSession,
	atlas: Atlas | undefined,
	base: string
): string[] {
	switch (request.type) {
		case 'select': {
			session.update({ feature: request.feature ?? undefined });
			const { notices, view, data } = session;
			const chosen = data.facts.find(({ id }) => id === view.feature);
			const found = chosen && boxOf(chosen);
			if (found) atlas?.reveal(found.box, found.zoom);
			return namesOf(notices);
		}
		case 'filter': {
			const { view, notices } = readView(`?${request.filter}`, base);
			session.update({ ...UNFILTERED, ...filteringOf(view) });
			return namesOf([...notices, ...session.notices]);
		}
		case 'set-view': {
			const { view, notices } = readView(request.view, base);
			// These are of the embed's address, and stay.
			const { ui, interactive, edition } = session.view;
			const cleared = Object.fromEntries(Object.keys(session.view).map((key) => [key, undefined]));
			session.update({ ...cleared, ...view, ui, interactive, edition });
			if (view.camera) atlas?.go(view.camera);
			return namesOf([...notices, ...session.notices]);
		}
	}
}
