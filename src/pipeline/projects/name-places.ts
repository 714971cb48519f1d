// Places that a project's name says: at its beginning, where common words may name one, and the thing that it is part of.
// Invariant: what a name is itself is no place of it.
import { homeLength, isCalledAfterHome, ownMarks } from './identity.ts';
import { endsHere } from './name-cut.ts';
import { isOrganisation, placesIn, type PlaceFinder } from './places.ts';
import { endsInBracket } from './split.ts';

/** What stands for a place of its own only behind a name: 「西关中学」「花枝水库」, however common the words of the name. */
const SITE =
	/^(?![至到与和及])\p{Script=Han}{2,3}?(?:水库|灌区|祠堂|[寺庙祠沟峪涧窝岭坪湾庄河桥泉湖]|中学|小学|幼儿园|初中|高中)(?![院坡南北东西道长流稼])/u;
/** 「胜利西街打通」: a street of common words, before what is done to it. */
const WORKED_STREET =
	/^\p{Script=Han}{2}(?:[东南西北中]?[路街]|大街|大道)(?=打通|改造|拓宽|绿化|亮化|两侧|路段|景观)/u;
/** 「丑沟烈士陵园维修」「柳泉一中扩建」「石门小区绿化」: what stands there, before what is done to it. */
const WORKED_ON =
	/^((?:(?!改造|地块|建设|[、和及与])\p{Script=Han}){2,14}?(?:陵园|殉难地|旧址|老宅|纪念馆|景区|学院|监狱|[汽火]车站|[纺机化][织械肥]厂|[一二三四五六七八九十]中|(?:小区|(?:书苑|佳园|花园)(?!(?:住宅)?小区))(?=.{0,12}绿化))|\p{Script=Han}{0,6}(?:博物馆|档案馆))(?:（[^（）]{0,12}）)?[^，。；、（）]{0,6}?(?:维修|修缮|修复|保护|数字化|利用设施|扩建|改扩建|改造|绿化|创建)/u;
/** 「城南幼儿园」 that is built is a part of the town, not at itself. */
const NEW_SCHOOL = /^(城[东南西北])(?:中学|小学|幼儿园|初中|高中)(?:建设)?(?:项目|工程)?$/u;
/** 「西沟小流域」: a direction and a landform at the beginning of a name. */
const BY_DIRECTION = /^[东西南北上下前后][沟庄堡坡岭湾峪](?!\p{Script=Han}?[路街])/u;

/**
 * Places of a project's name; at its beginning common words may name one: `西关中学扩建` → 西关中学, and 「古城」 is the township.
 */
export function placesInName(name: string, finder: PlaceFinder): string[] {
	const { homes, lexicon, marked } = finder;
	// 「丑沟镇物流开发区」 ends in what it is itself.
	const found = placesIn(name, finder).filter(
		(each) => !(each.endsWith('开发区') && ZONE_ITSELF.test(name))
	);
	const home = homeLength(name, homes);
	const bare = name.slice(home);
	const short = (SITE.exec(bare) ?? BY_DIRECTION.exec(bare) ?? WORKED_STREET.exec(bare))?.[0];
	const stem = [3, 2]
		.map((length) => bare.slice(0, length))
		.find(
			(each) =>
				bare.length > each.length + 2 &&
				marked.has(each) &&
				!isOrganisation(bare, each.length, finder)
		);
	const quarter = NEW_SCHOOL.exec(bare)?.[1];
	const first =
		quarter ?? (short !== undefined && !lexicon.genericPlaces.startAt(short, 0) ? short : stem);
	const site = WORKED_ON.exec(name)?.[1];
	const worked = site !== undefined && !lexicon.genericPlaces.startAt(site, 0) ? site : undefined;
	const names = [worked, first].filter((each) => each !== undefined);
	return names.reduce(
		(all, each) =>
			all.some((known) => known.includes(each))
				? all
				: [each, ...all.filter((known) => !each.includes(known))],
		found
	);
}

const ZONE_ITSELF = /开发区(?:建设)?(?:项目|工程)?$/u;

/** 「工业园区」「冶炼厂」 are of many, 「柳泉工业园」 is one. */
const NEEDS_NAME = /(?:园区?|基地|[厂矿渠区])$/u;

/** The thing that a name says the project is part of: 「柳泉中学综合实验楼」 → 柳泉中学, 「柳岸森林公园南延」 → 柳岸森林公园. */
export function hostOf(name: string, finder: PlaceFinder): string | undefined {
	const { lexicon, homes } = finder;
	for (let end = 3; end <= name.length - 2; end++) {
		const length = lexicon.hosts.endAt(name, end);
		if (
			!length ||
			/^(?:山[西东]|矿[业产冶石渣物])/u.test(name.slice(end - 1)) ||
			(end - length < 2 && length < 3) ||
			(length === 1 && !endsHere(name, end, finder)) ||
			lexicon.hosts.startAt(name, end - 1) > 1 ||
			// The name of a railway goes on.
			name.startsWith('铁路', end)
		)
			continue;
		const from = /^.*(?:公司|集团|大学)/u.exec(name.slice(0, end))?.[0].length ?? 0;
		const led = lexicon.leadsPlace.startAt(name, from);
		const host = name.slice(end - from - led >= 3 ? from + led : from, end);
		if (NEEDS_NAME.test(host) && !ownMarks(host, lexicon, homes).includes(1)) return undefined;
		if (/^[镇村级]/u.test(name.slice(end)) && name[end] !== name[end - 1]) continue;
		if (
			endsInBracket(host) ||
			/[和及与、的\d“以至到一]|道路$|^(?:推进|实施|加快|建设|[十各座处所个]|条(?!山))/u.test(host)
		)
			return undefined;
		const home = homes.find((each) => host.startsWith(each));
		// 「云川市委党校」: 市委 is one word.
		const bare =
			home && !isCalledAfterHome(host.slice(home.length))
				? host.slice(home.length - (host.startsWith('委', home.length) ? 1 : 0))
				: host;
		if (
			/(?:农村|乡镇|城乡)$/u.test(bare) ||
			name.slice(end).replace(/(?:建设)?(?:项目|工程)$/u, '').length < 2
		)
			return undefined;
		// 「X县中学」 is the county's one, 「X县河」 is none.
		if (bare.length === length && length < 2) return undefined;
		return knownEnd(bare.length - length >= 1 || length >= 3 ? bare : host, finder);
	}
	return undefined;
}

const SETTLEMENT = /(?:[镇乡村]|街道)$/u;

/** 「如画柳泉村」 → 柳泉村: the name of a settlement without what is said of it. */
function knownEnd(host: string, { marked, lexicon }: PlaceFinder): string {
	if (SETTLEMENT.test(host)) {
		// 「甲乙酒业柳泉镇」「华能柳泉镇」: who builds stands before the settlement.
		for (let at = host.length - 3; at >= 2; at--)
			if (lexicon.orgs.endAt(host, at) > 0 || lexicon.nationals.endAt(host, at) === at)
				return host.slice(at);
	}
	const length = marked.endAt(host, host.length);
	const isOne = length >= 3 && host.length - length >= 2 && !/[—–－-]/u.test(host);
	return isOne ? host.slice(-length) : host;
}

/** Own characters at the beginning of a name, with a mark of place behind them: 「柳泉康养小镇」 → 柳泉. */
export function leadingPlace(name: string, { lexicon, homes }: PlaceFinder): string | undefined {
	const home = homeLength(name, homes);
	const marks = ownMarks(name, lexicon, homes);
	let end = home;
	while (marks[end]) end++;
	if (end - home < 2) return undefined;
	return name.slice(home, name[end] === '峡' ? end + 1 : end);
}
