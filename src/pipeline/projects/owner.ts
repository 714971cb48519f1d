// Who builds a project: a company in its name or right around it, or a brand that the plan itself calls a company.
// Invariant: a company of another item of the list is never the owner.
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import type { Judged } from './candidate.ts';
import { ownMarks } from './identity.ts';
import type { PlanReader } from './reader.ts';
import { words, type Words } from '#text/words.ts';

const HAN = '\\p{Script=Han}';
const FULL = '(?:有限责任公司|股份有限公司|有限公司|集团公司|总公司|公司|集团)';
const AT_START = new RegExp(
	`^(?:由|依托|引进|以|支持)?([${HAN}A-Za-z0-9（）()·]{2,24}?${FULL})`,
	'u'
);
const INVESTS = new RegExp(
	`^(?:由|依托|以)?([${HAN}（）()]{3,28}?(?:公司|集团|厂|合作社))(?:投资|建设|实施|承建|为)`,
	'u'
);
const BACKED = new RegExp(
	`(?:依托|[由以]|支持)([${HAN}（）()]{2,24}?(?:公司|集团))(?:建设|投资|利用|[为，,]|$)`,
	'u'
);

/** The lists before 「等…企业」, cut at the first mark that is not 、. */
function givenNames(text: string): string[] {
	return [...text.matchAll(/等[^，。；、等]{0,12}企业/gu)].map((match) => {
		const before = text.slice(Math.max(0, match.index - 60), match.index);
		return before.slice(before.search(/[^，。；：\s]{0,60}$/u));
	});
}

/** Companies that a plan names by brand: own characters before a company word, or in 「甲、乙等企业」. */
export function brandsOf(
	text: string,
	lexicon: ProjectLexicon,
	homes: readonly string[],
	marked: Words
): Words {
	const brands = new Set<string>();
	const marks = ownMarks(text, lexicon, homes);
	for (let at = 2; at < text.length; at++) {
		if (!marks[at - 1] || !marks[at - 2] || !lexicon.brandWords.startAt(text, at)) continue;
		let start = at;
		while (start > 0 && at - start < 5 && marks[start - 1]) start--;
		if (at - start <= 4) brands.add(text.slice(start, at));
	}
	for (const match of givenNames(text))
		for (const name of match.split('、')) {
			const own = ownMarks(name, lexicon, homes);
			if (name.length <= 4 && own[0] && own[1]) brands.add(name);
		}
	const names = [...brands].filter((brand) => !marked.within(brand));
	return words(names.length > 0 ? names : ['\0']);
}

/** The owner in the plan's words, undefined where it names none. */
export function ownerOf(c: Judged, reader: PlanReader, brands: Words): string | undefined {
	if (c.row) return c.row.owner;
	const { text, lexicon } = reader;
	const plain = (start: number, end: number): string => text.slice(start, end).replace(/\s/gu, '');
	const detail = c.detail ? plain(c.detail.start, Math.min(c.detail.end, c.detail.start + 60)) : '';
	const lead = plain(
		Math.max(c.clause.start, text.lastIndexOf('、', c.evidence.start - 1) + 1),
		c.evidence.start
	);
	const doer = c.doer && (AT_START.exec(c.doer)?.[1] ?? brandAt(c.doer, reader, brands));
	return (
		doer ??
		AT_START.exec(c.name)?.[1] ??
		INVESTS.exec(detail)?.[1] ??
		BACKED.exec(detail)?.[1] ??
		brandAt(c.name, reader, brands) ??
		agencyAt(c.name, lexicon) ??
		beforeHome(c.name, reader) ??
		BACKED.exec(`${lead}，`)?.[1] ??
		(c.form === 'clause'
			? BACKED.exec(
					plain(Math.max(c.sentence.start, c.evidence.start - 300), c.evidence.start)
				)?.[1]
			: undefined)
	);
}

/** 「甲乙镁业循环经济二期」 → 甲乙镁业. */
function brandAt(name: string, reader: PlanReader, brands: Words): string | undefined {
	const { lexicon, homes, marked } = reader;
	const home = homes.find((each) => name.startsWith(each))?.length ?? 0;
	const brand = brands.startAt(name, home);
	const end = home + (brand || (marked.startAt(name, home) ? 0 : ownRun(name, home, reader)));
	const org = lexicon.orgs.startAt(name, end);
	if (/^(?:大道|[路街河村镇乡]|公园|小区|花园)/u.test(name.slice(end + org))) return undefined;
	return end > home && (brand || org) ? name.slice(home, end + org) : undefined;
}

/** Length of the run of own characters from `from`, 2 to 5 of them. */
function ownRun(name: string, from: number, { lexicon, homes }: PlanReader): number {
	const marks = ownMarks(name, lexicon, homes);
	let end = from;
	while (marks[end]) end++;
	return end - from >= 2 && end - from <= 5 ? end - from : 0;
}

/** A short name before what an industrial project makes, if the plan uses it elsewhere too: 「中科通汇垃圾焚烧发电」. */
export function makerOf(name: string, reader: PlanReader): string | undefined {
	const home = reader.homes.find((each) => name.startsWith(each))?.length ?? 0;
	const length = reader.marked.startAt(name, home) ? 0 : ownRun(name, home, reader);
	const maker = name.slice(home, home + length);
	if (
		!length ||
		STATION.test(name) ||
		/[镇乡村街路河沟峪山]/u.test(name.slice(home + length, home + length + 1))
	)
		return undefined;
	const first = reader.text.indexOf(maker);
	if (/[镇乡村街路河沟峪山]/u.test(maker)) return undefined;
	const used = reader.text.indexOf(maker, first + 1) >= 0 || /^\d/u.test(name.slice(home + length));
	return used ? maker : undefined;
}

/** Called by where they stand. */
const STATION =
	/(?:变电站|升压站|开关站|电站|换热站|加气站|加油站|充电站)(?:建设)?(?:项目|工程)?$/u;

const agencyAt = (name: string, { agencies }: ProjectLexicon): string | undefined => {
	const start = /^[县市]/u.test(name) ? 1 : 0;
	const length = agencies.startAt(name, start);
	return length ? name.slice(start, start + length) : undefined;
};

/** 「华岳云川300MW光伏项目」: a short name before the place where it builds, and a capacity after it. */
function beforeHome(name: string, { homes }: PlanReader): string | undefined {
	const at = homes.map((home) => name.indexOf(home)).filter((found) => found >= 2);
	const first = Math.min(...at);
	if (!Number.isFinite(first) || first > 6 || !/\d/u.test(name)) return undefined;
	const prefix = name.slice(0, first);
	return /[\d国省县]/u.test(prefix) || homes.includes(prefix) ? undefined : prefix;
}
