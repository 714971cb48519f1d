// 天地图's geocoder: asked with the full address, which it may answer with a larger place; such an answer is none.
import * as v from 'valibot';
import { errorOfKind, kindOfType } from './service.ts';
import type { Service, ServiceOptions } from './service.ts';

export const TIANDITU = 'http://api.tianditu.gov.cn';

/** Less than this the service itself holds for a guess, of 100. */
const LEAST_SCORE = 60;

/** Levels of answers that name the county, or what holds it, in place of what was sought. */
const TOO_LARGE = /^(?:地级|行政区|[国省市区县])/u;

const Text = v.union([v.string(), v.number()]);
const Answer = v.object({
	msg: v.optional(v.string(), ''),
	/** '0' where something was found, '404' where not. */
	status: v.optional(Text),
	/** Only where the key is refused or its quota used up. */
	code: v.optional(Text),
	location: v.optional(
		v.object({
			lon: v.pipe(Text, v.transform(Number), v.number()),
			lat: v.pipe(Text, v.transform(Number), v.number()),
			level: v.optional(v.string(), ''),
			score: v.optional(v.pipe(Text, v.transform(Number)), 100),
			keyWord: v.optional(v.string())
		})
	)
});

export function tianditu({ ask, base, key }: ServiceOptions): Service {
	return {
		title: '天地图地理编码',
		async find(name, { address }) {
			const query = new URLSearchParams({
				ds: JSON.stringify({ keyWord: `${address}${name}` }),
				tk: key
			});
			const { location } = await ask({
				url: `${base}/geocoder?${query}`,
				answer: v.pipe(
					Answer,
					v.check(
						({ location, status, code }) =>
							location !== undefined || status !== undefined || code !== undefined,
						'neither a place nor a status'
					)
				),
				refusal: ({ location, code, msg }) =>
					!location && code !== undefined ? `${msg || 'no reason'} (${code})` : undefined
			});
			if (!location || location.score < LEAST_SCORE || TOO_LARGE.test(location.level)) return [];
			const kind = kindOfType(location.level);
			const { lon, lat, level, score } = location;
			return [
				{ name, kind, lon, lat, errorM: errorOfKind(kind), record: `${level} ${score}`.trim() }
			];
		}
	};
}
