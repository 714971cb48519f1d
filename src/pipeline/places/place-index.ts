// The names under which a county's places, and the counties around it, are found in a text.
import type { Adcode } from '#domain/adcode.ts';
import type { Place } from '#domain/place.ts';
import type { Boundaries } from '#pipeline/geography/boundaries.ts';
import type { PlaceLexicon } from '#pipeline/lexicon/places.ts';
import { bareAreaName } from '#text/area-names.ts';
import { Dictionary } from './dictionary.ts';

/** How a form stands to its place: its name, another name somebody gave it, or a name short of its suffix. */
type FormKind = 'name' | 'alias' | 'short';

export interface InsideForm {
	readonly at: 'inside';
	readonly kind: FormKind;
	readonly places: readonly Place[];
	/** The township that also goes by this name, where it is another place's: 历山 the hill, 历山镇. */
	readonly town?: Place;
}

export type Form =
	| InsideForm
	/** A county or city around; `own` is the plan's own county, city or province, which is no place in itself. */
	| { readonly at: 'outside' }
	| { readonly at: 'own' };

export interface PlaceIndex {
	readonly forms: Dictionary<Form>;
	/** Names of the plan's own county, longest first. */
	readonly own: readonly string[];
	readonly lexicon: PlaceLexicon;
}

const RANK: readonly FormKind[] = ['name', 'alias', 'short'];
const SHORTEST = 2;

/**
 * Builds the index of one county. `places` are its own, `boundaries` give the names of what lies around.
 * A row 「古城镇」 is found as 古城镇, 古城乡 and, where the context allows, 古城.
 */
export function placeIndex(
	adcode: Adcode,
	places: readonly Place[],
	boundaries: Boundaries,
	lexicon: PlaceLexicon
): PlaceIndex {
	const forms = new Map<string, Form>();
	for (const [name, at] of namesAround(adcode, boundaries)) {
		if (at === 'own' || !isOrdinary(name, lexicon)) forms.set(name, { at });
	}
	for (const kind of RANK) {
		for (const place of places) {
			for (const name of formsOf(place, kind, lexicon)) {
				if (kind !== 'short' || !isOrdinary(name, lexicon)) add(forms, name, kind, place);
			}
		}
	}
	const county = boundaries.counties.get(adcode)?.properties.name ?? '';
	const own = [...both(county, 'own')].map(([name]) => name);
	own.sort((a, b) => b.length - a.length);
	return { forms: new Dictionary(forms), own, lexicon };
}

/** A better kind of form keeps its places; of one kind, all places of the name are kept. */
function add(forms: Map<string, Form>, name: string, kind: FormKind, place: Place): void {
	const known = forms.get(name);
	if (name.length < SHORTEST || (kind === 'short' && isTaken(known, place))) return;
	if (known?.at !== 'inside') forms.set(name, { at: 'inside', kind, places: [place] });
	else if (known.kind === kind && !known.places.includes(place))
		forms.set(name, { ...known, places: [...known.places, place] });
	else if (place.kind === 'township' && !known.places.includes(place))
		forms.set(name, { ...known, town: place });
}

/** A short name gives way to the county's own, a village's also to those around. */
const isTaken = (known: Form | undefined, { kind }: Place): boolean =>
	known?.at === 'own' || (known?.at === 'outside' && kind !== 'township');

const isOrdinary = (name: string, { words }: PlaceLexicon): boolean =>
	words.at(name, 0).some(([word]) => word === name);

function formsOf(place: Place, kind: FormKind, { suffixes }: PlaceLexicon): readonly string[] {
	if (kind === 'name') return [place.name];
	if (kind === 'alias') return place.aliases;
	switch (place.kind) {
		case 'township': {
			const suffix = suffixes.township.find((end) => place.name.endsWith(end));
			if (!suffix) return [];
			const stem = place.name.slice(0, -suffix.length);
			return [stem, ...suffixes.township.map((end) => stem + end)];
		}
		case 'village': {
			const suffix = suffixes.village.find((end) => place.name.endsWith(end));
			return suffix
				? [place.name.slice(0, -suffix.length)]
				: suffixes.village.map((end) => place.name + end);
		}
		default:
			return [];
	}
}

function* namesAround(
	adcode: Adcode,
	{ counties }: Boundaries
): Generator<readonly [string, 'outside' | 'own']> {
	for (const { properties } of counties.values()) {
		yield* both(properties.city, 'outside');
	}
	for (const { properties } of counties.values()) {
		if (properties.adcode !== adcode) yield* both(properties.name, 'outside');
	}
	const own = counties.get(adcode)?.properties;
	if (!own) return;
	yield* both(own.name, 'own');
	yield* both(own.city, 'own');
	yield* both(own.province, 'own');
}

/** 「平陆县」 → 平陆县, 平陆; 「夏县」 → 夏县; 「城区」, a county of some cities, says nothing. */
function* both<T>(name: string, at: T): Generator<readonly [string, T]> {
	const stem = bareAreaName(name);
	if (stem.length >= SHORTEST) yield [stem, at];
	if (stem.length >= SHORTEST || name.endsWith('县')) yield [name, at];
}
