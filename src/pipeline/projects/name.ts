// Makes a project's name out of the words that stand for it.
// Invariant: no white space; never longer than words + shared head + action.
import type { ProjectLexicon } from '#pipeline/lexicon/projects.ts';
import type { Candidate } from './candidate.ts';
import { headOf } from './heads.ts';

/** 「投资12亿元的」「占地500亩的」「1家具有国际视野的」: says how much or how good, not what. */
const DESCRIPTION =
	/^(?:(?:总?投资|占地|规模|总?面积|建筑面积|[集以融因]|具有|包含|涵盖|包括|符合|面向|辐射)[^的，]{1,70}|[一二两三四五\d]+[个座条家处所][^的]{0,24}|高标准|高水平|高质量|标准化|现代化|规范化|功能完善|布局合理|晋南最大|全省最大|[^的]{0,12}(?:最大|一流|领先|齐全|完善|浓郁|鲜明|深厚))的/u;
const COUNTED = /^(?:一|1)[个座条处所家项栋幢](?!体)/u;
/** 「小学、幼儿园在内为100所学校」: what is among them. */
const AMONG = /^[^，。]{1,20}在内[共为的]{0,2}(?=\d)/u;
/** Joints and complements of a verb that stood before. */
const LEFT_OVER =
	/^(?:对(?=[^，；。]{4,60}的(?:改造|改建|扩建|整治|治理|修缮|提升)(?:项目|工程)$)|[及或与的]|并(?!网|州)|和(?![平谐顺美润盛信兴])|为(?!民))+/u;
const TRAILING =
	/的?(?:规划)?(?:与|和)?(?:建设工作|并投入使用|工作|步伐|进度|进程|力度|前期工作|前期|落地)$/u;

/** 「（包括图书馆、体育馆、…）」: what a thing holds is too long for its name. */
const ENUMERATION = /（[^（）]{0,60}、[^（）]{20,}）$/u;

/** 「丑沟实验室以及购置相关设备」: what is bought for it. */
const BOUGHT_ALONG =
	/(?:以及|[及并和])(?:购置|采购|添置|购买)[^，。；：]{0,24}(?:设备|设施|器材|装备|仪器|器械)$/u;

/** 「丑沟水库（续建）」: in which stage it is. */
export const IN_BRACKETS =
	/[（(](新建|续建|扩建|改建|改造|改扩建|迁建|规划|谋划|储备|在建|前期)(?:项目)?[）)]$/u;

/** 「石磙小镇“一村一镇”」: what the thing is called in a slogan. */
const MOTTO = /“(?<=\p{Script=Han}{3}[镇村园区馆院街]“)[一二两三四五六七八九十][^”]{1,10}”$/u;

/** 「丑沟站进行充电站改建」: what is done to it follows. */
const UNDERGOES =
	/进行(?<=\p{Script=Han}{3}进行)(?=\p{Script=Han}{0,8}(?:改造|改建|扩建|改扩建|升级|提升|整治|治理|修缮|维修|修复)$)/u;

/** 「甲线对接工程实施」「甲景区提档升级完成4A级景区创建」: that it is done, and what comes of it. */
const CARRIED_OUT =
	/(?<=项目|工程)(?:实施|推进|启动)$|(?<=升级|提升|改造)完成[^，。；]{2,12}创建$/u;

/** Verbs that make a thing better without being works of their own. */
const MUTE = /^(?:完善|巩固|优化|提升|扩大|延伸)+$/u;

export interface NameParts {
	/** Head that the list shares. */
	readonly shared?: string | undefined;
	/** Its first character may join elsewhere, here it is of the name: 「甲厂、和吉镇水厂」. */
	readonly called?: boolean;
	/** What is done to a thing that is there: 「改造老旧管网」 → 老旧管网改造. */
	readonly act?: string | undefined;
}

/** `投资12亿元的华岳300MW光伏发电项目` → `华岳300MW光伏发电项目`; undefined where nothing is left. */
export function cleanName(
	words: string,
	parts: NameParts,
	lexicon: ProjectLexicon
): string | undefined {
	const plain = words.replace(/[\s*]/gu, '').replace(/<\/?(?:sup|sub|b)>/gu, '');
	let name = (plain.includes('的') ? withoutDescription(plain) : plain)
		.replace(AMONG, '')
		.replace(COUNTED, '')
		.replace(parts.called ? /^$/u : LEFT_OVER, '')
		.replace(/(项目|工程)(?:由|包括|主要).*$/u, '$1')
		.replace(ENUMERATION, '')
		.replace(IN_BRACKETS, '')
		.replace(MOTTO, '')
		.replace(TRAILING, '')
		.replace(CARRIED_OUT, '')
		.replace(/的规划[与和](?:保护|建设|开发)$/u, '')
		.replace(/^[、，：:；;—-]+|[、，：:；;]{1,9}$/gu, '');
	name = withoutBought(name, lexicon);
	if (name.endsWith('的建设')) name = name.slice(0, -3);
	else name = withoutBuilding(name, lexicon);
	if (parts.shared && !name.endsWith(parts.shared))
		name = withoutBuilding(joined(name, parts.shared), lexicon);
	name = name.replace(UNDERGOES, '');
	if (parts.act && !MUTE.test(parts.act) && !/wrapper|action/u.test(headOf(name, lexicon)))
		name += parts.act;
	return name.length >= 2 ? name : undefined;
}

/** 「丑沟灌区」 and 「灌区续建配套工程」 say the noun once. */
function joined(name: string, shared: string): string {
	for (let length = Math.min(4, shared.length - 2); length >= 2; length--)
		if (name.endsWith(shared.slice(0, length))) return name + shared.slice(length);
	return name + shared;
}

/** What is bought is left out where what is built stays. */
function withoutBought(name: string, lexicon: ProjectLexicon): string {
	const built = name.replace(BOUGHT_ALONG, '');
	return built !== name && headOf(built, lexicon) !== 'none' ? built : name;
}

const withoutDescription = (name: string): string =>
	name
		.replace(/总?投资[\d.]+[万亿]元的/u, '')
		.replace(DESCRIPTION, '')
		.replace(/^.*为一体的/u, '');

/** 「柳泉水库建设」 is about 柳泉水库; 「柳泉村建设」 about building. */
const withoutBuilding = (name: string, lexicon: ProjectLexicon): string =>
	name.endsWith('建设') && /facility|wrapper/u.test(headOf(name, lexicon))
		? name.slice(0, -2)
		: name;

/** 「产地销售市场3个」: how many there are is its scale; of a kind alone, 「充电桩50个」, it is all that tells which. */
export function withoutAmount(
	{ name, amount }: Pick<Candidate, 'name' | 'amount'>,
	lexicon: ProjectLexicon
): string {
	const at = amount === '' ? -1 : name.lastIndexOf(amount);
	if (at < 0) return name;
	const bare = name.slice(0, at) + name.slice(at + amount.length);
	const tells = bare.length >= TELLING || /^1\D/u.test(amount);
	return tells && headOf(bare, lexicon) !== 'none' ? bare : name;
}

/** Characters of a name that says more than a kind. */
const TELLING = 6;
