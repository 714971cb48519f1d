// MapLibre's own words, by its keys, in the reader's language.
import { m } from '#lib/messages/compiled/messages.js';

/** `title`: what the map is, and how the keyboard moves it. */
export const mapWords = (title: string): Record<string, string> => ({
	'Map.Title': title,
	'ScaleControl.Kilometers': m.map_scale_km(),
	'ScaleControl.Meters': m.map_scale_m()
});
