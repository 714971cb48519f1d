// A deck as a PowerPoint file: on each slide the picture of its map, its words as text that can be edited, in the notes
// what the speaker says and the plan's sentences whole.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import type { DeckQuote } from '#domain/deck.ts';
import { pngOf } from '#lib/export/png.ts';
import { m } from '#lib/messages/compiled/messages.js';
import type { Show } from '#lib/present/show.svelte.ts';
import type { Theme } from '#lib/theme/tokens.ts';
import { publicLink } from '#lib/view/link.ts';
import { notesOf, passagesOf, type Passage, type Run } from './passages.ts';
import { GAP, INDENT, LINE } from './set-words.ts';
import { mapPicture, wordsOf } from './slide-picture.ts';
import {
	FOOT,
	PICTURE_ROOM,
	RATIO,
	SLIDE,
	SMALL_TIMES,
	TITLE_TIMES,
	WORDS_ROOM
} from './slide-room.ts';

/** On every Windows; elsewhere the file's charset lets the program choose another Chinese font. */
const FONT = 'Microsoft YaHei';
/** A wide page, in inches. */
const PAGE = { width: 13.333, height: 7.5 } as const;
const inches = (pixels: number): number => (pixels * PAGE.width) / SLIDE.width;
const points = (pixels: number): number => Math.round(inches(pixels) * 720) / 10;
const colour = (hex: string): string => hex.slice(1).toUpperCase();

type TextOptions = PptxGenJS.TextPropsOptions;

/** Begins a file whose slides are added one by one. */
export function newPptx(about: { title: string; author: string; lang: 'zh' | 'en' }): PptxGenJS {
	const pptx = new PptxGenJS();
	pptx.layout = 'LAYOUT_WIDE';
	pptx.title = about.title;
	pptx.author = about.author;
	pptx.company = about.author;
	pptx.theme = { headFontFace: FONT, bodyFontFace: FONT };
	const box = { x: inches(WORDS_ROOM.x), w: inches(WORDS_ROOM.width), margin: 0 };
	const placeholder = (name: string, type: 'title' | 'body', y: number, h: number) => ({
		placeholder: {
			options: { name, type, ...box, y: inches(y), h: inches(h), align: 'left' as const },
			text: ''
		}
	});
	pptx.defineSlideMaster({
		title: MASTER,
		objects: [
			placeholder('title', 'title', WORDS_ROOM.y, 60),
			placeholder('body', 'body', WORDS_ROOM.y + 70, WORDS_ROOM.height - 70)
		]
	});
	return pptx;
}

const MASTER = 'XIANTU';

/** Draws a slide and adds it. `foot`: the deck's title and the slide's number. */
export async function addSlide(
	pptx: PptxGenJS,
	show: Show,
	foot: readonly [string, string]
): Promise<void> {
	const picture = await mapPicture(show);
	const data = await dataOf(await pngOf(picture));
	const { theme } = show.explorer;
	const { letter, below } = wordsOf(show);
	const slide = pptx.addSlide({ masterName: MASTER });
	const box = { x: inches(WORDS_ROOM.x), w: inches(WORDS_ROOM.width) };
	const common = {
		fontFace: FONT,
		color: colour(theme.ui.ink),
		align: 'left',
		valign: 'top',
		margin: 0,
		lang: show.deck.lang === 'en' ? 'en-US' : 'zh-CN'
	} as const;
	slide.addText(show.slide?.title ?? '', {
		...common,
		...box,
		placeholder: 'title',
		y: inches(WORDS_ROOM.y),
		h: inches(below),
		bold: true,
		...sized(letter * TITLE_TIMES)
	});
	const text = passagesOf(show).flatMap((passage) => paragraph(passage, letter, theme));
	if (text.length > 0)
		slide.addText(text, {
			...common,
			...box,
			placeholder: 'body',
			y: inches(WORDS_ROOM.y + below),
			h: inches(WORDS_ROOM.height - below)
		});
	slide.addImage({
		data,
		x: inches(PICTURE_ROOM.x),
		y: 0,
		w: inches(picture.width / RATIO),
		h: inches(picture.height / RATIO),
		altText: m.takeaway_map({ title: show.slide?.title ?? '' })
	});
	const review = m.map_review({ number: show.explorer.manifest.mapReview.number });
	slide.addText(`${foot.join(' · ')}\n${review}`, {
		...common,
		...box,
		y: inches(FOOT.y),
		h: inches(2 * FOOT.size),
		color: colour(theme.ui.soft),
		fontSize: points(FOOT.size)
	});
	slide.addNotes(notesOf(show));
}

const sized = (size: number): TextOptions => ({
	fontSize: points(size),
	lineSpacing: points(size * LINE)
});

/** What stands before a passage as the list sign that the program itself sets: `3` a number of the map, `3.` of a list. */
function bulletOf(lead: string | undefined, indent: number): Pick<TextOptions, 'bullet'> {
	if (lead === undefined) return { bullet: false };
	const numberStartAt = Number.parseInt(lead, 10);
	if (Number.isNaN(numberStartAt)) return { bullet: { indent } };
	const style = lead.endsWith('.') ? 'arabicPeriod' : 'arabicPlain';
	return { bullet: { type: 'number', style, numberStartAt, indent } };
}

/** A passage as a paragraph. What stands at its right follows: not every program keeps to a tab. */
function paragraph(
	{ runs, lead, end, source }: Passage,
	letter: number,
	{ ui }: Theme
): PptxGenJS.TextProps[] {
	const looks: Record<NonNullable<Run['look']>, TextOptions> = {
		strong: { bold: true },
		soft: { color: colour(ui.soft) },
		mark: { highlight: colour(ui.mark) }
	};
	const link = source && { hyperlink: { url: sourceLink(source) } };
	const parts: PptxGenJS.TextProps[] = [
		...runs.map(({ text, look }) => ({ text, options: { ...(look && looks[look]), ...link } })),
		...(end === undefined ? [] : [{ text: `\u3000${end}`, options: { bold: true } }])
	];
	const block: TextOptions = {
		...sized(letter * (source ? SMALL_TIMES : 1)),
		paraSpaceAfter: points(letter * GAP)
	};
	const ends = (at: number): TextOptions => ({
		...(at === 0 && bulletOf(lead, points(INDENT * letter))),
		...(at === parts.length - 1 && { breakLine: true })
	});
	return parts.map(({ text = '', options }, at) => ({
		text,
		options: { ...block, ...options, ...ends(at) }
	}));
}

/** Where the sentence stands in the plan, as the slide itself links it. */
const sourceLink = ({ adcode, id, parts }: DeckQuote): string =>
	publicLink({ kind: 'plan', adcode }, parts ? {} : { feature: id });

const dataOf = (blob: Blob): Promise<string> =>
	new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.onerror = () => reject(new Error('the picture cannot be read', { cause: reader.error }));
		reader.readAsDataURL(blob);
	});

const TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
/** The library says how a paragraph is set before each of its runs; PowerPoint takes that for damage but at its start. */
const SET_AGAIN = /(?<=<\/a:r>)<a:pPr\b.*?<\/a:pPr>/gsu;

export async function blobOf(pptx: PptxGenJS): Promise<Blob> {
	const written = await pptx.write({ outputType: 'uint8array' });
	if (!(written instanceof Uint8Array)) throw new TypeError('no file was written');
	const parts = Object.entries(unzipSync(written)).map(([name, content]) => {
		if (!/^ppt\/slides\/[^/]+\.xml$/u.test(name)) return [name, content] as const;
		return [name, strToU8(strFromU8(content).replaceAll(SET_AGAIN, ''))] as const;
	});
	const file = zipSync(
		Object.fromEntries(
			parts.map(([name, content]) => [name, [content, { level: name.endsWith('.png') ? 0 : 6 }]])
		)
	);
	return new Blob([file], { type: TYPE });
}
