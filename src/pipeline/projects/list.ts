// Reads the object of a clause as a list: 、 and 和 between names, a head or tail that all of them share.
// Invariant: items are in text order and lie inside the given span; a shared head is never counted as an item.
import type { Span } from '#domain/text.ts';
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import { headOf } from './heads.ts';
import { cutPieces, joinAreas, joinPieces, joinProducts, joinSides } from './list-pieces.ts';
import { goesRound, isHeritage, lentSuffix, liesIn } from './list-shared.ts';
import { cutTail, type Tail } from './list-tail.ts';
import { inside, trim } from './split.ts';
import { matchesOf } from '#text/matches.ts';
import type { Words } from '#text/words.ts';

export interface Item {
	/** The item's own words. */
	readonly span: Span;
	/** Words after the list that all items share: 「等便民客运码头建设」 → 便民客运码头. */
	readonly shared: string | undefined;
	/** From the item to the end of what it shares. */
	readonly reach: Span;
	/** The list ends in 「等项目」 or the like. */
	readonly wrapped: boolean;
	/** Number of items of the list. */
	readonly count: number;
	/** The list begins 「一批」: its names say of which kinds. */
	readonly batch: boolean;
	/** The text counts the names of the list, or they are the county’s sides: each is one thing. */
	readonly counted: boolean;
}

/** One thing by itself, in no list. */
const single = (span: Span): Item => ({
	span,
	shared: undefined,
	reach: span,
	wrapped: false,
	count: 1,
	batch: false,
	counted: false
});

export interface ListReader {
	readonly lexicon: ProjectLexicon;
	readonly marked: Words;
	/** Names of the county, its city and province. */
	readonly homes: readonly string[];
	/** Number of characters at the beginning of a name that identify it (through the last own one). */
	own(name: string): { own: number; ownEnd: number; leading: number; definite: boolean };
}

/**
 * Reads the object that stands in `span`. In a box (`stands`) a name needs no head to stand alone in a list.
 * `甲庙、乙庙修缮工程和丙路改造` → 甲庙 (修缮工程), 乙庙修缮工程, 丙路改造
 */
export function readList(text: string, span: Span, reader: ListReader, stands = false): Item[] {
	const items: Item[] = [];
	for (const object of members(text, trim(text, span), reader)) {
		const held = partsIn(text, object);
		items.push(
			...(held ? readList(text, held, reader, true) : readSegment(text, object, reader, stands))
		);
	}
	return items;
}

/** 「“三园一广场”项目（甲园、乙园、丙广场）」: the things that a number of them stands for. */
const COUNTED_PARTS =
	/^“?(?:[一二两三四五六七八九十\d]{1,2}[^一二两三四五六七八九十\d（(”、，]{1,3}){1,4}”?(?:建设)?(?:项目|工程)?(?:建设)?[（(]([^（()）]{8,300})[）)]$/u;
function partsIn(text: string, object: Span): Span | undefined {
	const words = text.slice(object.start, object.end);
	const parts = COUNTED_PARTS.exec(words)?.[1];
	if (parts === undefined || !parts.includes('、')) return undefined;
	const start = object.start + words.lastIndexOf(parts);
	return { start, end: start + parts.length };
}

/** 「甲路等6条市政道路、乙水厂」: what is counted ends there, and the list goes on. */
const COUNTED_ON =
	/(?<![平同中高初优劣均])等\d{1,3}\s*[条座个处所家项][^、，。；：\d]{2,14}、(?!\d|[一二两三四五六七八九十]+[条座个处所家项])/gu;

function members(text: string, object: Span, reader: ListReader): Span[] {
	const isInside = inside(text, object);
	const value = text.slice(object.start, object.end);
	for (const { index, 0: words } of matchesOf(value, COUNTED_ON)) {
		if (index === 0 || isInside(object.start + index)) continue;
		const end = object.start + index + words.length;
		const rest = text.slice(end, object.end);
		if (!reader.own(rest).definite || /等(?!\d)/u.test(rest)) continue;
		const counted = { start: object.start, end: end - 1 };
		return [
			...segments(text, counted, reader),
			...members(text, { start: end, end: object.end }, reader)
		];
	}
	return segments(text, object, reader);
}

const JOINED = /(?:项目|工程)(?:建设)?(以及|[和及与])/gu;

/** Parts that end in 项目 or 工程 and are joined by 和 to another definite thing. */
function segments(text: string, object: Span, reader: ListReader): Span[] {
	const isInside = inside(text, object);
	const value = text.slice(object.start, object.end);
	for (const match of matchesOf(value, JOINED)) {
		const end = match.index + match[0].length;
		const left = value.slice(0, end - (match[1]?.length ?? 0));
		const stands = !left.includes('、') && left.length >= 8 && reader.own(left).definite;
		if (isInside(object.start + end - 1)) continue;
		if (!stands && !reader.own(value.slice(end, end + 24)).definite) continue;
		const rest = { start: object.start + end, end: object.end };
		const cut = object.start + left.length;
		return [{ start: object.start, end: cut }, ...segments(text, rest, reader)];
	}
	return [object];
}

function readSegment(text: string, object: Span, reader: ListReader, stands: boolean): Item[] {
	const { lexicon } = reader;
	const { names, count, things, each, tail } = cutTail(text, object, lexicon);
	const host = tail?.shared ? hostIn(text, names) : undefined;
	if (host && tail?.head !== undefined)
		return [
			{
				...single(host),
				shared: tail.head,
				reach: { start: host.start, end: object.end }
			}
		];
	const wrapped = tail?.wrapped === true;
	const cut = cutPieces(text, names, reader, count);
	const ofProjects = wrapped || /(?:项目|工程)$/u.test(tail?.head ?? '');
	const made = joinProducts(text, cut, ofProjects, reader);
	const pieces =
		tail === undefined
			? joinPieces(text, joinSides(text, joinAreas(text, made, reader), reader), reader, stands)
			: tail.head === undefined
				? joinPieces(text, made, reader, stands || wrapped)
				: made;
	if (tail?.group) return groupItems(text, pieces, object, reader);
	if (tail?.head !== undefined && isOfHome(text, pieces, tail.head, reader))
		return [{ ...single(object), counted: true }];
	const kind = things && count === pieces.length ? undefined : kindOf(text, pieces, tail, reader);
	if (kind) return [kind];
	const acts =
		tail?.head !== undefined &&
		/action|wrapper/u.test(headOf(tail.head, lexicon)) &&
		lexicon.acts.within(tail.head);
	const counted =
		each === true ||
		(things === true && count === pieces.length) ||
		goesRound(pieces.map(({ start, end }) => text.slice(start, end)));
	const batch = pieces.length > 1 && lexicon.batches.startAt(text, names.start) > 0;
	return pieces.flatMap((piece, at) => {
		const pair = pieces.length > 1 ? pairIn(text, piece, reader) : undefined;
		if (pair) return pair.map((each) => ({ ...each, wrapped, count: pieces.length + 1 }));
		const name = text.slice(piece.start, piece.end);
		const head = headOf(name, lexicon);
		const lent =
			tail?.head ?? (wrapped && head !== 'none' ? undefined : lentSuffix(text, pieces, at, reader));
		const needs =
			lent !== undefined &&
			(head === 'none' ||
				(head !== 'wrapper' && REDEVELOPED.test(lent)) ||
				(head === 'facility' &&
					(acts || tail?.head === undefined || isHeritage(name) || liesIn(lent, name))));
		const item: Item = {
			span: piece,
			shared: needs ? lent : undefined,
			reach: needs ? { start: piece.start, end: object.end } : piece,
			wrapped,
			count: pieces.length,
			batch,
			counted
		};
		return [item];
	});
}

/** 「甲和乙两个变电站工程」 in a list of other things: each of them. */
function pairIn(text: string, piece: Span, reader: ListReader): Item[] | undefined {
	const words = text.slice(piece.start, piece.end);
	if (!PAIR.test(words)) return undefined;
	const { things, tail } = cutTail(text, piece, reader.lexicon);
	return things && tail?.head !== undefined ? readSegment(text, piece, reader, false) : undefined;
}
const PAIR = /.[和与及].{1,12}[两二2]\s*[个座条处所]/u;

/** 「甲公司与乙大学、丙大学等合作的研发基地」: the one that has it. */
function hostIn(text: string, { start, end }: Span): Span | undefined {
	const joint = text.slice(start, end).search(/(?!^)[与和同]/u);
	return joint > 1 ? { start, end: start + joint } : undefined;
}

/** 「X县剪纸、编席等研究中心」: the county’s one for all of these crafts. */
function isOfHome(
	text: string,
	pieces: readonly Span[],
	head: string,
	{ lexicon, homes, marked }: ListReader
): boolean {
	const [first = '', ...rest] = pieces.map(({ start, end }) => text.slice(start, end));
	return (
		rest.length > 0 &&
		homes.some((home) => first.startsWith(home) && first.length > home.length) &&
		headOf(head, lexicon) === 'facility' &&
		/(?:中心|馆|院)$/u.test(head) &&
		[first, ...rest].every((name) => headOf(name, lexicon) === 'none') &&
		rest.every(
			(name) => name.length <= LONGEST_CRAFT && !marked.has(name) && !/[镇乡村]$/u.test(name)
		)
	);
}
const LONGEST_CRAFT = 6;

/** What is done to quarters that are called after their streets: 「甲街西延、乙巷等8个棚户区改造项目」. */
const REDEVELOPED = /^(?:棚户区|城中村|老旧小区|旧城|危旧?房)改造/u;

/** 「客栈、餐厅、洗浴中心等军工小镇」 is one thing of that kind: none of its parts has a name of its own. */
function kindOf(
	text: string,
	pieces: readonly Span[],
	tail: Tail | undefined,
	reader: ListReader
): Item | undefined {
	if (tail?.head === undefined || pieces.length < 3) return undefined;
	if (headOf(tail.head, reader.lexicon) !== 'facility' || tail.head.endsWith('设施'))
		return undefined;
	const named = (piece: Span): boolean => reader.own(text.slice(piece.start, piece.end)).definite;
	const isOne = (piece: Span): boolean =>
		reader.lexicon.singular.endAt(text, piece.end) >= piece.end - piece.start;
	if (pieces.some(named) || pieces.every(isOne)) return undefined;
	const start = text.lastIndexOf(tail.head, tail.end);
	return single({ start, end: start + tail.head.length });
}

/** 「甲公司、乙公司等企业人工智能应用」 is one thing; what stands before those names in the list is not part of it. */
function groupItems(
	text: string,
	pieces: readonly Span[],
	object: Span,
	reader: ListReader
): Item[] {
	const named = pieces.map(
		(piece) => headOf(text.slice(piece.start, piece.end), reader.lexicon) === 'wrapper'
	);
	const from = named.lastIndexOf(true);
	const group = pieces[from + 1];
	return [
		...pieces.slice(0, from + 1).map(single),
		...(group ? [single({ start: group.start, end: object.end })] : [])
	];
}
