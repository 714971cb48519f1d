// The short names by which a plan calls companies: what stands before 「化工」「集团」 or in a list 「甲、乙等企业」.
// Invariant: common words, places and the county's own name are no brands.
import { matchesOf } from '#text/matches.ts';
import { words, type Words } from '#text/words.ts';
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import { homeLength, ownMarks } from './identity.ts';
import { saysTwice } from './usage.ts';

const NAME_LENGTH = { least: 2, most: 4 } as const;
const HAN = /\p{Script=Han}/u;
/** 「甲、乙等行业领先企业」: the list before it names companies. */
const COMPANIES = /等[^，。；、等]{0,12}(?:企业|公司|单位|厂家)/gu;
const LONGEST_LIST = 80;
const PLACE_END = /[镇乡村街路河沟园区县市湖寺庙]$/u;

/** What ends the full name of a company: 「云川市新合作经济发展[有限公司]」. */
const LIMITED = /(?:股份)?有限(?:责任)?公司/gu;
const LONGEST_FIRM = 24;
const TRADE =
	/^(?:经济|发展|投资|商贸|贸易|农业|农牧|牧业|建筑|工程|开发|文旅|文化|旅游|养老|环保|生物|医药|制药|科技|实业|能源|新能源|新材料|材料|净水材料|电力|化工|机械|建材|物流|食品|酒业|矿业|煤业|镁业|铝业)/u;

/** What stands between the last home and the trade of a company's name; undefined where either is missing. */
function shortName(company: string, homes: readonly string[]): string | undefined {
	const ends = homes.map((home) =>
		company.includes(home) ? company.lastIndexOf(home) + home.length : 0
	);
	const from = Math.max(...ends);
	if (from === 0) return undefined;
	for (let at = from + NAME_LENGTH.least; at <= from + NAME_LENGTH.most; at++)
		if (TRADE.test(company.slice(at))) return company.slice(from, at);
	return undefined;
}

/** Brands of a plan's text; `startAt` finds one at the place where a name begins. */
export function brandsOf(
	text: string,
	lexicon: ProjectLexicon,
	homes: readonly string[],
	marked: Words
): Words {
	const found = new Set<string>();
	for (let at = NAME_LENGTH.least; at < text.length; at++) {
		const length = lexicon.brandWords.startAt(text, at);
		if (!length) continue;
		const brand = nameBefore(text, at, lexicon, homes);
		if (found.has(brand) || ownIn(brand, lexicon, homes) === 0) continue;
		// 「锁块铸造」 is what is made, unless the plan says it twice.
		const goods = lexicon.goods.startAt(text, at) > 0;
		if (!goods || saysTwice(brand + text.slice(at, at + length), text)) found.add(brand);
	}
	for (const { index } of matchesOf(text, LIMITED)) {
		const brand = shortName(text.slice(Math.max(0, index - LONGEST_FIRM), index), homes);
		if (brand !== undefined && ownIn(brand, lexicon, homes) > 0) found.add(brand);
	}
	for (const match of matchesOf(text, COMPANIES))
		for (const name of listBefore(text, match.index, lexicon, homes)) found.add(name);
	const brands = [...found].filter(
		(brand) =>
			brand.length >= NAME_LENGTH.least &&
			brand.length <= NAME_LENGTH.most &&
			!marked.within(brand) &&
			!homes.includes(brand) &&
			!PLACE_END.test(brand)
	);
	return words(brands);
}

const ownIn = (name: string, lexicon: ProjectLexicon, homes: readonly string[]): number =>
	ownMarks(name, lexicon, homes).reduce((sum, mark) => sum + mark, 0);

/** The characters before `end` up to what cannot belong to a name: a mark, a verb, the county's name. Empty where they are too many. */
function nameBefore(
	text: string,
	end: number,
	lexicon: ProjectLexicon,
	homes: readonly string[]
): string {
	for (let start = end; start > 0 && end - start <= NAME_LENGTH.most; start--)
		if (
			!HAN.test(text[start - 1] ?? '') ||
			/[和及与由以的]/u.test(text[start - 1] ?? '') ||
			homes.some((home) => text.endsWith(home, start)) ||
			lexicon.leadsCompany.endAt(text, start)
		)
			return text.slice(start, end);
	return '';
}

/** Brands of a list that ends at `end`; none where most of it looks like no company. */
function listBefore(
	text: string,
	end: number,
	lexicon: ProjectLexicon,
	homes: readonly string[]
): string[] {
	const before = text.slice(Math.max(0, end - LONGEST_LIST), end);
	const list = before.slice(before.search(/[^，。；：\s]{0,80}$/u));
	const names = list.split(/[、和]/u).map((piece, at) => {
		const bare = at === 0 ? afterLead(piece, lexicon) : piece;
		const home = homeLength(bare, homes);
		return bare.slice(home);
	});
	const brands = names.map((name) => {
		for (let at = NAME_LENGTH.least; at <= Math.min(name.length, NAME_LENGTH.most + 1); at++)
			if (lexicon.orgs.startAt(name, at)) return name.slice(0, at);
		return name.length <= NAME_LENGTH.most && ownIn(name, lexicon, homes) >= 2 ? name : '';
	});
	const good = brands.filter(Boolean);
	return good.length >= 2 && good.length * 2 >= names.length ? good : [];
}

/** 「支持甲化工」 → 甲化工. */
function afterLead(piece: string, lexicon: ProjectLexicon): string {
	for (let at = piece.length - 2; at > 0; at--)
		if (lexicon.leadsCompany.endAt(piece, at)) return piece.slice(at);
	return piece;
}
