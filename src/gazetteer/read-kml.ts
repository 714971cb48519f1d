// Places out of KML, which is turned into GeoJSON first.
import { kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import { InputError } from '#pipeline/input-error.ts';
import type { FoundPlace } from './found-place.ts';
import { placesOf } from './read-geojson.ts';

/** The placemarks of a KML text, in its order. Throws InputError where it is no XML. */
export function readKml(text: string, file: string): FoundPlace[] {
	try {
		const document = new DOMParser({ onError: stop }).parseFromString(text, 'text/xml');
		return placesOf(kml(document), file);
	} catch (cause) {
		if (cause instanceof InputError) throw cause;
		throw new InputError({
			file,
			problem: `Expected KML: ${(cause as Error).message}.`,
			remedy: 'Export the places as KML; a KMZ is a ZIP file with the KML inside.'
		});
	}
}

function stop(level: string, message: string): void {
	if (level !== 'warning') throw new Error(message);
}
