// Joins mentions of one project under variant wording; keeps apart what only sounds alike.
// Invariant: order of the text is kept; the first mention gives the name unless a later one is more definite.
import type { Judged } from './candidate.ts';
import { ownMarks } from './identity.ts';
import type { PlanReader } from './reader.ts';

const FILLER =
	/(?:有限责任公司|股份有限公司|有限公司|集团公司|公司|集团)|建设项目|建设工程|项目建设|工程建设|重点|项目|工程|建设|新建|实施|[“”"'‘’《》（）()、，\s·]/gu;
/** Words that tell like names apart. */
const CONTRAST =
	/[一二三四]期|[东西南北]延|\d+(?:\.\d+)?|[东西南北](?:环|路|街)|绿化|亮化|雨污分流|管网|拓宽|人行|小学|中学|初中|高中|幼儿园|卫生院|医院|敬老院|养老院|博物馆|展馆|水库|水电站|码头|深加工|种植|养殖|屠宰|标准厂房|公租房|道路/gu;

/** Groups of mentions, each one project. */
export function mergeMentions(mentions: readonly Judged[], reader: PlanReader): Judged[][] {
	const groups: { keys: string[]; contrast: string; mentions: Judged[] }[] = [];
	const byGram = new Map<string, Set<number>>();
	for (const mention of mentions) {
		const key = keyOf(mention.name, reader.homes);
		const contrast = contrastOf(mention.name);
		const near = new Set<number>();
		for (const gram of grams(key)) for (const at of byGram.get(gram) ?? []) near.add(at);
		const match = [...near]
			.sort((a, b) => a - b)
			.find((at) => {
				const group = groups[at];
				return (
					group &&
					group.contrast === contrast &&
					group.keys.some((other) => sameThing(key, other, reader))
				);
			});
		const at = match ?? groups.push({ keys: [], contrast, mentions: [] }) - 1;
		const group = groups[at];
		group?.mentions.push(mention);
		if (group && !group.keys.includes(key)) group.keys.push(key);
		for (const gram of grams(key)) byGram.set(gram, (byGram.get(gram) ?? new Set()).add(at));
	}
	return groups.map((group) => group.mentions);
}

/** A name without what may differ between two mentions. */
export function keyOf(name: string, homes: readonly string[]): string {
	let key = name.replace(/[（(](?![^）)]*[段期路])[^（()）]*[）)]/gu, '');
	for (const home of homes) key = key.split(home).join('');
	const bare = key.replace(FILLER, '').replace(/^[县市](?:级|(?=\p{Script=Han}{4}))/u, '');
	return bare.length >= 2 ? bare : key;
}

const contrastOf = (name: string): string =>
	[...new Set(name.match(CONTRAST) ?? [])].sort().join('|');

const grams = (key: string): string[] =>
	key.length < 2 ? [key] : Array.from({ length: key.length - 1 }, (_, at) => key.slice(at, at + 2));

function sameThing(a: string, b: string, reader: PlanReader): boolean {
	if (a === b) return true;
	const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
	if (shorter.length < 4) return false;
	const own = leadingOwn(shorter, reader);
	const tail = longer.endsWith(shorter.slice(-4));
	if (own === '')
		return (
			leadingOwn(longer, reader) === '' &&
			shorter.length >= 6 &&
			(dice(a, b) >= 0.77 || (tail && covered(shorter, longer) >= 0.85))
		);
	if (!longer.includes(own)) return false;
	if (longer.includes(shorter)) return !outgrown(shorter, longer, reader);
	return dice(a, b) >= (tail ? 0.65 : 0.75) || (tail && covered(shorter, longer) >= 0.8);
}

/** 「夏都体育中心」 is not 「夏都体育中心智慧项目」: what follows a facility's name makes another thing of it. */
function outgrown(shorter: string, longer: string, { lexicon }: PlanReader): boolean {
	if (!longer.startsWith(shorter))
		return shorter.length * 2 < longer.length && !longer.endsWith(shorter);
	const rest = longer.slice(shorter.length);
	return lexicon.facilities.endAt(shorter, shorter.length) > 0 && rest.length > 4;
}

/** Share of the shorter name's pairs that the longer one has. */
function covered(shorter: string, longer: string): number {
	const pairs = grams(shorter);
	return pairs.filter((pair) => longer.includes(pair)).length / pairs.length;
}

/** The first run of own characters. */
function leadingOwn(key: string, { lexicon, homes }: PlanReader): string {
	const marks = ownMarks(key, lexicon, homes);
	const start = marks.indexOf(1);
	if (start < 0) return '';
	let end = start;
	while (marks[end]) end++;
	return key.slice(start, end);
}

function dice(a: string, b: string): number {
	const x = new Set(grams(a));
	const y = new Set(grams(b));
	const both = [...x].filter((gram) => y.has(gram)).length;
	return (2 * both) / (x.size + y.size);
}
