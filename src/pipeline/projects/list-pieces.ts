// Cuts a list into pieces at 、 and 和, and joins the pieces that are no names of their own.
// Invariant: pieces are in text order and do not overlap.
import type { Span } from '#domain/text.ts';
import { words } from '#text/words.ts';
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import { amountAfter, headOf, type Head } from './heads.ts';
import type { ListReader } from './list.ts';
import { inOneArea, isHeritage, isMaker, lentWorks } from './list-shared.ts';
import { inside, LIST_MARK, splitOutside } from './split.ts';

const COUNTED = /^(?:\d{1,4}|[一两二三四五六七八九十])\s*[个座条处所家支](?!村)/u;
/** Right sides of 和/及 that belong to the left: 「平台及附属设施」. */
const ANNEX = /^(?:附属|配套|相关|基础|其他|其它|周边)/u;
const JOINERS = words(['以及', '和', '及', '与', '暨']);

/** Names between 、 and between 和 where both sides stand alone; `count` of them where the text says how many. */
export function cutPieces(
	text: string,
	names: Span,
	reader: ListReader,
	count: number | undefined
): Span[] {
	const listed = splitOutside(text, names, LIST_MARK);
	const parted = count === undefined ? [] : listed.flatMap((piece) => atJoint(text, piece));
	if (parted.length > listed.length && parted.length === count) return parted;
	const pieces: Span[] = [];
	for (const piece of withScopes(text, listed, reader))
		pieces.push(...splitJoined(text, piece, reader));
	return pieces;
}

/** What stands before and behind a joint. */
function atJoint(text: string, { start, end }: Span): Span[] {
	const joint = text.slice(start, end).search(/(?!^)[和与及]/u);
	if (joint < 0) return [{ start, end }];
	return [
		{ start, end: start + joint },
		{ start: start + joint + 1, end }
	];
}

/** 「甲中心及乡镇、社区服务站」: what stands behind the joint opens the next name. */
const OPENS_NEXT = /[和及与](?:乡镇|街道|农村|城区|县城|[县乡镇村]级?)$/u;
function withScopes(text: string, pieces: readonly Span[], { lexicon }: ListReader): Span[] {
	let start: number | undefined;
	return pieces.map((piece, at) => {
		const whole = { start: start ?? piece.start, end: piece.end };
		start = undefined;
		const words = text.slice(whole.start, whole.end);
		const joint = at < pieces.length - 1 ? words.search(OPENS_NEXT) : -1;
		if (joint < 4 || headOf(words.slice(0, joint), lexicon) !== 'facility') return whole;
		start = whole.start + joint + 1;
		return { start: whole.start, end: whole.start + joint };
	});
}

const MAKER = /^[^（）()]{2,28}?(?:公司|集团)/u;

/**
 * 「某公司年产5万吨甲、10万吨乙项目」 is one thing with two products: the first piece names a maker, those up to the
 * first 项目 (or the end of a list that ends in 「等项目」) neither a maker nor a name. Other pieces stay as they are.
 */
export function joinProducts(
	text: string,
	pieces: readonly Span[],
	wrapped: boolean,
	reader: ListReader
): Span[] {
	if (pieces.length < 2) return [...pieces];
	const infos = pieces.map((span) => {
		const words = text.slice(span.start, span.end);
		const maker = MAKER.exec(words)?.[0].length ?? 0;
		return {
			span,
			words,
			maker,
			bare: maker === words.length,
			head: headOf(words, reader.lexicon)
		};
	});
	if (!infos.some(({ maker }) => maker > 0)) return [...pieces];
	const joined: Span[] = [];
	for (let at = 0; at < infos.length; at++) {
		const first = infos[at];
		if (!first) break;
		let last = at;
		if (first.bare && infos[at + 1]?.maker && !infos[at + 1]?.bare) last++;
		if (opensProducts(infos[last], reader.lexicon)) {
			const end = infos.findIndex(({ head }, index) => index > last && head === 'wrapper');
			const until = end < 0 && wrapped ? infos.length - 1 : end;
			const rest = infos.slice(last + 1, until + 1);
			if (until > last && rest.every((each) => !each.maker && isProduct(each.words, reader)))
				last = until;
		}
		joined.push({ start: first.span.start, end: infos[last]?.span.end ?? first.span.end });
		at = last;
	}
	return joined;
}

/** A maker and goods, not works on a place of his. */
const opensProducts = (
	info: { words: string; maker: number; bare: boolean; head: Head } | undefined,
	lexicon: ProjectLexicon
): boolean =>
	info !== undefined &&
	info.maker > 0 &&
	!info.bare &&
	!/wrapper|facility/u.test(info.head) &&
	!lexicon.works.endAt(info.words, info.words.length);
const isProduct = (words: string, reader: ListReader): boolean =>
	/^[\d年]/u.test(words) || reader.own(words).leading < 2;

/** 「A医院和B学校」 is two things, 「续建配套与节水改造工程」 is one. */
function splitJoined(text: string, piece: Span, reader: ListReader): Span[] {
	const isInside = inside(text, piece);
	for (let at = piece.start + 2; at < piece.end - 3; at++) {
		const joiner = JOINERS.startAt(text, at);
		if (!joiner || isInside(at)) continue;
		const left = { start: piece.start, end: at };
		const right = { start: at + joiner, end: piece.end };
		if (bothStand(text.slice(left.start, left.end), text.slice(right.start, right.end), reader))
			return [left, ...splitJoined(text, right, reader)];
		at += joiner - 1;
	}
	return [piece];
}

/** 「黄河古栈道和虞坂古盐道」: two names of one kind. */
const isTwin = (left: string, right: string, { own }: ListReader): boolean =>
	left.length >= 4 &&
	right.length >= 4 &&
	/[道路街河沟渠桥庙寺塔祠村镇]$/u.test(left) &&
	left.at(-1) === right.at(-1) &&
	own(left).leading >= 1 &&
	own(right).leading >= 1;

const ROAD_NUMBER = /^(?:[国省县乡]道)?\s?[GSXY]\d{2,4}/u;
/** 「其他8个乡镇…」: another number of the same. */
const OTHERS = /^其[他它]\s*(?:\d{1,4}|[两三四五六七八九十])\s*[个座条处所]/u;
const QUOTE_AT_END = /“[^”]{2,20}”$/u;
const bareWrapper = (name: string): string => name.replace(/(?:建设)?(?:项目|工程)$/u, '');

/** Two that begin or end alike: makers, roads by number, numbers of pieces, a thing in quotes and another, two trades of one kind. */
function arePair(left: string, right: string, reader: ListReader): boolean {
	const { lexicon, own } = reader;
	const { build, act } = lexicon.verbs;
	const verb = Math.max(build.startAt(left, 0), act.startAt(left, 0));
	const first = left.slice(verb);
	if ([ROAD_NUMBER, COUNTED].some((each) => each.test(first) && each.test(right))) return true;
	if (isMaker(left, reader) && lexicon.orgs.startAt(right, own(right).ownEnd) > 0) return true;
	if (OTHERS.test(right)) return true;
	const called = left.replace(QUOTE_AT_END, '');
	if (called !== left) return (own(left).leading >= 1 || isHeritage(called)) && own(right).own >= 1;
	const trade = bareWrapper(right);
	return (
		trade !== right &&
		trade.length >= 5 &&
		left.length >= 5 &&
		left.slice(-2) === trade.slice(-2) &&
		own(left).leading >= 2 &&
		own(right).leading >= 2
	);
}

/** Characters of a name that says more than its kind. */
const OWN_THING = 6;
/** 「甲云平台和县医疗集团信息化网络」: a body of the county begins a thing of its own. */
const opensWithBody = (right: string, { lexicon }: ListReader): boolean =>
	/^[县市]/u.test(right) && lexicon.agencies.startAt(right, 1) > 0;

function bothStand(left: string, right: string, reader: ListReader): boolean {
	const leftHead = headOf(left, reader.lexicon);
	const rightHead = headOf(right, reader.lexicon);
	if (leftHead === 'facility' && (COUNTED.test(right) || lentWorks(left, right, reader.lexicon)))
		return true;
	if (isTwin(left, right, reader) || arePair(left, right, reader)) return true;
	if (leftHead === 'facility' && left.length >= OWN_THING && opensWithBody(right, reader))
		return true;
	if (leftHead === 'none' || left.length < 4 || right.length < 4 || ANNEX.test(right)) return false;
	// 「标准厂房8万平方米和污水处理厂扩建」: so much of one thing, and another.
	if (rightHead !== 'none' && amountAfter(left) !== '') return true;
	if (leftHead === 'wrapper')
		return reader.own(right).definite || (rightHead !== 'none' && right.length >= 8);
	if (rightHead === 'none') return false;
	if (rightHead === 'action' && leftHead === 'facility' && left.length >= 8)
		return reader.own(left).definite && MAKER.test(right);
	if (leftHead === 'action') return reader.own(left).definite && reader.own(right).own >= 2;
	return rightHead === 'facility' || (rightHead === 'wrapper' && reader.own(right).leading >= 2);
}

/** Joins the villages and streets of one area: 「甲、乙、丙集中连片示范片区」. */
export function joinAreas(text: string, pieces: readonly Span[], reader: ListReader): Span[] {
	const joined: Span[] = [];
	const names: string[] = [];
	for (const piece of pieces) {
		const more = inOneArea(names, text.slice(piece.start, piece.end), reader);
		const [first = piece] = joined.splice(joined.length - more);
		names.splice(names.length - more);
		joined.push({ start: first.start, end: piece.end });
		names.push(text.slice(first.start, piece.end));
	}
	return joined;
}

const SPENT = /^.{0,2}投资[\d.\s]{1,12}[万亿]元的/u;
/** Characters of the longest word for a kind of thing, and for a kind of works on it. */
const LONGEST_KIND = 8;
const LONGEST_WORKS = 6;
/** Characters of works that do not say on what: 「补绿」「复绿工程」. */
const BARE_WORKS = 3;

/** 「绿化、美化、亮化工程」: words for the sides of the works that the last of them names, or for what they are done to. */
function areSides(names: readonly string[], reader: ListReader): boolean {
	const { lexicon } = reader;
	const last = names.at(-1) ?? '';
	const isSide = (word: string): boolean => {
		const name = word.replace(SPENT, '');
		const head = headOf(name, lexicon);
		return (
			head !== 'wrapper' &&
			name.length <= (head === 'action' ? LONGEST_WORKS : LONGEST_KIND) &&
			!name.endsWith('建设') &&
			!lexicon.singular.endAt(name, name.length) &&
			!reader.own(name).definite
		);
	};
	return (
		/wrapper|action/u.test(headOf(last, lexicon)) &&
		!reader.own(last).definite &&
		names.some((name) => name.replace(/(?:项目|工程)$/u, '').length > BARE_WORKS) &&
		!lexicon.scopes.startAt(last, 0) &&
		names.slice(0, -1).every(isSide)
	);
}

/** Joins sides of one works into one thing. */
export function joinSides(text: string, pieces: readonly Span[], reader: ListReader): Span[] {
	const [first] = pieces;
	const last = pieces.at(-1);
	const names = pieces.map(({ start, end }) => text.slice(start, end));
	return first && last && pieces.length > 1 && areSides(names, reader)
		? [{ start: first.start, end: last.end }]
		: [...pieces];
}

/**
 * Joins pieces that are not names of their own to the next one: without head and identity (「储能、售电项目」),
 * Latin beside Latin (「水头村LNG、CNG加气站项目」), or odd in a list where all else ends in 项目.
 */
export function joinPieces(
	text: string,
	pieces: readonly Span[],
	reader: ListReader,
	stands: boolean
): Span[] {
	if (pieces.length < 2) return [...pieces];
	const infos = pieces.map((piece) => {
		const name = text.slice(piece.start, piece.end);
		return { piece, name, head: headOf(name, reader.lexicon) };
	});
	const wrappers = infos.filter((info) => info.head === 'wrapper').length;
	const uniform = infos.length >= 5 && wrappers >= infos.length * 0.65;
	const joined: Span[] = [];
	let pending: number | undefined;
	infos.forEach((info, at) => {
		const next = infos[at + 1];
		const latin = /[A-Z]$/u.test(info.name) && /^[A-Z]/u.test(next?.name ?? '');
		const short =
			info.name.length < (stands ? 4 : 9) &&
			!info.name.endsWith('”') &&
			!isHeritage(info.name) &&
			!isMaker(info.name, reader);
		const numbers = /\d$/u.test(info.name) && /^\d{1,2}(?![\d万亿米吨])/u.test(next?.name ?? '');
		const bare =
			next !== undefined &&
			(info.head === 'none'
				? latin || numbers || (short && !reader.own(info.name).definite)
				: uniform &&
					info.head === 'facility' &&
					(next.name.length < 4 ||
						(next.head === 'wrapper' && (info.name.length <= 4 || /[路街巷]$/u.test(info.name)))) &&
					reader.own(next.name).leading === 0);
		if (bare) {
			pending ??= info.piece.start;
			return;
		}
		joined.push({ start: pending ?? info.piece.start, end: info.piece.end });
		pending = undefined;
	});
	return joined;
}
