// 站点设置: what an operator sets in config.json beside the site. Documented in README.
import * as v from 'valibot';

/** Of the basemap's tiles; the site's own data is WGS-84 and moves to fit. */
const Crs = v.picklist(['wgs84', 'gcj02']);

/** Below the site (`tiles/area.pmtiles`) or whole (`https://…`). */
const Address = v.pipe(v.string(), v.nonEmpty());

/** Who made the tiles, and the 审图号 where they have one: shown on the map, as plain text. */
const Attribution = v.pipe(v.string(), v.nonEmpty());

const Tianditu = v.strictObject({
	kind: v.literal('tianditu'),
	/** Streets, images, relief. */
	map: v.picklist(['vec', 'img', 'ter']),
	labels: v.optional(v.boolean(), true),
	/** For browsers. Whoever uses the site can read it: limit it to the site's address. */
	key: v.pipe(v.string(), v.nonEmpty()),
	/** A server of the operator that passes requests on, in place of 天地图's own. */
	server: v.optional(Address),
	/** CGCS2000 is WGS-84 at map scale. */
	crs: v.optional(v.literal('wgs84'), 'wgs84'),
	attribution: v.optional(Attribution, '天地图')
});
export type Tianditu = v.InferOutput<typeof Tianditu>;

const address = { url: Address, crs: Crs, attribution: Attribution };
const StyleBasemap = v.strictObject({ kind: v.literal('style'), ...address });
const PmtilesBasemap = v.strictObject({ kind: v.literal('pmtiles'), ...address });

const BasemapSetting = v.variant('kind', [
	v.strictObject({ kind: v.literal('none') }),
	Tianditu,
	StyleBasemap,
	PmtilesBasemap
]);
export type BasemapSetting = v.InferOutput<typeof BasemapSetting>;

const Origin = v.pipe(
	v.string(),
	v.regex(
		/^https?:\/\/(?:\*\.)?[\w.-]+(?::(?:\d+|\*))?$/u,
		'an origin, such as https://*.tianditu.gov.cn or http://localhost:*'
	)
);

export const SiteConfig = v.strictObject({
	basemap: BasemapSetting,
	/** The site's own address, such as `https://example.gov.cn/xiantu/`: for what must be said in full. See src/serve. */
	site: v.optional(
		v.pipe(
			v.string(),
			v.regex(
				/^https?:\/\/[\w.-]+(?::\d+)?\/(?:[\w.~-]+\/)*$/u,
				'an address with a slash at its end'
			)
		)
	),
	/** Sites that may frame the embeds, where not all may. */
	framedBy: v.optional(v.array(Origin), []),
	/** Other sites that the browser may ask, such as `https://*.tianditu.gov.cn`; built into every page's policy. */
	hosts: v.optional(v.array(Origin), [])
});
