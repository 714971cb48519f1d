// The script of an embed page: reads the address, draws the map, keeps the way to the whole true. No framework in it:
// what the frame says is prerendered, and what is more than the map comes after it.
import type { Manifest } from '#domain/published.ts';
import type { Atlas } from '#lib/map/atlas.ts';
import { drawsWebgl } from '#lib/map/webgl.ts';
import { formatView, parseView } from '#lib/view/codec.ts';
import { drawMap } from './embed-map.ts';
import { EmbedFrame } from './embed-frame.ts';
import { fullView } from './embed-page.ts';
import { answerHost } from './host-page.ts';
import { subjectOf } from './host-session.ts';
import { atEdition, pinningOf, siteOf } from './pinned.ts';
import { EmbedSession, openData } from './session.ts';
import { settingsOf } from './site-config.ts';

async function start(frame: EmbedFrame): Promise<void> {
	const { page, base } = frame;
	const { view, notices } = parseView(location, base);
	frame.setParts(view.ui);
	frame.tell(notices);
	if (await leaves(frame, view.edition)) return;
	const root = `${base}/data/v1`;
	const session = new EmbedSession(page, await openData(page, root, readBelow(root)), view);
	const follow = (): void => {
		frame.setReading(session.view);
		frame.linkTo(formatView(fullView(page.full, session.view), siteOf(base)));
	};
	session.listen(follow);
	follow();
	frame.tell([...notices, ...session.notices]);
	const drawn: { atlas?: Atlas } = {};
	// The page round this one is answered also where no map can be drawn.
	const tell = answerHost(subjectOf(session, frame, () => drawn.atlas));
	session.listen(tell);
	new ResizeObserver(tell).observe(frame.root);
	if (page.mapless) return;
	frame.showMap();
	await frame.room();
	if (!drawsWebgl()) {
		frame.note('loading', false);
		frame.note('webgl');
		return;
	}
	drawn.atlas = drawMap(session, frame);
	const { showParts } = await import('./legend.ts');
	showParts(session, frame.parts, frame.has('legend'));
	const settings = await settingsOf(base);
	if ((settings.basemap?.kind ?? 'none') === 'none') return;
	const { layBasemap } = await import('./basemap.ts');
	// Without it the map stands on its own ground.
	await layBasemap(settings, session, frame, drawn.atlas).catch(console.warn);
}

/** Goes to the pinned edition where the site keeps it; otherwise says what is shown in its place, and stays. */
async function leaves(frame: EmbedFrame, pinned: string | undefined): Promise<boolean> {
	const { base } = frame;
	if (siteOf(base) !== base) frame.leadTo(siteOf(base));
	const own = await manifestAt(base);
	if (!own) return false;
	const pinning = await pinningOf(pinned, own, base, manifestAt);
	if (pinning.kind === 'elsewhere') {
		location.replace(atEdition(pinning, base, location));
		return true;
	}
	if (pinning.kind !== 'none') frame.tellEdition(pinning.kind, pinning.current, pinned);
	return false;
}

const manifestAt = (site: string): Promise<Manifest | undefined> =>
	readBelow(`${site}/data/v1`)<Manifest>('manifest.json').catch(() => undefined);

const fetched = new Map<string, Promise<unknown>>();

/** Files below an address, each fetched once. */
const readBelow =
	(root: string) =>
	<T>(path: string): Promise<T> => {
		const address = `${root}/${path}`;
		const reading = fetched.get(address) ?? readJson(address);
		fetched.set(address, reading);
		return reading as Promise<T>;
	};

async function readJson(address: string): Promise<unknown> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return response.json();
}

const root = document.querySelector<HTMLElement>('[data-embed]');
if (root) {
	const frame = new EmbedFrame(root);
	start(frame).catch((cause: unknown) => {
		console.error(cause);
		if (frame.page.mapless) return;
		frame.note('loading', false);
		frame.note('failed');
	});
}
