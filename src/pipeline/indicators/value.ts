// A figure cell as a value of an indicator. Invariant: `value` only where the cell holds one number, `text` only where not.
import type { IndicatorValue } from '#domain/facts.ts';
import type { Operator } from '#domain/vocabulary.ts';
import { sortOf } from '#text/tables/cell.ts';
import { operatorOf } from '#text/units.ts';
import { folded } from '../lexicon/measures.ts';

type Parsed = Omit<IndicatorValue, 'role' | 'year'>;

const SQUARE = /^[[〔【［]([^\]〕】］]*)[\]〕】］]$/u;
const ROUND = /^（([^（）]*)）$/u;
const FIGURE =
	/^([≥≤<>≈约]|>=|<=|不低于|不少于|不超过|不高于|超过|突破|大于|小于|低于|高于)?([-+－]?\d[\d,]*(?:\.\d+)?)([%‰余多])?([^\d\-/—~～]{0,12})$/u;
const BOUND = /^(?:以上|以下|以内|之内|左右|上下)?$/u;

/** What follows the number may say no more than a bound or the row's own unit. */
function boundAfter(after: string, unit: string | undefined): string | undefined {
	const rest = unit !== undefined && after.startsWith(unit) ? after.slice(unit.length) : after;
	return BOUND.test(rest) ? rest : undefined;
}

/**
 * Reads a cell; undefined where it is empty or a dash. `unit` is the row's; `roundIsCumulative` where the table's note
 * says that （ ） marks a total over the years.
 * `"≥75"` → value 75, op ≥; `"[17500]"` → value 17500, cumulative; `"完成市下任务"` → text; `"8-10"` → text
 */
export function readValue(
	cell: string,
	unit: string | undefined,
	roundIsCumulative: boolean
): Parsed | undefined {
	const sort = sortOf(cell);
	if (sort === 'empty' || sort === 'none') return undefined;
	const text = folded(cell);
	const square = SQUARE.exec(text);
	const round = ROUND.exec(text);
	const inner = square?.[1] ?? round?.[1] ?? text;
	if (sortOf(inner) === 'none' || inner === '') return undefined;
	const cumulative = square !== null || (round !== null && roundIsCumulative);
	const mark = cumulative ? { cumulative } : {};
	const [, before = '', digits, few = '', after = ''] = FIGURE.exec(inner) ?? [];
	const bound = digits === undefined ? undefined : boundAfter(after, unit);
	const isOther = (few === '%' || few === '‰') && unit !== undefined && unit !== few;
	if (digits === undefined || bound === undefined || isOther) {
		return { raw: cell, ...mark, text: inner };
	}
	const value = Number(digits.replace(/,/gu, '').replace('－', '-'));
	const op: Operator = operatorOf(before, bound, few === '余' || few === '多');
	return { raw: cell, value, op, ...mark };
}
