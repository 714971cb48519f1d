// Draws the images that the style asks for, on a canvas, when they are first asked for.
import type { StyleImageMetadata } from 'maplibre-gl';
import type {
	HaloImage,
	HatchImage,
	MapImage,
	MarkImage,
	PlateImage,
	RingImage
} from '#lib/layers/image-names.ts';
import { iconPath } from '#lib/theme/families.ts';

/** Twice the CSS pixels, so that marks stay crisp on dense screens. */
const RATIO = 2;
const ICON = 15;

interface Drawing {
	readonly data: ImageData;
	readonly options: Partial<StyleImageMetadata>;
}

type Paint = (context: CanvasRenderingContext2D, size: number) => void;

/** An image waiting for how many pixels a CSS pixel has. */
type Painting = (ratio: number) => Drawing;

/** A square canvas of `size` CSS pixels with its origin in the middle. Boxes in `options` are in its pixels. */
const paint =
	(
		size: number,
		draw: Paint,
		options: (ratio: number) => Partial<StyleImageMetadata> = () => ({})
	): Painting =>
	(ratio) => {
		const canvas = document.createElement('canvas');
		canvas.width = canvas.height = size * ratio;
		const context = canvas.getContext('2d', { willReadFrequently: true });
		if (!context) throw new Error('no canvas to draw on');
		context.scale(ratio, ratio);
		context.translate(size / 2, size / 2);
		draw(context, size);
		const data = context.getImageData(0, 0, canvas.width, canvas.height);
		return { data, options: { pixelRatio: ratio, ...options(ratio) } };
	};

/** The outline of a mark: parks are squares, projects circles. */
function outline(shape: MarkImage['shape'], radius: number): Path2D {
	const path = new Path2D();
	if (shape === 'project') path.arc(0, 0, radius, 0, Math.PI * 2);
	else path.roundRect(-radius * 0.9, -radius * 0.9, radius * 1.8, radius * 1.8, 3);
	return path;
}

const mark = ({ shape, fill, icon, colour, ground }: MarkImage): Painting =>
	paint(26, (context) => {
		const solid = fill === 'solid';
		context.fillStyle = ground;
		context.fill(outline(shape, 12));
		context.fillStyle = solid ? colour : ground;
		context.fill(outline(shape, 10.75));
		if (!solid) {
			context.strokeStyle = colour;
			context.lineWidth = 1.4;
			context.setLineDash([3, 1.9]);
			context.stroke(outline(shape, 10));
		}
		const scale = solid ? 0.86 : 0.8;
		context.scale(scale, scale);
		context.translate(-ICON / 2, -ICON / 2);
		context.fillStyle = solid ? ground : colour;
		context.fill(new Path2D(iconPath(icon)));
	});

const halo = ({ shape, colour }: HaloImage): Painting =>
	paint(38, (context) => {
		context.strokeStyle = colour;
		context.lineWidth = 3;
		context.stroke(outline(shape, 15));
	});

const ring = ({ radius, counts, colours, ground }: RingImage): Painting =>
	paint(2 * radius + 6, (context) => {
		const total = counts.reduce((sum, count) => sum + count, 0);
		context.fillStyle = ground;
		context.beginPath();
		context.arc(0, 0, radius + 2, 0, Math.PI * 2);
		context.fill();
		context.lineWidth = 4;
		let angle = -Math.PI / 2;
		counts.forEach((count, index) => {
			const end = angle + (count / total) * Math.PI * 2;
			context.strokeStyle = colours[index] ?? '';
			context.beginPath();
			context.arc(0, 0, radius - 1, angle, end);
			if (count > 0) context.stroke();
			angle = end;
		});
	});

const plate = ({ edge, colour, ground }: PlateImage): Painting => {
	const [size, corner] = [24, 10];
	return paint(
		size,
		(context) => {
			const path = new Path2D();
			path.roundRect(1 - size / 2, 1 - size / 2, size - 2, size - 2, corner);
			context.fillStyle = ground;
			context.fill(path);
			context.strokeStyle = colour;
			context.lineWidth = edge === 'solid' ? 2 : 1.2;
			if (edge === 'dashed') context.setLineDash([3, 2]);
			context.stroke(path);
		},
		(ratio) => {
			const stretch: [number, number][] = [[corner * ratio, (size - corner) * ratio]];
			return {
				stretchX: stretch,
				stretchY: stretch,
				content: [(corner / 2) * ratio, 3 * ratio, (size - corner / 2) * ratio, (size - 3) * ratio]
			};
		}
	);
};

/** A seamless tile of diagonal lines: 无数据. */
const hatch = ({ colour, ground }: HatchImage): Painting =>
	paint(10, (context, size) => {
		context.fillStyle = ground;
		context.fillRect(-size / 2, -size / 2, size, size);
		context.strokeStyle = colour;
		context.lineWidth = 1.1;
		context.beginPath();
		for (const shift of [-size, 0, size]) {
			context.moveTo(shift - size, size);
			context.lineTo(shift + size, -size);
		}
		context.stroke();
	});

function paintingOf(image: MapImage): Painting {
	switch (image.kind) {
		case 'mark':
			return mark(image);
		case 'halo':
			return halo(image);
		case 'ring':
			return ring(image);
		case 'plate':
			return plate(image);
		case 'hatch':
			return hatch(image);
	}
}

/** `ratio`: pixels a CSS pixel. */
export const draw = (image: MapImage, ratio = RATIO): Drawing => paintingOf(image)(ratio);
