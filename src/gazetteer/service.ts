// What a service that knows places must offer, and what it says of a name. CGCS2000, which is WGS-84 at map scale.
import * as v from 'valibot';
import type { Adcode } from '#domain/adcode.ts';
import { PLACE_KINDS } from '#domain/place.ts';
import type { PlaceKind } from '#domain/place.ts';
import type { Ask } from './ask.ts';

export interface SoughtCounty {
	readonly adcode: Adcode;
	/** `某省某市某县`, for services that take an address. */
	readonly address: string;
}

export const Candidate = v.object({
	/** The name as the service writes it. */
	name: v.string(),
	kind: v.picklist(PLACE_KINDS),
	lon: v.number(),
	lat: v.number(),
	errorM: v.number(),
	/** Which record of the service, for the row's source. */
	record: v.string()
});
/** One place that the service takes for the name. */
export type Candidate = v.InferOutput<typeof Candidate>;

export interface Service {
	/** Stands in the `source` of each row. */
	readonly title: string;
	/** All places of that name in or near the county; none where the service knows none. Rejects with AskError. */
	find(name: string, county: SoughtCounty): Promise<Candidate[]>;
}

export interface ServiceOptions {
	readonly ask: Ask;
	/** Address without slash at its end. */
	readonly base: string;
	readonly key: string;
}

/** Words in the type that a service gives a place → our kind; the first that fits. */
const KINDS: readonly (readonly [RegExp, PlaceKind])[] = [
	[/水库/u, 'reservoir'],
	[/车站|火车站|客运站|高铁站/u, 'station'],
	[/铁路/u, 'railway'],
	[/公路|道路|国道|省道|高速|街巷/u, 'road'],
	[/河流|水系|河$|溪/u, 'river'],
	[/山/u, 'mountain'],
	[/乡级|乡镇|街道|^镇$|^乡$/u, 'township'],
	[/村|社区|居民点|自然镇/u, 'village'],
	[/园区|开发区/u, 'park'],
	[/景区|景点|寺|遗址|纪念|文物|建筑|POI|单位/u, 'site']
];

/** `行政村` → village; what no word tells is `other`. */
export const kindOfType = (type: string): PlaceKind =>
	KINDS.find(([word]) => word.test(type))?.[1] ?? 'other';

/** How far off such a point may be, in metres, where the service does not say: its points stand at seats and middles. */
export const errorOfKind = (kind: PlaceKind): number =>
	(
		({ village: 800, township: 1000, site: 500, station: 500 }) as Partial<
			Record<PlaceKind, number>
		>
	)[kind] ?? 1500;
