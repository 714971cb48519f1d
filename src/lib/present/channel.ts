// Keeps the windows of one deck in step: BroadcastChannel, or the storage's events where a browser lacks it.
// Invariant: a window never hears itself.

interface Step {
	/** From 0. */
	readonly slide: number;
	readonly black: boolean;
}
type Message = Step | 'where';

export interface Channel {
	tell(step: Step): void;
	/** Asks the other windows where they are. */
	ask(): void;
	close(): void;
}

interface Heard {
	onStep(step: Step): void;
	/** Another window asks where this one is. */
	onAsk(): void;
}

const isStep = (value: unknown): value is Step =>
	typeof value === 'object' &&
	value !== null &&
	'slide' in value &&
	Number.isInteger(value.slide) &&
	'black' in value &&
	typeof value.black === 'boolean';

function hear(message: unknown, { onStep, onAsk }: Heard): void {
	if (message === 'where') onAsk();
	else if (isStep(message)) onStep(message);
}

/** Opens the channel of a deck; in the browser only. */
export function openChannel(deck: string, heard: Heard): Channel {
	const name = `xiantu.deck.${deck}`;
	return 'BroadcastChannel' in window ? broadcast(name, heard) : stored(name, heard);
}

function broadcast(name: string, heard: Heard): Channel {
	const channel = new BroadcastChannel(name);
	channel.onmessage = ({ data }) => hear(data, heard);
	return {
		tell: (step) => channel.postMessage(step),
		ask: () => channel.postMessage('where' satisfies Message),
		close: () => channel.close()
	};
}

/** Each message has a number of its own, because writing what is there already is no event. */
function stored(name: string, heard: Heard): Channel {
	const onstorage = ({ key, newValue }: StorageEvent): void => {
		if (key !== name || newValue === null) return;
		hear((JSON.parse(newValue) as { message: unknown }).message, heard);
	};
	const send = (message: Message): void => {
		try {
			localStorage.setItem(name, JSON.stringify({ message, at: `${Date.now()}.${Math.random()}` }));
		} catch {
			// No storage, no second window.
		}
	};
	addEventListener('storage', onstorage);
	return {
		tell: send,
		ask: () => send('where'),
		close: () => removeEventListener('storage', onstorage)
	};
}
