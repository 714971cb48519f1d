// The kind of thing that a name ends with: 项目 or 工程, a facility, an action, or none of these.
import { chars, holds, holdsAny } from '#text/chars.ts';
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';

export type Head = 'wrapper' | 'facility' | 'action' | 'none';

/** 「公共停车场5座」「供水管道15000米」: the amount after the name. */
const TRAILING_AMOUNT =
	/(?:[约共各]|达到?)?\d[\d.]{0,12}[余多]?[万亿]?(?:个村|个乡镇|[座个处条所家台套米亩根盏栋张辆户吨口眼孔]|公里|千米|km|公顷|平方米|[MG]W|[千兆]瓦|万千瓦)(?:以上|左右)?$/u;
/** Last characters of amounts, brackets and quotes. */
const ASIDE_END = chars('）)”」村镇座个处条所家台套米亩根盏栋张辆户吨口眼孔里顷m上右W瓦');
const QUOTE_END = chars('”');
/** 「军工主题公园“峥嵘堡垒”」: the proper name after the kind. */
const CALLED = /(?<=\p{Script=Han}{2}(?<![是的为]))“([^”一二两三四五六七八九十]{2,12})”$/u;
/** 「甲路延伸至乙」. */
const EXTENDED = /[路街线道桥渠铁速](?:延伸|延长|连接|直通|贯通)[至到]\p{Script=Han}{2,8}$/u;
/** 「站前广场及配套路网」「光伏+储能」: what is built along with it. */
const ALONG =
	/(?<=.{4})(?:(?<!工程|项目)[及和与]其?(?:配套|附属)\p{Script=Han}{1,6}(?<!工程|项目)|[+＋]\p{Script=Han}{2,4})$/u;
/** Characters of which what is built along needs one. */
const ALONG_JOINTS = chars('及和与+＋');
const PHASE = /[一二三四]期$/u;
const CALLED_END = chars('期段中线');
/** 「甲高速乙段」「某市五中」: things that are called by what comes before. */
const CALLED_SO =
	/(?:高速|高铁|快线|运河|[公铁]路|[国省县乡]道|大道|大街|\d线|[河江渠])\p{Script=Han}{1,6}段$|\p{Script=Han}路(?:快速化|改造|拓宽)?[东南西北中一二三]{1,2}段$|(?:轨道|地铁|城际|市域)(?:交通)?[A-Z]?\d{1,2}号?线$|\p{Script=Han}{2}[一二三四五六七八九十]中$/u;

/** 「引大济岷」: a river or a lake led to another. */
const DIVERSION = /^引(?![客智才资企凤商税银优])\p{Script=Han}{1,3}[济入补灌]\p{Script=Han}{1,3}$/u;

/** The kind of head that ends a name, after 「建设」, amounts and brackets are taken off. */
export function headOf(name: string, lexicon: ProjectLexicon): Head {
	const called = holds(QUOTE_END, name.charCodeAt(name.length - 1)) ? CALLED.exec(name) : null;
	if (called && headOf(called[1] ?? '', lexicon) === 'none')
		return headOf(name.slice(0, called.index), lexicon);
	const named = name.endsWith('）建设') ? name.slice(0, -2) : name;
	const whole = holds(ASIDE_END, named.charCodeAt(named.length - 1)) ? withoutAside(named) : named;
	const bare = holdsAny(ALONG_JOINTS, whole) ? whole.replace(ALONG, '') : whole;
	const built = bare.endsWith('建设') ? bare.length - 2 : bare.length;
	if (lexicon.wrappers.endAt(bare, built)) return 'wrapper';
	if (lexicon.facilities.endAt(bare, built) || isCalledSo(bare.slice(0, built))) return 'facility';
	if (lexicon.actions.endAt(bare, bare.length) || EXTENDED.test(bare)) return 'action';
	return 'none';
}

const isCalledSo = (name: string): boolean =>
	(name.startsWith('引') && DIVERSION.test(name)) ||
	(holds(CALLED_END, name.charCodeAt(name.length - 1)) &&
		(PHASE.test(name) || CALLED_SO.test(name)));

/** 「污水处理厂扩容工程（2万立方米）」: the brackets say how large it is. */
const AMOUNT_ASIDE =
	/[（(](?:约|共)?\d[\d.]{0,12}[余多]?[万亿]?(?:亩|公里|千米|公顷|立方米|平方米|吨|[MG]W|[千兆]瓦)(?:\/[日天年])?(?:以上|左右)?[）)]$/u;

/** The amount that ends a name, in brackets or without: 「公共停车场5座」 → 5座; empty where there is none. */
export const amountAfter = (name: string): string =>
	(holds(ASIDE_END, name.charCodeAt(name.length - 1)) &&
		(TRAILING_AMOUNT.exec(name) ?? AMOUNT_ASIDE.exec(name))?.[0]) ||
	'';

const withoutAside = (name: string): string =>
	name
		.replace(TRAILING_AMOUNT, '')
		.replace(/[（(][^（()）]{0,80}[）)]$/u, '')
		.replace(/[”」]$/u, '')
		.replace(TRAILING_AMOUNT, '');
