// What is on the pages of a PDF, measured in millimetres: words, pictures and the boxes of what is drawn.
import { getDocument, OPS, Util, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

interface Picture extends Box {
	/** Pixels. */
	readonly across: number;
	readonly down: number;
	/** Clearly different colours. */
	readonly tints: number;
}

interface PdfPage {
	readonly width: number;
	readonly height: number;
	/**
	 * All words, without the spaces that setting brings in. Normalised: where a font shares a glyph between a character
	 * and its radical (目, ⽬), Chromium names the radical and adds the character as /ActualText, which pdf.js leaves out.
	 */
	readonly text: string;
	readonly words: readonly { readonly text: string; readonly x: number; readonly y: number }[];
	readonly pictures: readonly Picture[];
	readonly boxes: readonly Box[];
}

/** Signs that normalising leaves, with the character whose glyph a font lets them share, in pairs. */
const TWINS = new Map(
	'⺠民⻓长⻔门⻋车⻅见⻉贝⻛风⻜飞⻝食⻢马⻥鱼⻦鸟⻩黄⻬齐⻰龙⻳龟⻘青⻄西⻆角⺟母⻚页⻙韦⻨麦⻮齿⻤鬼⻣骨⻁虎⺒巳⺝月⺔彑⺁厂⺕彐⺩王⺢氺⺯糹⺳网⺼月⻑長⻡首㬵胶戶户'
		.match(/../gu)
		?.map((pair): [string, string] => [pair.slice(0, 1), pair.slice(1)])
);

/** Words as they are compared. */
export const withoutSpaces = (text: string): string =>
	text
		.normalize('NFKC')
		.replace(/\s/gu, '')
		.replace(/[―—─]/gu, '—')
		.replace(/\p{Script=Han}/gu, (sign) => TWINS.get(sign) ?? sign);

const mm = (points: number): number => (points / 72) * 25.4;

type Matrix = [number, number, number, number, number, number];
const UNMOVED: Matrix = [1, 0, 0, 1, 0, 0];

function boxOf([left, top, right, bottom]: readonly number[], matrix: Matrix): Box {
	const corners = [
		[left, top],
		[right, bottom]
	].map(([x = 0, y = 0]) => [
		matrix[0] * x + matrix[2] * y + matrix[4],
		matrix[1] * x + matrix[3] * y + matrix[5]
	]);
	const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = corners;
	return {
		x: mm(Math.min(x1, x2)),
		y: mm(Math.min(y1, y2)),
		width: mm(Math.abs(x2 - x1)),
		height: mm(Math.abs(y2 - y1))
	};
}

function tintsOf(data: Uint8ClampedArray, pixels: number): number {
	const bytes = data.length / pixels;
	const tints = new Set<number>();
	for (let at = 0; at < data.length; at += bytes * 7) {
		const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3);
		tints.add(((r >> 4) << 8) | ((g >> 4) << 4) | (b >> 4));
	}
	return tints.size;
}

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
	const { width, height } = page.getViewport({ scale: 1 });
	const { items } = await page.getTextContent();
	const words = items.flatMap((item) =>
		'str' in item
			? [
					{
						text: withoutSpaces(item.str),
						x: mm(item.transform[4] as number),
						y: mm(item.transform[5] as number)
					}
				]
			: []
	);
	const { fnArray, argsArray } = await page.getOperatorList();
	const pictures: Picture[] = [];
	const boxes: Box[] = [];
	let matrix = UNMOVED;
	const saved: Matrix[] = [];
	for (const [at, operator] of fnArray.entries()) {
		const args = argsArray[at] as unknown[];
		if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) saved.push(matrix);
		if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd)
			matrix = saved.pop() ?? UNMOVED;
		if (operator === OPS.transform) matrix = Util.transform(matrix, args) as Matrix;
		if (operator === OPS.paintFormXObjectBegin && args[0])
			matrix = Util.transform(matrix, [...(args[0] as number[])]) as Matrix;
		if (operator === OPS.constructPath && args[2])
			boxes.push(boxOf([...(args[2] as Float32Array)], matrix));
		if (operator === OPS.paintImageXObject) {
			const [id, across, down] = args as [string, number, number];
			const { data } = (await new Promise((resolve) => page.objs.get(id, resolve))) as {
				data: Uint8ClampedArray;
			};
			const box = boxOf([0, 0, 1, 1], matrix);
			pictures.push({ ...box, across, down, tints: tintsOf(data, across * down) });
		}
	}
	return {
		width: mm(width),
		height: mm(height),
		text: words.map(({ text }) => text).join(''),
		words,
		pictures,
		boxes
	};
}

export async function readPdf(file: Uint8Array): Promise<PdfPage[]> {
	const pdf = await getDocument({ data: new Uint8Array(file), verbosity: 0 }).promise;
	try {
		const pages: PdfPage[] = [];
		for (let number = 1; number <= pdf.numPages; number++)
			pages.push(await readPage(await pdf.getPage(number)));
		return pages;
	} finally {
		await pdf.destroy();
	}
}
