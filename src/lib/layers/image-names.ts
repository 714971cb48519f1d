// Names of the images that the style asks for and the map draws when asked. A name says all that the picture needs.
// Invariant: parse(name(x)) is x; colours are in the name, so a theme's images never mix with another's.

import type { IconName } from '#lib/theme/families.ts';

/** `solid`: place known (exact, village). `hollow`: known only to its township. */
export interface MarkImage {
	readonly kind: 'mark';
	readonly shape: 'project' | 'park';
	readonly fill: 'solid' | 'hollow';
	/** Name of the icon: see theme/families.ts; `blank` leaves room for a number. */
	readonly icon: IconName;
	readonly colour: string;
	/** Ground of a hollow mark, and icon and rim of a solid one. */
	readonly ground: string;
}

/** A ring of shares round a figure: counts in the order of `colours`. */
export interface RingImage {
	readonly kind: 'ring';
	readonly radius: number;
	readonly counts: readonly number[];
	readonly colours: readonly string[];
	readonly ground: string;
}

/** A stretchable plate behind text. */
export interface PlateImage {
	readonly kind: 'plate';
	readonly edge: 'dashed' | 'solid';
	readonly colour: string;
	readonly ground: string;
}

export interface HatchImage {
	readonly kind: 'hatch';
	readonly colour: string;
	readonly ground: string;
}

/** Round the chosen mark, or the one under the pointer. */
export interface HaloImage {
	readonly kind: 'halo';
	readonly shape: 'project' | 'park';
	readonly colour: string;
}

export type MapImage = MarkImage | RingImage | PlateImage | HatchImage | HaloImage;

/** The keys of each kind, in the order in which its name lists their values. */
const KEYS = {
	mark: ['kind', 'shape', 'fill', 'icon', 'colour', 'ground'],
	ring: ['kind', 'radius', 'counts', 'colours', 'ground'],
	plate: ['kind', 'edge', 'colour', 'ground'],
	hatch: ['kind', 'colour', 'ground'],
	halo: ['kind', 'shape', 'colour']
} as const satisfies { [K in MapImage['kind']]: readonly (keyof Extract<MapImage, { kind: K }>)[] };

/** Braces mean something else in a style, so a name is a list. `["hatch","#b9b0a0","#fffdf8"]` */
export const imageName = (image: MapImage): string =>
	JSON.stringify(KEYS[image.kind].map((key) => image[key as keyof MapImage]));

/** The image of a name, or undefined where the name is not ours. */
export function imageOf(name: string): MapImage | undefined {
	let values: unknown;
	try {
		values = JSON.parse(name);
	} catch {
		return undefined;
	}
	const keys = Array.isArray(values) ? KEYS[values[0] as MapImage['kind']] : undefined;
	if (!keys || !Array.isArray(values)) return undefined;
	const entries = values.map((value: unknown, index) => [keys[index], value]);
	return Object.fromEntries(entries) as MapImage;
}
