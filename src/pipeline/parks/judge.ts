// Whether a mention names a definite park. Reasons for it and against it are a table; the first that holds decides.
import type { ParkLexicon } from '../lexicon/parks.ts';
import type { ParkMention } from './find.ts';

/** `bare`: no name, but it may stand for one told nearby. `perhaps`: a park if something else speaks for it. */
type Verdict = 'park' | 'perhaps' | 'bare' | 'no';

interface Case {
	readonly mention: ParkMention;
	/** Qualifiers without those that many parks share. */
	readonly distinct: string;
	/** A verb of building governs it. */
	readonly built: boolean;
	/** A verb that says it is there stands right before it. */
	readonly backed: boolean;
	/** A box of projects lists it, or 「项目」 follows. */
	readonly project: boolean;
	/** 「打造全国…」 */
	readonly lofty: boolean;
	/** A park is what the words before it are about: 「以X园为主的…集聚区」 describes X园. */
	readonly describesPark: boolean;
	/** A part of the county: 「中部城镇产业集聚区」. */
	readonly region: boolean;
}

export interface Judgement {
	/** Name of the rule, told with the fact. */
	readonly rule: string;
	readonly verdict: Verdict;
}

const RULES: readonly (Judgement & { holds(the: Case): boolean })[] = [
	{ rule: 'several', verdict: 'no', holds: ({ mention }) => mention.plural },
	{ rule: 'capacity', verdict: 'no', holds: ({ mention }) => isCapacity(mention) },
	{ rule: 'elsewhere', verdict: 'no', holds: ({ mention }) => isElsewhere(mention) },
	{ rule: 'describes', verdict: 'no', holds: ({ describesPark }) => describesPark },
	{
		rule: 'region',
		verdict: 'no',
		holds: ({ mention, region }) => region && (!mention.head.strict || isNewTown(mention))
	},
	{
		rule: 'placed',
		verdict: 'park',
		holds: ({ mention }) => mention.where !== '' && mention.core !== ''
	},
	{
		rule: 'built',
		verdict: 'park',
		holds: ({ mention }) => mention.core === '' && isSpeaking(mention)
	},
	{
		rule: 'bare',
		verdict: 'bare',
		holds: ({ mention }) => mention.core === '' || isZoneWithoutName(mention)
	},
	{
		rule: 'aim',
		verdict: 'no',
		holds: ({ lofty, mention }) => lofty && !(mention.own && mention.head.strict)
	},
	{
		rule: 'own name',
		verdict: 'park',
		holds: ({ mention }) => mention.own === 'place' || isNamedByTownship(mention)
	},
	{ rule: 'one of so many', verdict: 'park', holds: ({ mention }) => mention.setting.counted },
	{
		rule: 'own name',
		verdict: 'park',
		holds: ({ mention }) =>
			mention.own === 'words' && (mention.head.strict || mention.setting.lead || isFounded(mention))
	},
	{
		rule: 'project',
		verdict: 'park',
		holds: ({ mention, project, distinct }) =>
			project && (mention.head.strict || (!mention.setting.lead && distinct !== ''))
	},
	{
		rule: 'of a township',
		verdict: 'park',
		holds: ({ mention, distinct }) =>
			mention.setting.township !== undefined &&
			mention.core !== '' &&
			(mention.head.strict || (isGarden(mention) && distinct !== ''))
	},
	{
		rule: 'lead-in',
		verdict: 'park',
		holds: ({ mention, distinct }) =>
			mention.setting.lead &&
			(mention.head.strict || isWholeLead(mention) || (distinct !== '' && isRebuilt(mention)))
	},
	{
		rule: 'built',
		verdict: 'park',
		holds: ({ mention, distinct, built }) =>
			(mention.head.strict || isGarden(mention)) && distinct !== '' && built
	},
	{
		rule: 'relied on',
		verdict: 'park',
		holds: ({ mention, distinct, backed }) =>
			isGarden(mention) && distinct !== '' && (isReliedOn(mention) || backed)
	},
	{
		rule: 'named',
		verdict: 'perhaps',
		holds: ({ mention, distinct }) => mention.head.strict && distinct !== ''
	},
	{ rule: 'generic', verdict: 'no', holds: () => true }
];

/** 「东部产业新城」 is a part of the county, 「丑庐产业新城」 a park. */
const isNewTown = ({ head }: ParkMention): boolean => head.word.endsWith('新城');

/** 「建设科技创新园」: the head alone says what it is, and that it is built. */
const SPEAKING_HEAD = 5;
const isSpeaking = ({ head, before, after }: ParkMention): boolean =>
	head.strict &&
	head.family !== '开发区' &&
	head.word.length >= SPEAKING_HEAD &&
	/(?:建设|新建|筹建|打造)$/u.test(before) &&
	/^(?:[，。；、]|$)/u.test(after);

/** 「大坪樱桃生产基地」 in a paragraph about 大坪镇. */
const isNamedByTownship = ({ setting, core }: ParkMention): boolean => {
	const stem = setting.township?.replace(/(?:[镇乡]|街道)$/u, '') ?? '';
	return stem.length >= 2 && core.startsWith(stem);
};

/** 「青少年实践基地改扩建」 */
const isRebuilt = ({ after }: ParkMention): boolean =>
	/^(?:改扩建|扩建|改造|迁建|二期)/u.test(after);

/** What a base makes, not its name: 「年产10万吨铁生产基地」. */
const isCapacity = ({ before, core, after, head }: ParkMention): boolean =>
	head.family === '基地' &&
	(before.endsWith('年产') || /^\d/u.test(core) || after.startsWith('及'));

/** 园 and 园区 of any sort, not a zone or a base. */
const isGarden = ({ head }: ParkMention): boolean => /园区?$/u.test(head.word);

/** 「支持橡胶园区新建…」, 「以草莓种植园为载体」: it is there. */
const isReliedOn = ({ before, after }: ParkMention): boolean =>
	/(?:依托|围绕|支持|以|借助)$/u.test(before) &&
	/^(?:为(?:载体|依托|基础|核心|平台)|新建|扩建|实施|建设|内|，)/u.test(after);

/** 「开发区」 after other words than a name: the county's own. */
const isZoneWithoutName = ({ head, own }: ParkMention): boolean => head.family === '开发区' && !own;

/** 「X落户我县」, 「X建成」: a thing of its own, whatever its head. */
const isFounded = ({ after }: ParkMention): boolean => /^(?:落户|挂牌|建成|投用|揭牌)/u.test(after);

/** Zones of other cities: 「京、沪、深高新技术开发区」, 「与中关村科技产业园区的联系」. */
const isElsewhere = ({ before, core, after, head, own }: ParkMention): boolean =>
	(head.family === '开发区' && own !== 'place' && core !== '' && /、$/u.test(before)) ||
	(/与[^，。；]{0,40}$/u.test(before) && /^的?(?:联系|协作|合作|对接|交流)/u.test(after));

/** `雕塑产业园` in 「规划建设好雕塑产业园」 → park; `现代农业产业园` in 「推进现代农业产业园建设」 → no */
export function judge(mention: ParkMention, lexicon: ParkLexicon): Judgement {
	const { before, after, core, setting } = mention;
	const title = setting.box ? (setting.section?.title ?? '') : '';
	const the: Case = {
		mention,
		distinct: withoutGeneric(core, lexicon),
		backed: lexicon.relies.endAt(before, before.length) > 0,
		built:
			lexicon.buildVerbs.within(before) ||
			/^(?:等[^，。；]{1,10})?(?:建设|创建|建成|投用)/u.test(after),
		project:
			!lexicon.componentMarks.within(before) &&
			(lexicon.projectMarks.startAt(after, 0) > 0 ||
				(lexicon.projectBoxes.within(title) && isListed(mention))),
		region: lexicon.regions.within(core),
		lofty: isLofty(mention, lexicon),
		describesPark: mention.about.some((part) => part.search(lexicon.headPattern) >= 0)
	};
	const { rule, verdict } = RULES.find(({ holds }) => holds(the)) ?? {
		rule: 'generic',
		verdict: 'no'
	};
	return { rule, verdict };
}

/** A member of a list, or all of a lead-in. */
const isListed = ({ before, after, setting }: ParkMention): boolean =>
	/[、和与及]$/u.test(before) ||
	after.startsWith('、') ||
	(setting.lead && /^[。：]|^$/u.test(after));

/** Whether the lead-in is the name and nothing else: 「**现代特色农产品加工集聚区。**」 outside boxes. */
function isWholeLead({ block, span, setting }: ParkMention): boolean {
	if (block.kind !== 'paragraph' || setting.box || !block.lead) return false;
	return block.lead.start === span.start && block.lead.end - span.end <= 1;
}

/** An area that a whole county, province or trade is to become: 「打造全国矿产资源综合开发集聚区」. */
function isLofty({ core, before, head }: ParkMention, { lofty }: ParkLexicon): boolean {
	if (lofty.startAt(core, 0) > 0 || (!head.strict && before.endsWith('形成'))) return true;
	const member = before.lastIndexOf('、') + 1;
	for (let at = Math.max(member, before.length - 12); at < before.length; at++)
		if (lofty.startAt(before, at) > 0) return true;
	return false;
}

/** Takes generic qualifiers away, longest first. `现代农业` → ``, `中小企业` → `中小企业` */
export function withoutGeneric(core: string, { generic }: ParkLexicon): string {
	let rest = '';
	for (let at = 0; at < core.length;) {
		const length = generic.startAt(core, at);
		if (length === 0) rest += core.charAt(at);
		at += length || 1;
	}
	return rest;
}
