// Step indicators: the rows of a plan's tables of main indicators, as CONTRACT.md has them.
// Invariant: evidence holds the whole row; a cell without a figure or words gives no value, never a guess.
import type { Block, PlanDocument, Table } from '#domain/document.ts';
import type { Indicator, IndicatorValue } from '#domain/facts.ts';
import { idMaker } from '#domain/id.ts';
import type { Issue, StepResult } from '#domain/issue.ts';
import { evidenceAt, type Span } from '#domain/text.ts';
import { VALUE_ROLES } from '#domain/vocabulary.ts';
import { isNote, PICTURE } from '#text/tables/cell.ts';
import type { UnitReader } from '#text/units.ts';
import { columnsOf, type Columns } from '../indicators/columns.ts';
import { indicatorRows, type IndicatorRow } from '../indicators/rows.ts';
import { readValue } from '../indicators/value.ts';
import type { Measures } from '../lexicon/measures.ts';
import type { TableWords } from '../lexicon/tables.ts';

export interface IndicatorKnowledge {
	readonly units: UnitReader;
	readonly measures: Measures;
	readonly tables: TableWords;
}

type TableBlock = Extract<Block, { kind: 'table' }>;

/** All rows of all tables of indicators, in the order of the plan. A table of indicators without a head is an issue. */
export function indicators(
	document: PlanDocument,
	knowledge: IndicatorKnowledge
): StepResult<Indicator[]> {
	const makeId = idMaker(document.adcode, 'indicator');
	const output: Indicator[] = [];
	const issues: Issue[] = [];
	for (const block of document.blocks) {
		if (block.kind !== 'table') continue;
		const columns = columnsOf(block.table, knowledge.tables, document.descriptor.period.from);
		if (columns) output.push(...fromTable(document, block, columns, knowledge, makeId));
		else issues.push(...headless(document, block, knowledge.tables));
	}
	issues.push(...output.flatMap((indicator) => doubtOf(document, indicator)));
	return { output, issues };
}

function fromTable(
	document: PlanDocument,
	block: TableBlock,
	columns: Columns,
	knowledge: IndicatorKnowledge,
	makeId: (name: string) => string
): Indicator[] {
	const title = titleOf(document, block);
	const period = periodOf(title, columns);
	const roundIsCumulative = saysRoundIsCumulative(document, block);
	return indicatorRows(block.table, columns, knowledge.units, knowledge.tables).map((row) => {
		const { cells, unitLost, ...named } = row;
		const values = valuesOf(row, columns, roundIsCumulative, document.descriptor.period.to);
		const concept = values.length > 0 && knowledge.measures.conceptOf(row.name, row.unit);
		const lost = unitLost && '单位在原文中是一幅图片，由指标名称推定';
		return {
			id: makeId([title, row.group, row.parent, row.name].filter(Boolean).join(' ')),
			...named,
			...(concept && { concept: concept.id }),
			table: title,
			section: block.section,
			...(period && { period }),
			values,
			evidence: evidenceAt(document.raw, document.toRaw(rowSpan(cells, columns))),
			rule: 'table-row',
			...(lost && { doubt: lost })
		};
	});
}

/** From the number or name of the row to its last cell; the group's cell before it is left out. */
function rowSpan(cells: IndicatorRow['cells'], columns: Columns): Span {
	const from = Math.min(columns.name, columns.number ?? columns.name);
	const spans = cells.slice(from).flatMap(({ span }) => (span.end > span.start ? [span] : []));
	return {
		start: Math.min(...spans.map(({ start }) => start)),
		end: Math.max(...spans.map(({ end }) => end))
	};
}

function valuesOf(
	{ cells, unit, unitLost }: IndicatorRow,
	columns: Columns,
	roundIsCumulative: boolean,
	planTo: number
): IndicatorValue[] {
	return columns.figures
		.flatMap(({ at, role, year }) => {
			const text = (cells[at]?.text ?? '').replaceAll(PICTURE, unitLost ? (unit ?? '') : '');
			// A growth is told in % whatever the row is measured in.
			const own = role.toLowerCase().endsWith('growth') && text.includes('%') ? '%' : unit;
			const parsed = readValue(text, own, roundIsCumulative);
			return parsed ? [{ role, ...(year !== undefined && { year }), ...parsed }] : [];
		})
		.sort((a, b) => rank(a, planTo) - rank(b, planTo));
}

/** By role, and of several base years or targets the one nearest the plan's end first. */
const rank = ({ role, year }: IndicatorValue, planTo: number): number =>
	VALUE_ROLES.indexOf(role) * 1000 + (year === undefined ? 0 : Math.abs(year - planTo));

/** Title of the box that the table fills, else of the table, else of its section. */
function titleOf(document: PlanDocument, block: TableBlock): string {
	const section = document.sections.find(({ id }) => id === block.section);
	if (section?.kind === 'box') return [section.label, section.title].filter(Boolean).join(' ');
	return block.table.title ?? section?.title ?? '';
}

/** 十三五, 十四五 … from the title, else from the years that the table aims at. */
function periodOf(title: string, columns: Columns): string | undefined {
	const named = /十[一二三四五六七八九]?五/u.exec(title)?.[0];
	if (named) return named;
	const target = columns.figures.find(({ role, year }) => role === 'target' && year !== undefined);
	const index = target?.year === undefined ? NaN : (target.year - 1955) / 5;
	const digit = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'][index - 10];
	return digit === undefined ? undefined : `十${digit}五`;
}

/** Whether a note in or right under the table says that （ ） marks totals over the years. */
function saysRoundIsCumulative(document: PlanDocument, { span }: TableBlock): boolean {
	const lines = document.text.slice(span.start, span.end + 200).split('\n');
	return lines.some(
		(line) => isNote(line.trim()) && /（）[^。；]{0,12}(?:累计|五年|合计)/u.test(line)
	);
}

/** A table whose title speaks of indicators, but whose head cannot be read. */
function headless(document: PlanDocument, block: TableBlock, words: TableWords): Issue[] {
	const title = block.table.title ?? '';
	if (!words.titles.some((word) => title.includes(word))) return [];
	return [
		{
			plan: document.adcode,
			step: 'indicators',
			kind: 'table-unread',
			severity: 'warning',
			message: `《${title}》的表头无法识别，表中指标未收录`,
			about: [block.section],
			evidence: evidenceAt(document.raw, document.toRaw(firstCell(block.table)))
		}
	];
}

function firstCell({ head, body }: Table): Span {
	const cells = [...head, ...body].flat().map(({ span }) => span);
	return cells.find(({ start, end }) => end > start) ?? { start: 0, end: 1 };
}

function doubtOf(document: PlanDocument, { id, name, doubt, evidence }: Indicator): Issue[] {
	if (doubt === undefined) return [];
	const message = `${name}：${doubt}`;
	return [
		{
			plan: document.adcode,
			step: 'indicators',
			kind: 'unit-inferred',
			severity: 'info',
			message,
			about: [id],
			evidence
		}
	];
}
