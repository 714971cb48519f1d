// 国家地名信息库 (dmfw.mca.gov.cn), the national place-name database: searched by name within a county.
import * as v from 'valibot';
import { metresBetween } from '#geo/area.ts';
import { errorOfKind, kindOfType } from './service.ts';
import type { Candidate, Service, ServiceOptions } from './service.ts';

export const DMFW = 'https://dmfw.mca.gov.cn';

const Point = v.pipe(
	v.array(v.unknown()),
	v.transform(([lon, lat]) => [lon, lat]),
	v.strictTuple([v.number(), v.number()])
);
const Points = v.union([
	v.array(Point),
	v.pipe(
		Point,
		v.transform((point) => [point])
	)
]);
const Records = v.object({
	records: v.array(
		v.object({
			id: v.optional(v.union([v.string(), v.number()]), ''),
			standard_name: v.string(),
			place_type: v.nullish(v.string(), ''),
			place_code: v.nullish(v.string(), ''),
			/** Some records have no position. */
			gdm: v.nullish(v.object({ coordinates: Points }))
		})
	)
});
type Told = v.InferOutput<typeof Records>['records'][number];

/** How a village's committee is written there: the village is what a plan means. */
const COMMITTEE = /(?<=村)(?:民委员会|委会)$|(?<=社区)居民委员会$/u;

/** `'甲村民委员会'` → `'甲村'` */
const plain = (name: string): string => name.replace(COMMITTEE, '');

export function dmfw({ ask, base }: ServiceOptions): Service {
	return {
		title: '国家地名信息库',
		async find(name, { adcode }) {
			const { records } = await ask({
				url: `${base}/stname/listPub`,
				init: {
					method: 'POST',
					headers: {
						'User-Agent': 'Mozilla/5.0 (compatible; xiantu)',
						'X-Requested-With': 'XMLHttpRequest',
						Referer: `${base}/`
					},
					body: new URLSearchParams({
						stName: name,
						code: adcode,
						placeTypeCode: '',
						year: '0',
						searchType: '模糊',
						page: '1',
						size: '50'
					})
				},
				answer: Records
			});
			return records.filter((one) => plain(one.standard_name) === name).flatMap(candidateOf);
		}
	};
}

/** A place of several points stands on the first; the error reaches the others. */
function candidateOf(told: Told): Candidate[] {
	const points = told.gdm?.coordinates ?? [];
	const [at] = points;
	if (!at) return [];
	const kind = kindOfType(told.place_type ?? '');
	const reach = points.map((point) => metresBetween(at, point));
	return [
		{
			name: told.standard_name,
			kind,
			lon: at[0],
			lat: at[1],
			errorM: Math.round(Math.max(errorOfKind(kind), ...reach)),
			record: told.place_code || String(told.id)
		}
	];
}
