// Owner, scale, money, period, status and places of a judged candidate, each from the words that are its own.
// Invariant: what is said of a group (「等6个项目，总投资35.5亿元」) is given to no member.
import type { Project } from '#domain/facts.ts';
import type { Span } from '#domain/text.ts';
import type { Judged } from './candidate.ts';
import type { PlanReader } from './reader.ts';

type Investment = { value: number; unit: string; yuan: number; span: Span };

const MONEY = /([\d.,]+)\s*(?:余|多)?\s*(千万|百万|万|亿)?\s*元/gu;
const MONEY_BARE = /投资\s*(?:约\s*)?([\d.,]+)\s*(万|亿)(?!元)/u;
const MULTIPLE: Record<string, number> = { 亿: 1e8, 千万: 1e7, 百万: 1e6, 万: 1e4 };
const GROUP = /(?:等|共|合计|两项|三大企业)[^，。]{0,10}?\d*[个项]?(?:重点)?项目|合计|两项/u;
const SPENDING = /投资|资金|造价|概算|估算/u;

/** Money that a candidate's own words state, first one. */
export function investmentOf(c: Judged, { text }: PlanReader): Investment | undefined {
	if (c.row) return c.row.money ? rowMoney(text, c.row.money, c.row.yuanUnit) : undefined;
	const before = ownPrefix(c, text);
	return (
		moneyIn(text, before) ??
		moneyIn(text, c.evidence) ??
		(c.detail
			? moneyIn(text, { start: c.detail.start, end: c.detail.end }, true)
			: following(c, text))
	);
}

/** Words between the clause's beginning and a lone name: 「投资12亿元建设X」. */
function ownPrefix(c: Judged, text: string): Span {
	const from = text.lastIndexOf('、', c.evidence.start - 1);
	const start = Math.max(c.clause.start, from < c.clause.start ? c.clause.start : from);
	return { start, end: c.evidence.start };
}

/** 「东鹏智能家居园，投资17亿元，…」: the clause right after a lone name. */
function following(c: Judged, text: string): Investment | undefined {
	if (c.count > 1 || c.form !== 'clause') return undefined;
	const rest = text.slice(c.evidence.end, c.sentence.end);
	const match = /^[^，。；]{0,6}[，（(]\s*(?:项目)?(?:总|计划|预计)?投资[^，。；]{0,24}/u.exec(
		rest
	);
	return match
		? moneyIn(text, { start: c.evidence.end, end: c.evidence.end + match[0].length })
		: undefined;
}

function moneyIn(text: string, span: Span, strict = false): Investment | undefined {
	const value = text.slice(span.start, span.end);
	if (!SPENDING.test(value)) return undefined;
	for (const match of value.matchAll(MONEY)) {
		const lead = value.slice(Math.max(0, match.index - 14), match.index);
		if (strict && !SPENDING.test(lead)) continue;
		if (GROUP.test(value.slice(0, match.index))) return undefined;
		return money(match[1], match[2], span.start + match.index, match[0].length);
	}
	const bare = MONEY_BARE.exec(value);
	return bare ? money(bare[1], bare[2], span.start + bare.index, bare[0].length) : undefined;
}

function rowMoney(text: string, span: Span, unit: string | undefined): Investment | undefined {
	const cell = text.slice(span.start, span.end);
	const number = /[\d.,]+/u.exec(cell);
	const scale = /[万亿]/u.exec(cell)?.[0] ?? unit?.slice(0, 1);
	return number && scale ? money(number[0], scale, span.start, span.end - span.start) : undefined;
}

function money(
	digits: string | undefined,
	scale: string | undefined,
	at: number,
	length: number
): Investment | undefined {
	const value = Number(digits?.replace(/,/gu, ''));
	if (!Number.isFinite(value) || value <= 0) return undefined;
	const yuan = Math.round(value * (MULTIPLE[scale ?? ''] ?? 1));
	return { value, unit: `${scale ?? ''}元`, yuan, span: { start: at, end: at + length } };
}

const COMPANY =
	/(?:^|[由与和依托以、，。；：\s]|实施|推进|建设|加快|重点)((?:\p{Script=Han}|[A-Za-z0-9（）()·]){2,28}?(?:有限责任公司|股份有限公司|有限公司|集团公司|总公司|公司|集团))/u;
const BACKED =
	/(?:依托|由|以|引进|联合)((?:\p{Script=Han}|[（）()]){2,24}?(?:公司|集团|企业))(?:建设|投资|为|负责|承建|实施|，)/u;
const INVESTS = /^((?:\p{Script=Han}|[（）()]){3,28}?(?:公司|集团|厂))(?:投资|建设|实施)/u;

/** Who builds it. */
export function ownerOf(c: Judged, reader: PlanReader): string | undefined {
	const { text } = reader;
	if (c.row) return c.row.owner;
	const detail = c.detail ? text.slice(c.detail.start, c.detail.end).replace(/\s/gu, '') : '';
	const named =
		COMPANY.exec(c.name)?.[1] ??
		shortOwner(c.name, reader) ??
		INVESTS.exec(detail)?.[1] ??
		BACKED.exec(detail)?.[1];
	if (named) return named.replace(/^(?:由|依托|实施|推进|建设|重点|引进)/u, '');
	const where = c.where ? text.slice(c.where.start, c.where.end).replace(/\s/gu, '') : '';
	const before = text.slice(c.clause.start, c.evidence.start).replace(/\s/gu, '');
	return (
		BACKED.exec(`${before}，`)?.[1] ??
		COMPANY.exec(where)?.[1] ??
		COMPANY.exec(before)?.[1] ??
		undefined
	);
}

/** 「五龙镁业循环经济二期」 → 五龙镁业: own characters at the beginning, then a company word. */
function shortOwner(name: string, { lexicon, homes }: PlanReader): string | undefined {
	const home = homes.find((each) => name.startsWith(each))?.length ?? 0;
	const bare = name.slice(home);
	for (let at = 2; at <= Math.min(8, bare.length - 2); at++) {
		const length = lexicon.orgs.startAt(bare, at);
		if (!length || lexicon.common(bare.slice(0, 2))) continue;
		if (lexicon.facilities.startAt(bare, at) > length) continue;
		return bare.slice(0, at + length);
	}
	return undefined;
}

const SCALE =
	/(?:年(?:产|处理|加工|出栏|存栏|发电量?|屠宰|产能)(?:生猪)?|日(?:处理|供水)|总?装机(?:容量)?|总?建筑面积|占地面积?|总?面积|全长|长|里程)?\s*(?:为|约|达)?\s*\d[\d.,]*\s*(?:[-—–×]\s*\d[\d.]*)?\s*[余多]?\s*(?:[万亿千百]*)\s*(?:平方米|立方米|平方公里|公里|千米|米|吨(?:\/年)?|亩|公顷|千瓦时|千瓦|兆瓦|千伏|[MGK]W|kV|KV|头|只|羽|套|台|件|支|块|条|座|处|个|所|家|户|栋|幢|口|张|株)(?!元)/u;

/** How large it is, in the plan's words. */
export function scaleOf(c: Judged, { text }: PlanReader): string | undefined {
	const own = SCALE.exec(text.slice(c.evidence.start, c.evidence.end)) ?? SCALE.exec(c.name);
	if (own) return own[0].replace(/\s/gu, '');
	if (c.detail)
		return SCALE.exec(text.slice(c.detail.start, c.detail.end))?.[0].replace(/\s/gu, '');
	if (c.count > 1) return undefined;
	const clauseEnd = text.slice(c.evidence.end, c.clause.end);
	return SCALE.exec(clauseEnd)?.[0].replace(/\s/gu, '');
}

/** Years that the plan names for it. */
export function periodOf(c: Judged, { text }: PlanReader): Project['period'] {
	const words = c.row
		? (c.row.period ?? '')
		: text.slice((c.detail ?? c.clause).start, (c.detail ?? c.clause).end);
	const range = /(20\d{2})\s*年?\s*[-—–~至]\s*(20\d{2})/u.exec(words);
	if (range) return { from: Number(range[1]), to: Number(range[2]) };
	const from = /(20\d{2})\s*年[^，。；]{0,10}?(?:开工|开始|启动|动工)/u.exec(words)?.[1];
	const to =
		/(20\d{2})\s*年[^，。；]{0,12}?(?:建成|完成|竣工|投用|投入使用|交付|完工|投产|全部完成)/u.exec(
			words
		)?.[1];
	if (!from && !to) return undefined;
	return { ...(from && { from: Number(from) }), ...(to && { to: Number(to) }) };
}

const STATUS: readonly [RegExp, NonNullable<Project['status']>][] = [
	[/续建/u, '续建'],
	[/谋划|规划|策划|筹建|争取|拟|前期|储备|计划引进/u, '规划'],
	[
		/改扩建|改造|扩建|改建|提升|修缮|整治|升级|修复|加固|改线|提质|拓宽|技改|扩容|迁建|治理/u,
		'改扩建'
	],
	[/新建|兴建|修建|建设|建立|建成|打造|创建|设立|新增/u, '新建'],
	[/推进|推动|实施|加快|启动|完成|支持|开展/u, '推进']
];

/** What stage it is in, from its own verbs, its name, then its box. */
export function statusOf(c: Judged, { text }: PlanReader): Project['status'] {
	const verbs = c.verbs.map((verb) => verb.word).join('');
	const near = text.slice(c.clause.start, c.evidence.start);
	for (const words of [`${near}${verbs}`, c.name, c.setting.box ?? ''])
		for (const [pattern, status] of STATUS) if (pattern.test(words)) return status;
	return undefined;
}
