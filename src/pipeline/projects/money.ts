// Money that is one project's own. Invariant: what is said of a group (「等6个项目，总投资35.5亿元」) is given to no member.
import type { Span } from '#domain/text.ts';
import type { Money, UnitReader } from '#text/units.ts';
import type { Judged } from './candidate.ts';
import { pieceStart } from './split.ts';

const SPENDS = /投资|资金|造价|概算/u;
const SPENDING = /(?:投资|资金|造价|概算)(?:\p{Script=Han}|\s){0,8}$/u;
const GROUP = /[等共](?:\s*\d+|[一二两三四五六七八九十])\s*[个项][^，。；]{0,8}项目|两项/u;
/** 「每所估算投资2300万元」: the price of one of several. */
const EACH = /(?:每|平均)[^，。；]{0,12}(?:投资|资金|造价|概算)[^，。；]{0,8}$/u;
const TOTAL = /(?:合计|共计|总计)[^，。；]{0,4}投资\s*[\d.]/u;

/** The first sum that the candidate's own words state as spent on it. Spans are offsets of `text`. */
export function investmentOf(c: Judged, text: string, units: UnitReader): Money | undefined {
	if (c.row)
		return (
			c.row.money && within(text, c.row.money, (words) => units.parseMoney(words, c.row?.yuanUnit))
		);
	return (
		spentAt(before(c, text), text, units) ??
		spentAt(c.evidence, text, units) ??
		spentAt(after(c, text), text, units)
	);
}

const spentAt = (span: Span, text: string, units: UnitReader): Money | undefined =>
	within(text, span, (words) => spentIn(words, units));

/** Words between the clause's beginning and a lone name: 「投资12亿元建设X」. */
const before = ({ clause, evidence: { start: end } }: Judged, text: string): Span => ({
	start: pieceStart(text, clause.start, end),
	end
});

/** What a lead-in is followed by, or the clause after a lone name: 「智能家居园，投资17亿元」. */
function after(c: Judged, text: string): Span {
	if (c.detail) return c.detail;
	const none = { start: c.evidence.end, end: c.evidence.end };
	if (c.count > 1 || c.form !== 'clause') return none;
	const rest = text.slice(c.evidence.end, Math.min(c.sentence.end, c.evidence.end + 60));
	const match = /^[^，。；]{0,6}[，（(]\s*(?:项目)?(?:总|计划|预计)?投资[^，。；]{0,24}/u.exec(
		rest
	);
	return match ? { start: c.evidence.end, end: c.evidence.end + match[0].length } : none;
}

function spentIn(words: string, units: UnitReader): Money | undefined {
	if (!SPENDS.test(words)) return undefined;
	const total = TOTAL.exec(words)?.index ?? 0;
	const money = units
		.findMoney(words)
		.find(({ span }) => span.start >= total && SPENDING.test(words.slice(0, span.start)));
	const said = money && words.slice(total, money.span.start);
	return said !== undefined && !GROUP.test(said) && !EACH.test(said) ? money : undefined;
}

function within(
	text: string,
	span: Span,
	read: (words: string) => Money | undefined
): Money | undefined {
	if (span.end <= span.start) return undefined;
	const money = read(text.slice(span.start, span.end));
	return (
		money && {
			...money,
			span: { start: span.start + money.span.start, end: span.start + money.span.end }
		}
	);
}
