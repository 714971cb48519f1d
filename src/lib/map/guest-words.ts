// What the map says, by MapLibre's keys, when it leaves a gesture to the page that frames it. Fetched only there.
import { m } from '#lib/messages/compiled/messages.js';

export const guestWords = (): Record<string, string> => ({
	'CooperativeGesturesHandler.WindowsHelpText': m.map_gesture_ctrl(),
	'CooperativeGesturesHandler.MacHelpText': m.map_gesture_meta(),
	'CooperativeGesturesHandler.MobileHelpText': m.map_gesture_touch()
});
