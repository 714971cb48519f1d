// Who builds a project: a company in its name or right around it, a brand that the plan calls a company, a body that extends itself.
// Invariant: a company of another item of the list is never the owner.
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import type { Words } from '#text/words.ts';
import type { Judged } from './candidate.ts';
import type { PlanReader } from './reader.ts';
import {
	beforeHome,
	brandAt,
	formAt,
	HOMES_RENEWED,
	isShortName,
	LANDMARK,
	provincialAt,
	traderAt
} from './short-name.ts';
import { endsInBracket, pieceStart } from './split.ts';

const HAN = '\\p{Script=Han}';
const FULL = '(?:有限责任公司|股份有限公司|有限公司|集团公司|总公司|公司|集团)';
const AT_START = new RegExp(
	`^(?:由|依托|引进|以|支持)?([${HAN}A-Za-z0-9（）()·]{2,24}?${FULL})`,
	'u'
);
const INVESTS = new RegExp(
	`^(?:由|依托|以)?([${HAN}（）()]{3,28}?(?:公司|集团|厂|合作社))(?:投资|建设|实施|承建|为)(?![^，。；]{3,24}(?:项目|工程)(?:[，。；]|$))`,
	'u'
);
/** 「业主单位：甲公司」 */
const STATED =
	/(?:业主(?:单位)?|建设单位|实施单位|投资(?:主体|单位|方)|项目(?:业主|单位|法人|主体))[：:为是]?([\p{Script=Han}（）()]{4,30})/u;
/** 「依托甲公司」「以甲为龙头」: words that may name who backs it. */
const BACKED =
	/(?:依托|[由以]|支持)([^，。；：、]{2,24}?)(?:与[^，。；：、]{2,24})?(?:共建|建设|投资|利用|为龙头|为依托|为主体|[为，,]|$)/u;
const DOER = new RegExp(
	`([${HAN}（）()]{2,28}?${FULL})(?:投资)?(?:建设|新建|实施|扩建|改扩建|开展|建成)的?$`,
	'u'
);
const IS_COMPANY = new RegExp(`${FULL}$|(?:医院|学院|大学|研究院|供销社|合作社)$`, 'u');

const plain = (text: string, start: number, end: number): string =>
	text.slice(start, end).replace(/\s/gu, '');

/** The owner in the plan's words, undefined where it names none. */
export function ownerOf(c: Judged, reader: PlanReader, brands: Words): string | undefined {
	if (c.row) return c.row.owner;
	if (HOMES_RENEWED.test(c.name)) return undefined;
	const { text, lexicon } = reader;
	const detail = c.detail
		? plain(text, c.detail.start, Math.min(c.detail.end, c.detail.start + 80))
		: '';
	const lead = plain(text, pieceStart(text, c.clause.start, c.evidence.start), c.evidence.start);
	const around =
		c.form === 'clause'
			? plain(text, Math.max(c.sentence.start, c.evidence.start - 300), c.evidence.start)
			: '';
	return (
		jointly(c.doer === undefined ? FIRMS.exec(c.name) : DOERS.exec(c.doer), reader, brands) ??
		// 「支持甲集团建设子、乙公司丑」: a thing's own company before the one that is moved.
		companyAt(c.name) ??
		(c.doer && doerOf(c.doer, reader, brands)) ??
		formAt(c.name, reader) ??
		INVESTS.exec(detail)?.[1] ??
		STATED.exec(detail)?.[1] ??
		brandAt(c.name, reader, brands) ??
		backerIn(detail, reader, brands) ??
		beforeHome(c.name, reader) ??
		provincialAt(c.name, reader) ??
		traderAt(c.name, reader) ??
		inBrackets(c.name, reader, brands) ??
		doerBefore(lead, lexicon) ??
		backerIn(`${lead}，`, reader, brands) ??
		backerIn(around, reader, brands) ??
		chainedOwner(c, reader, brands) ??
		bodyAt(c.name, lexicon) ??
		agencyAt(c.name, lexicon)
	);
}

/** 「甲、乙化工等企业的丙项目」, or all that are moved: several that build together. */
function jointly(
	list: RegExpExecArray | null,
	reader: PlanReader,
	brands: Words
): string | undefined {
	if (!list) return undefined;
	const [, before, etc = '', alone = ''] = list;
	const names = before ?? alone;
	const all = names.split('、');
	const firms = all.filter((name) => isCalledSo(name, reader, brands));
	return all.length > 1 && firms.length >= all.length * MOST ? names + etc : undefined;
}

const LISTED = '^([^，。；：等]{2,80}、[^，。；：、等]{2,24})';
const FIRMS = new RegExp(`${LISTED}(等)[^，。；：、]{0,6}(?:企业|公司|厂家)`, 'u');
const DOERS = new RegExp(`${FIRMS.source}|${LISTED}$`, 'u');
/** Of a list of firms that few know: as many must be called as firms are. */
const MOST = 0.7;

/** Called as a firm is: by its form, as the plan calls it elsewhere, or by own characters that are no place's. */
const isCalledSo = (name: string, reader: PlanReader, brands: Words): boolean =>
	IS_COMPANY.test(name) ||
	brands.has(name) ||
	reader.lexicon.orgs.endAt(name, name.length) > 0 ||
	(name.length <= 6 && isShortName(name, reader));

/** 「支持甲公司投资建设」: the company between the verbs before a name. */
function doerBefore(lead: string, lexicon: ProjectLexicon): string | undefined {
	const name = afterVerbs(DOER.exec(lead)?.[1] ?? '', lexicon);
	return name.length >= 4 ? name : undefined;
}

/** 「积极支持甲公司」 → 甲公司. */
function afterVerbs(words: string, { leadsCompany, adverbs, verbs }: ProjectLexicon): string {
	let from = 0;
	for (let led = 1; led > 0; from += led)
		led =
			leadsCompany.startAt(words, from) ||
			adverbs.startAt(words, from) ||
			verbs.push.startAt(words, from) ||
			(/^[以由经]/u.test(words.slice(from)) ? 1 : 0);
	return words.slice(from);
}

/** A company by its full name at the beginning: 「甲平台和乙集团信息化」 begins with none. */
function companyAt(name: string): string | undefined {
	const found = AT_START.exec(name)?.[1];
	// 「甲（集团）」 is whole with its bracket.
	const company = found && endsInBracket(found) ? `${found}）` : found;
	const joint = company?.search(/[和及与](?=.{3})/u) ?? -1;
	return joint >= 3 ? company?.slice(joint + 1) : company;
}

/** 「甲公司中药材初加工、中药材提取项目；」: the company that opens a part between semicolons builds all of it, if it is the only one. */
function chainedOwner(c: Judged, reader: PlanReader, brands: Words): string | undefined {
	const { text } = reader;
	const isAlong = c.name.startsWith('配套');
	if (!isAlong && (c.count < 2 || c.count > 4)) return undefined;
	const opens = /[；\n]/u.test(text[c.clause.start - 1] ?? '\n');
	const said = text.slice(c.clause.start, c.clause.end).replace(/\s/gu, '');
	const clause = opens ? said : afterVerbs(said, reader.lexicon);
	// After a comma only a full name is sure to begin anew, but what is built along with it is its own.
	const isSure = opens || isAlong;
	const owner = companyAt(clause) ?? (isSure ? brandAt(clause, reader, brands) : undefined);
	const alone = clause
		.split('、')
		.slice(1)
		.every((piece) => !companyAt(piece) && !brandAt(piece, reader, brands));
	return owner !== undefined && alone ? owner : undefined;
}

function backerIn(words: string, reader: PlanReader, brands: Words): string | undefined {
	const name = BACKED.exec(words)?.[1]?.replace(/[“”]/gu, '');
	if (name === undefined) return undefined;
	const isFirm =
		IS_COMPANY.test(name) ||
		brandAt(name, reader, brands) === name ||
		(name.length >= SURE_LENGTH && isShortName(name, reader));
	return isFirm ? name : undefined;
}

/** So long no village is called that the plan does not mark. */
const SURE_LENGTH = 4;

/** 「中科甲建设乙基地」: who stands before the verb, unless it is a place. */
function doerOf(doer: string, reader: PlanReader, brands: Words): string | undefined {
	const company = companyAt(doer) ?? brandAt(doer, reader, brands);
	if (company !== undefined) return company;
	if (IS_COMPANY.test(doer) && !/[、，]/u.test(doer)) return doer;
	const { own } = reader.identify(doer);
	const form = reader.lexicon.orgs.endAt(doer, doer.length);
	const isFirm = form > 0 && own >= 1 && doer.length >= form + 2 && doer.length <= LONGEST_SHORT;
	if (isFirm && !LANDMARK.test(doer)) return doer;
	return own >= 2 && doer.length <= 6 && !reader.marked.within(doer) && !LANDMARK.test(doer)
		? doer
		: undefined;
}

/** Characters of the longest short name of a company. */
const LONGEST_SHORT = 8;

/** 「发电基地（中科甲乙垃圾发电扩建工程）」: the work that is meant, by who builds it. */
function inBrackets(name: string, reader: PlanReader, brands: Words): string | undefined {
	const from = name.indexOf('（') + 1;
	const work = from > 0 ? name.slice(from, name.indexOf('）', from)) : '';
	return /.{4}(?:项目|工程)$/u.test(work)
		? (companyAt(work) ?? brandAt(work, reader, brands))
		: undefined;
}

const agencyAt = (name: string, { agencies }: ProjectLexicon): string | undefined => {
	const start = /^[县市]/u.test(name) ? 1 : 0;
	const length = agencies.startAt(name, start);
	const isNear = WAY_THERE.test(name.slice(start + length));
	return length && !isNear && !HOUSING.test(name) ? name.slice(start, start + length) : undefined;
};
/** 「党校配套公路」: the way to it is not its own. */
const WAY_THERE = /^(?:配套|连接|专用|进出)?(?:公路|道路|路|桥)(?:建设|改造)?(?:项目|工程)?$/u;

/** Whether an owner is called as only firms are, so that a place in its name tells nothing. */
export const isFirm = (owner: string, brands: Words, { nationals }: ProjectLexicon): boolean =>
	brands.has(owner) ||
	nationals.startAt(owner, 0) > 0 ||
	/(?:公司|集团|股份|[煤酒药镁铝铜矿]业)$/u.test(owner);

/** Homes of people who once worked there. */
const HOUSING = /宿舍|家属|小区/u;
/** What is done to the body itself says nothing of who does it. */
const WHOLE =
	/^(?:的|整体|新建|迁建|搬迁|扩建|改扩建|增容|[二三]期|建设|改造|提升|升级|公园|庭院|绿化|项目|工程|新院区|异地){0,6}$|^(?:周边|路段|对面|附近|门口|旁)|^（[^（）]*）(?:庭院|绿化|项目|工程){0,3}$/u;

/** 「云川县人民医院住院楼」 → 云川县人民医院: a body builds what is its own. */
function bodyAt(name: string, { bodies }: ProjectLexicon): string | undefined {
	for (let end = 3; end <= name.length - 2; end++) {
		const length = bodies.endAt(name, end);
		if (!length || bodies.endAt(name, end + 1) > 1) continue;
		// 「甲大学乙学院」 is one body, 「甲学院」.
		if (/^\p{Script=Han}{2,4}学院/u.test(name.slice(end))) continue;
		const body = name.slice(0, end);
		if (
			/[、和及与“”\d]|一流|全国/u.test(body) ||
			endsInBracket(body) ||
			HOUSING.test(name) ||
			end - length > 12 ||
			name[end] === '+' ||
			/^.{2}馆$/u.test(body)
		)
			return undefined;
		return WHOLE.test(name.slice(end)) || WAY_THERE.test(name.slice(end)) ? undefined : body;
	}
	return undefined;
}
