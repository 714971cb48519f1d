// The script of an embed page: reads the address, draws the map, keeps the way to the whole true. No framework in it:
// what the frame says is prerendered, and what is more than the map comes after it.
import { formatView, parseView } from '#lib/view/codec.ts';
import { drawMap } from './embed-map.ts';
import { EmbedFrame } from './embed-frame.ts';
import { fullView } from './embed-page.ts';
import { EmbedSession, openData } from './session.ts';

const draws = (): boolean => document.createElement('canvas').getContext('webgl2') !== null;

async function start(frame: EmbedFrame): Promise<void> {
	const { page, base } = frame;
	const { view, notices } = parseView(location, base);
	frame.setParts(view.ui);
	frame.tell(notices);
	frame.showMap();
	if (!frame.hasRoom) return;
	if (!draws()) {
		frame.note('loading', false);
		frame.note('webgl');
		return;
	}
	const root = `${base}/data/v1`;
	const session = new EmbedSession(page, await openData(page, root, readBelow(root)), view);
	const follow = (): void => {
		frame.setReading(session.view);
		frame.linkTo(formatView(fullView(page.full, session.view), base));
	};
	session.listen(follow);
	follow();
	frame.tell([...notices, ...session.notices]);
	drawMap(session, frame);
}

const readBelow =
	(root: string) =>
	async <T>(path: string): Promise<T> => {
		const response = await fetch(`${root}/${path}`);
		if (!response.ok) throw new Error(`${path}: ${response.status}`);
		return (await response.json()) as T;
	};

const root = document.querySelector<HTMLElement>('[data-embed]');
if (root) {
	const frame = new EmbedFrame(root);
	start(frame).catch((cause: unknown) => {
		console.error(cause);
		frame.note('loading', false);
		frame.note('failed');
	});
}
