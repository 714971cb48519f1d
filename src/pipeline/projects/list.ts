// Reads the object of a clause as a list: 、 and 和 between names, a head or tail that all of them share.
// Invariant: items are in text order and lie inside the given span; a shared head is never counted as an item.
import type { Span } from '#domain/text.ts';
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import { inside, splitOutside, trim } from './split.ts';

export type Head = 'wrapper' | 'facility' | 'action' | 'none';

export interface Item {
	/** The item's own words. */
	readonly span: Span;
	/** Words after the list that all items share: 「等便民客运码头建设」 → 便民客运码头. */
	readonly shared?: string;
	/** From the item to the end of what it shares. */
	readonly reach: Span;
	/** The list ends in 「等项目」 or the like. */
	readonly wrapped: boolean;
	/** Number of items of the list. */
	readonly count: number;
}

export interface ListReader {
	readonly lexicon: ProjectLexicon;
	/** Number of characters at the beginning of a name that identify it (through the last own one). */
	own(name: string): { own: number; ownEnd: number; definite: boolean };
}

const ETC = /等(?![级候于额同高离待分值])/gu;
const COUNT =
	/^(?:共?\s*(?:\d+|[一二两三四五六七八九十百]+)\s*[余多]?(?:个|座|条|处|项|大|家|类|所|户|村)?(?:的)?)/u;
const EMPTY_TAIL =
	/^(?:一批)?(?:重大|重点|主要|核心|骨干|配套|民生|建设|系列|标志性|关键|公共|文旅|发电|基础设施|基础|设施|有关|相关|的|、|和|及)*(?:项目|工程|工作|建设|设施)*(?:的)?(?:项目|工程|谋划|规划|落地|前期|落实|实施|推进|进度|步伐|开工|投产|达效)*(?:与|和|及|、)?(?:建设|工作|实施|进度|步伐)*$/u;
const TRAILING =
	/(?:的)?(?:规划|谋划)?(?:与|和)?(?:建设|建设工作|工作|步伐|进度|进程|力度|前期工作|前期准备工作|前期|落地|落地建设|落实|实施|开工|开工建设|投用|投产|等)$/u;
/** 「公共停车场5座」「供水管道15000米」: the amount after the name. */
const TRAILING_AMOUNT =
	/(?:约|共|达到?)?\d[\d.]*[余多]?[万亿]?(?:座|个|处|条|所|家|台|套|公里|千米|米|亩|平方米|根|盏|栋|张|辆|户|吨)(?:以上|左右)?$/u;
/** Right sides of 和/及 that belong to the left: 「平台及附属设施」. */
const ANNEX = /^(?:附属|配套|相关|基础|其他|其它|周边)/u;
const JOINERS = ['以及', '和', '及', '与', '暨'];

/** The kind of head that ends a name, after 「建设」 and other trailing words are taken off. */
export function headOf(name: string, lexicon: ProjectLexicon): Head {
	const bare = name.replace(/[（(][^（()）]*[）)]$/u, '').replace(TRAILING_AMOUNT, '');
	if (lexicon.wrappers.endAt(bare, bare.length)) return 'wrapper';
	const end = bare.endsWith('建设') ? bare.length - 2 : bare.length;
	if (lexicon.facilities.endAt(bare, end)) return 'facility';
	if (lexicon.actions.endAt(bare, bare.length)) return 'action';
	return 'none';
}

/** Reads the object that stands in `span`. */
export function readList(text: string, span: Span, reader: ListReader): Item[] {
	const object = trim(text, span);
	const { names, tail } = cutTail(text, object);
	const tailText = tail ? cleanTail(text.slice(tail.start, tail.end)) : undefined;
	const wrapped = tail !== undefined && /项目|工程|建设/u.test(text.slice(tail.start, tail.end));
	const pieces = joinBare(
		text,
		splitOutside(text, names, '、').flatMap((piece) => splitJoined(text, piece, reader)),
		reader
	);
	const shared = tailText ?? sharedSuffix(text, pieces, reader);
	return pieces.map((piece, at) => {
		const name = text.slice(piece.start, piece.end);
		const last = at === pieces.length - 1;
		const needs =
			shared !== undefined &&
			(tailText !== undefined ? headOf(name, reader.lexicon) !== 'wrapper' : !last) &&
			(headOf(name, reader.lexicon) === 'none' ||
				(tailText !== undefined && !name.endsWith(tailText)));
		return {
			span: piece,
			...(needs && { shared }),
			reach: needs ? { start: piece.start, end: object.end } : piece,
			wrapped,
			count: pieces.length
		};
	});
}

/** Cuts 「等…」 off the end of a list. */
function cutTail(text: string, object: Span): { names: Span; tail?: Span } {
	const marks = inside(text, object);
	const value = text.slice(object.start, object.end);
	let cut = -1;
	for (const match of value.matchAll(ETC))
		if (
			!marks[match.index] &&
			match.index > 1 &&
			!/[平同中高初优劣均]/u.test(value[match.index - 1] ?? '')
		)
			cut = match.index;
	if (cut < 0) return { names: object };
	const at = object.start + cut;
	return {
		names: trim(text, { start: object.start, end: at }),
		tail: { start: at + 1, end: object.end }
	};
}

/** The head that a tail holds; undefined where it only says 「项目建设」. */
function cleanTail(tail: string): string | undefined {
	const bare = tail
		.trim()
		.replace(COUNT, '')
		.replace(/^(?:重大|重点|的)+/u, '');
	if (EMPTY_TAIL.test(bare)) return undefined;
	const head = bare.replace(TRAILING, '');
	return head.length >= 2 && head.length <= 24 && !/[，。；：、]/u.test(head) ? head : undefined;
}

/** What the last piece says after its own part, where earlier pieces lack a head. */
function sharedSuffix(
	text: string,
	pieces: readonly Span[],
	reader: ListReader
): string | undefined {
	const last = pieces.at(-1);
	if (!last || pieces.length < 2) return undefined;
	const name = text.slice(last.start, last.end);
	if (headOf(name, reader.lexicon) === 'none') return undefined;
	const { ownEnd } = reader.own(name);
	if (ownEnd === 0) return undefined;
	const suffix = name.slice(ownEnd).replace(/^[镇乡村县市区河沟峪公司集团]+/u, '');
	return suffix.length >= 2 ? suffix : undefined;
}

/** 「A医院和B学校」 is two things, 「续建配套与节水改造工程」 is one. */
function splitJoined(text: string, piece: Span, reader: ListReader): Span[] {
	const marks = inside(text, piece);
	for (let at = piece.start + 2; at < piece.end - 3; at++) {
		const joiner = JOINERS.find((word) => text.startsWith(word, at));
		if (!joiner || marks[at - piece.start]) continue;
		const left = { start: piece.start, end: at };
		const right = { start: at + joiner.length, end: piece.end };
		if (bothStand(text.slice(left.start, left.end), text.slice(right.start, right.end), reader))
			return [left, ...splitJoined(text, right, reader)];
	}
	return [piece];
}

function bothStand(left: string, right: string, reader: ListReader): boolean {
	const leftHead = headOf(left, reader.lexicon);
	const rightHead = headOf(right, reader.lexicon);
	if (leftHead === 'none' || rightHead === 'none' || left.length < 4 || right.length < 4)
		return false;
	if (ANNEX.test(right)) return false;
	if (leftHead === 'wrapper')
		return reader.own(right).definite || rightHead !== 'action' || right.length > 5;
	if (leftHead === 'action') return reader.own(left).definite && reader.own(right).own >= 2;
	return rightHead === 'facility' && right.length >= 4;
}

/** A piece without head and without identity is part of the next name: 「储能、售电项目」. */
function joinBare(text: string, pieces: readonly Span[], reader: ListReader): Span[] {
	const joined: Span[] = [];
	let pending: number | undefined;
	pieces.forEach((piece, at) => {
		const name = text.slice(piece.start, piece.end);
		const bare =
			at < pieces.length - 1 &&
			headOf(name, reader.lexicon) === 'none' &&
			!reader.own(name).definite &&
			name.length <= 8;
		if (bare) {
			pending ??= piece.start;
			return;
		}
		joined.push({ start: pending ?? piece.start, end: piece.end });
		pending = undefined;
	});
	return joined;
}
