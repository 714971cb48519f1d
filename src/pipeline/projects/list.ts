// Reads the object of a clause as a list: 、 and 和 between names, a head or tail that all of them share.
// Invariant: items are in text order and lie inside the given span; a shared head is never counted as an item.
import type { Span } from '#domain/text.ts';
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import { inside, splitOutside, trim } from './split.ts';
import type { Words } from '#text/words.ts';

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
	readonly marked: Words;
	/** Number of characters at the beginning of a name that identify it (through the last own one). */
	own(name: string): { own: number; ownEnd: number; leading: number; definite: boolean };
}

const ETC = /等(?![级候于额同高离待分值])/gu;
const COUNT = /^共?\s*(?:\d+|[一二两三四五六七八九十百]+)\s*[余多]?[个座条处项大家类所户村]?的?/u;
const EMPTY_TAIL =
	/^(?:一批)?(?:重大|重点|主要|核心|骨干|配套|民生|建设|系列|标志性|关键|公共|文旅|发电|基础设施|基础|设施|有关|相关|[的、和及])*(?:项目|工程|工作|建设|设施)*的?(?:项目|工程|谋划|规划|落地|前期|落实|实施|推进|进度|步伐|开工|投产|达效)*[与和及、]?(?:建设|工作|实施|进度|步伐)*$/u;
const TRAILING =
	/的?(?:规划|谋划)?(?:与|和)?(?:建设|建设工作|工作|步伐|进度|进程|力度|前期工作|前期准备工作|前期|落地|落地建设|落实|实施|开工|开工建设|投用|投产|等)$/u;
/** 「公共停车场5座」「供水管道15000米」: the amount after the name. */
const TRAILING_AMOUNT =
	/(?:约|共|达到?)?\d[\d.]{0,12}[余多]?[万亿]?(?:个村|个乡镇|[座个处条所家台套米亩根盏栋张辆户吨]|公里|千米|平方米)(?:以上|左右)?$/u;
/** Right sides of 和/及 that belong to the left: 「平台及附属设施」. */
const ANNEX = /^(?:附属|配套|相关|基础|其他|其它|周边)/u;
const JOINERS = ['以及', '和', '及', '与', '暨'];

const PHASE = /[一二三四]期$/u;

/** The kind of head that ends a name, after 「建设」, amounts and brackets are taken off. */
export function headOf(name: string, lexicon: ProjectLexicon): Head {
	const bare = name
		.replace(/[（(][^（()）]{0,80}[）)]$/u, '')
		.replace(/[”」]$/u, '')
		.replace(TRAILING_AMOUNT, '');
	const built = bare.endsWith('建设') ? bare.length - 2 : bare.length;
	if (lexicon.wrappers.endAt(bare, built)) return 'wrapper';
	if (lexicon.facilities.endAt(bare, built) || PHASE.test(bare)) return 'facility';
	if (lexicon.actions.endAt(bare, bare.length)) return 'action';
	return 'none';
}

/**
 * Reads the object that stands in `span`. In a box (`stands`) a name needs no head to stand alone in a list.
 * `甲庙、乙庙修缮工程和丙路改造` → 甲庙 (修缮工程), 乙庙修缮工程, 丙路改造
 */
export function readList(text: string, span: Span, reader: ListReader, stands = false): Item[] {
	return segments(text, trim(text, span), reader).flatMap((object) =>
		readSegment(text, object, reader, stands)
	);
}

/** Parts that end in 项目 or 工程 and are joined by 和 to another definite thing. */
function segments(text: string, object: Span, reader: ListReader): Span[] {
	const marks = inside(text, object);
	const value = text.slice(object.start, object.end);
	for (const match of value.matchAll(/(?:项目|工程)(?:建设)?(以及|[和及与])/gu)) {
		const end = match.index + match[0].length;
		if (marks[end - 1] || !reader.own(value.slice(end, end + 24)).definite) continue;
		const rest = { start: object.start + end, end: object.end };
		const cut = object.start + end - (match[1]?.length ?? 0);
		return [{ start: object.start, end: cut }, ...segments(text, rest, reader)];
	}
	return [object];
}

function readSegment(text: string, object: Span, reader: ListReader, stands: boolean): Item[] {
	const { names, tail } = cutTail(text, object, reader);
	const tailWords = tail ? text.slice(tail.start, tail.end) : '';
	const tailHead = tail ? cleanTail(tailWords) : undefined;
	const wrapped = tail !== undefined && tailHead === undefined && /项目|工程/u.test(tailWords);
	const cut = cutPieces(text, names, reader);
	const chained = ownerChain(text, cut, reader);
	if (chained)
		return chained.map((span) => ({ span, reach: span, wrapped, count: chained.length }));
	const pieces = tailHead === undefined ? joinPieces(text, cut, reader, stands || wrapped) : cut;
	if (GROUP_TAIL.test(tailWords)) return groupItems(text, pieces, object, reader);
	const { lexicon } = reader;
	const acts =
		tailHead !== undefined &&
		/action|wrapper/u.test(headOf(tailHead, lexicon)) &&
		lexicon.acts.within(tailHead);
	return pieces.map((piece, at) => {
		const name = text.slice(piece.start, piece.end);
		const head = headOf(name, lexicon);
		const lent = tailHead ?? (wrapped ? undefined : lentSuffix(text, pieces, at, head, reader));
		const needs =
			lent !== undefined &&
			(head === 'none' ||
				(head === 'facility' && (acts || tailHead === undefined || HERITAGE.test(name))));
		return {
			span: piece,
			...(needs && { shared: lent }),
			reach: needs ? { start: piece.start, end: object.end } : piece,
			wrapped,
			count: pieces.length
		};
	});
}

const cutPieces = (text: string, names: Span, reader: ListReader): Span[] =>
	splitOutside(text, names, '、').flatMap((piece) => splitJoined(text, piece, reader));

const MAKER = /^[^（）()]{2,28}?(?:公司|集团)(?=年产|年处理|日产|日处理|\d)/u;

/**
 * 「某公司年产5万吨甲、10万吨乙项目」 is one thing with two products: the first piece names a maker and an amount, the
 * pieces up to the first 项目 name none. Other pieces stay as they are; undefined where no piece begins such a chain.
 */
function ownerChain(text: string, pieces: readonly Span[], reader: ListReader): Span[] | undefined {
	const words = (piece: Span): string => text.slice(piece.start, piece.end);
	const head = (piece: Span): Head => headOf(words(piece), reader.lexicon);
	const chained: Span[] = [];
	let joined = false;
	for (let at = 0; at < pieces.length; at++) {
		const piece = pieces[at] ?? { start: 0, end: 0 };
		const last = pieces.findIndex((other, index) => index > at && head(other) === 'wrapper');
		const rest = pieces.slice(at + 1, last + 1);
		const opens = MAKER.test(words(piece)) && head(piece) !== 'wrapper';
		if (
			opens &&
			last - at >= 1 &&
			last - at <= 3 &&
			rest.every((other) => /^[\d年]/u.test(words(other)))
		) {
			chained.push({ start: piece.start, end: pieces[last]?.end ?? piece.end });
			at = last;
			joined = true;
		} else chained.push(piece);
	}
	return joined ? chained : undefined;
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
	const single = (span: Span): Item => ({ span, reach: span, wrapped: false, count: 1 });
	const group = pieces[from + 1];
	return [
		...pieces.slice(0, from + 1).map(single),
		...(group ? [single({ start: group.start, end: object.end })] : [])
	];
}

/** 「等企业人工智能应用」: the list says whose, not which. */
const GROUP_TAIL =
	/^(?:一批|重点|骨干|龙头|特色|\s*\d+\s*[家个户条])*\s*(?:为主|为代表|为核心|为重点|\p{Script=Han}{0,8}企业|公司|合作社|单位|部门|领域|行业|人群|道路|流域|片区)/u;

/** Cuts 「等…」 off the end of a list, or 「两座…」 where that is the number of names before it. */
function cutTail(text: string, object: Span, reader: ListReader): { names: Span; tail?: Span } {
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
	if (cut >= 0)
		return {
			names: trim(text, { start: object.start, end: object.start + cut }),
			tail: { start: object.start + cut + 1, end: object.end }
		};
	for (const match of value.matchAll(APPOSITION)) {
		const names = trim(text, { start: object.start, end: object.start + match.index });
		if (marks[match.index] || names.end <= names.start) continue;
		const pieces = splitOutside(text, names, '、').flatMap((piece) =>
			splitJoined(text, piece, reader)
		);
		const both = /[和与]/u.test(text.slice(names.start, names.end)) ? 2 : 1;
		if (
			numberOf(match[1] ?? '') === pieces.length ||
			(pieces.length === 1 && numberOf(match[1] ?? '') === both && both === 2)
		)
			return { names, tail: { start: object.start + match.index, end: object.end } };
	}
	return { names: object };
}

const APPOSITION = /(\d{1,4}|[两二三四五六七八九十])\s*[个大座条处项所家]/gu;
const NUMERALS = '零一二三四五六七八九十';
/** 「四」 → 4, 「两」 → 2, 「12」 → 12. */
export const numberOf = (words: string): number =>
	words === '两' ? 2 : NUMERALS.includes(words) ? NUMERALS.indexOf(words) : Number(words);

/** The head that a tail holds; undefined where it only says 「项目建设」. */
function cleanTail(tail: string): string | undefined {
	const bare = tail
		.trim()
		.replace(COUNT, '')
		.replace(/^(?:重大|重点|的)+/u, '');
	if (EMPTY_TAIL.test(bare) || /^(?:项目|工程)/u.test(bare)) return undefined;
	const head = bare.replace(TRAILING, '');
	return head.length >= 2 && head.length <= 24 && !/[，。；：、]/u.test(head) ? head : undefined;
}

const PLACE_PAIR =
	/[—–－至]\p{Script=Han}{2,4}?(?=[的段线]|高速|公路|铁路|客货|城际|快速|旅游|通道|航线|道路)/u;
const LEADING_COUNT =
	/^(?:其[他它]|等)?(?:\d+|[两三四五六七八九十]+)[个座条处所家](?:乡镇|村|街道)?/u;

/** Both begin with a name of their own, or the lender counts what is left: 「其他8个乡镇…」. */
const parallel = (name: string, lender: string, reader: ListReader): boolean =>
	reader.own(name).definite &&
	(reader.own(lender).leading >= 1 || LEADING_COUNT.test(lender) || PLACE_PAIR.test(lender));

const HERITAGE = /[庙祠塔寺观阁墓冢碑殿]$/u;
/** Things that are worked on together. */
const KINDS = [HERITAGE, /(?<![公铁道])[路街巷]$/u, /[河沟渠]$/u];
const WORKS =
	/(?:(?:抢救|保护|除险|综合|全面|提质|改造|提升)?性?(?:修缮|维修|加固|保护|整治|改造|治理|绿化|扩建|修复|升级|拓宽|硬化|亮化|清淤|疏浚)){1,4}(?:项目|工程)?(?:建设)?$/u;

/** 「甲庙、乙祠、丙塔修缮工程」, 「甲水库、乙水库除险加固」: the same kind of thing, and what is done to all of them. */
function lentWorks(own: string, lender: string, reader: ListReader): string | undefined {
	const works = WORKS.exec(lender);
	const thing = works && lender.slice(0, works.index);
	if (!works || !thing) return undefined;
	const kind = reader.lexicon.facilities.endAt(own, own.length);
	const alike =
		KINDS.some((each) => each.test(own) && each.test(thing)) ||
		(kind > 0 && thing.endsWith(own.slice(-kind)));
	return alike ? works[0] : undefined;
}

/** A township lends itself to any head; other names only to works: 「甲庙、乙庙修缮」, not 「甲墓、乙陵园」. */
const lendable = (name: string, suffix: string, { lexicon, marked }: ListReader): boolean =>
	/[镇乡村]$/u.test(name) ||
	marked.has(name) ||
	headOf(suffix, lexicon) !== 'facility' ||
	/^[^、]{0,4}[—–－至]/u.test(name) ||
	name.length <= 3;

/** What the next piece with a head says after its own part: 「甲庙、乙庙修缮工程」 lends 修缮工程 to 甲庙. */
function lentSuffix(
	text: string,
	pieces: readonly Span[],
	at: number,
	head: Head,
	reader: ListReader
): string | undefined {
	if (head !== 'none' && head !== 'facility') return undefined;
	const rest = pieces.slice(at + 1).map((piece) => text.slice(piece.start, piece.end));
	const lender = rest.find((name) => headOf(name, reader.lexicon) !== 'none');
	const own = text.slice(pieces[at]?.start ?? 0, pieces[at]?.end ?? 0);
	const works = lentWorks(own, rest.find((name) => WORKS.test(name)) ?? '', reader);
	const thing = head === 'facility' && !HERITAGE.test(own);
	if (works !== undefined || thing || lender === undefined) return works;
	if (!parallel(own, lender, reader)) return undefined;
	const counted = LEADING_COUNT.test(lender);
	const pair = PLACE_PAIR.exec(lender);
	const { ownEnd } = reader.own(lender);
	const company = reader.lexicon.orgs.startAt(lender, ownEnd);
	const cut = counted ? 0 : pair ? pair.index + pair[0].length : ownEnd + company;
	if (cut === 0 && !counted) return undefined;
	const suffix = lender
		.slice(cut)
		.replace(/^[镇乡村县市区河沟峪公司集团的]+/u, '')
		.replace(LEADING_COUNT, '');
	return suffix.length >= 2 && lendable(own, suffix, reader) ? suffix : undefined;
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
	if (leftHead === 'none' || left.length < 4 || right.length < 4 || ANNEX.test(right)) return false;
	if (leftHead === 'wrapper')
		return reader.own(right).definite || (rightHead !== 'none' && right.length >= 8);
	if (rightHead === 'none') return false;
	if (leftHead === 'action') return reader.own(left).definite && reader.own(right).own >= 2;
	return rightHead === 'facility' || (rightHead === 'wrapper' && reader.own(right).leading >= 2);
}

/**
 * Joins pieces that are not names of their own to the next one: without head and identity (「储能、售电项目」),
 * Latin beside Latin (「水头村LNG、CNG加气站项目」), or odd in a list where all else ends in 项目.
 */
function joinPieces(
	text: string,
	pieces: readonly Span[],
	reader: ListReader,
	stands: boolean
): Span[] {
	const infos = pieces.map((piece) => {
		const name = text.slice(piece.start, piece.end);
		return { piece, name, head: headOf(name, reader.lexicon), ...reader.own(name) };
	});
	const wrappers = infos.filter((info) => info.head === 'wrapper').length;
	const uniform = infos.length >= 5 && wrappers >= infos.length * 0.65;
	const joined: Span[] = [];
	let pending: number | undefined;
	infos.forEach((info, at) => {
		const next = infos[at + 1];
		const latin = /[A-Z]$/u.test(info.name) && /^[A-Z]/u.test(next?.name ?? '');
		const short = info.name.length < (stands ? 4 : 9) && !HERITAGE.test(info.name);
		const numbers = /\d$/u.test(info.name) && /^\d{1,2}(?![\d万亿米吨])/u.test(next?.name ?? '');
		const bare =
			next !== undefined &&
			(info.head === 'none'
				? latin || numbers || (!info.definite && short)
				: uniform &&
					info.head === 'facility' &&
					next.leading === 0 &&
					(next.head === 'wrapper' || next.name.length < 4));
		if (bare) {
			pending ??= info.piece.start;
			return;
		}
		joined.push({ start: pending ?? info.piece.start, end: info.piece.end });
		pending = undefined;
	});
	return joined;
}
