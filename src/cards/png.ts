// SVG → PNG by resvg, with a font of our own: the same picture on every machine.
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** Noto Sans CJK SC (OFL 1.1), the signs of GB 2312: see font/README.md. */
const FONT = join(import.meta.dirname, 'font/NotoSansCJKsc-GB2312.otf');

/** All that GB 2312 can write. */
const KNOWN = new Set(
	new TextDecoder('gbk').decode(
		Uint8Array.from(
			Array.from({ length: 87 * 94 }, (_, at) => [
				0xa1 + Math.floor(at / 94),
				0xa1 + (at % 94)
			]).flat()
		)
	)
);

/** Names with rarer signs are drawn with the machine's own fonts, where it has them. */
const isRare = (sign: string): boolean => sign.charCodeAt(0) > 0x7f && !KNOWN.has(sign);

export function png(svg: string): Buffer {
	const picture = new Resvg(svg, {
		font: {
			fontFiles: [FONT],
			loadSystemFonts: [...svg].some(isRare),
			defaultFontFamily: 'Noto Sans CJK SC'
		}
	});
	return picture.render().asPng();
}
