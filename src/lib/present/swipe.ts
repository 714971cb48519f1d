// A finger drawn sideways over a slide's words turns the page.

/** Pixels. */
const LEAST = 48;

/** Calls `turn` with +1 for a swipe to the left and -1 for one to the right. */
export const swipe =
	(turn: (by: 1 | -1) => void) =>
	(element: HTMLElement): (() => void) => {
		let start: { x: number; y: number } | undefined;
		const down = ({ touches: [touch], touches: { length } }: TouchEvent): void => {
			start = touch && length === 1 ? { x: touch.clientX, y: touch.clientY } : undefined;
		};
		const up = ({ changedTouches: [touch] }: TouchEvent): void => {
			if (!start || !touch) return;
			const [dx, dy] = [touch.clientX - start.x, touch.clientY - start.y];
			start = undefined;
			if (Math.abs(dx) >= LEAST && Math.abs(dx) > 1.5 * Math.abs(dy)) turn(dx < 0 ? 1 : -1);
		};
		element.addEventListener('touchstart', down, { passive: true });
		element.addEventListener('touchend', up, { passive: true });
		return () => {
			element.removeEventListener('touchstart', down);
			element.removeEventListener('touchend', up);
		};
	};
