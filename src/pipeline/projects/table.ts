// Reads project tables: columns 企业名称, 项目名称, 建设性质, 建设内容, 地点, 年限, 总投资 … found by their heads.
// Invariant: a table without a column of project names gives nothing.
import type { Cell, Table } from '#domain/document.ts';
import type { Span } from '#domain/text.ts';
import { standing, type Candidate, type Setting } from './candidate.ts';
import { amountAfter, headOf } from './heads.ts';
import { cleanName } from './name.ts';
import type { PlanReader } from './reader.ts';

const COLUMNS = {
	name: /项目名称|工程名称|建设项目|^项目$/u,
	owner: /企业名称|建设单位|实施单位|责任单位|项目单位|投资单位|业主|项目法人/u,
	content: /建设内容|建设规模|主要内容/u,
	period: /年限|起止|工期|建设时间|建设期/u,
	money: /投资/u,
	place: /地点|地址|位置|涉及(?:乡镇|区域|范围)|所在|^(?:乡镇|镇街|镇（街道）|所属乡镇)$/u,
	nature: /建设性质|项目性质|^性质$/u
} as const;
type Column = keyof typeof COLUMNS;

/** One candidate a row. */
export function readTable(table: Table, setting: Setting, reader: PlanReader): Candidate[] {
	const columns = findColumns(table);
	const nameAt = columns.name;
	if (nameAt === undefined) return [];
	return table.body.flatMap((row) => {
		const cell = (column: Column): Cell | undefined => {
			const at = columns[column];
			const found = at === undefined ? undefined : row[at];
			return found && found.text !== '' ? found : undefined;
		};
		const nameCell = row[nameAt];
		const name = nameCell ? cleanName(nameCell.text, {}, reader.lexicon) : undefined;
		if (!nameCell || !name || nameCell.span.end <= nameCell.span.start) return [];
		const owner = cell('owner');
		const period = cell('period');
		const money = cell('money');
		const unit = moneyUnit(table, columns.money);
		const content = cell('content');
		const place = cell('place');
		const nature = cell('nature');
		const candidate = standing({
			name,
			evidence: nameCell.span,
			sentence: rowSpan(row),
			detail: content?.span,
			amount: amountAfter(nameCell.text),
			head: headOf(name, reader.lexicon),
			identity: reader.identify(name),
			form: 'row',
			setting,
			row: {
				...(owner && { owner: owner.text }),
				...(period && { period: period.text }),
				...(money && { money: money.span }),
				...(unit && { yuanUnit: unit }),
				...(place && { place: place.text }),
				...(nature && { nature: nature.text })
			}
		});
		return [candidate];
	});
}

/** From the first to the last of the cells that hold words. */
export function rowSpan(row: readonly Cell[]): Span {
	const spans = row.map(({ span }) => span).filter(({ start, end }) => end > start);
	return {
		start: Math.min(...spans.map(({ start }) => start)),
		end: Math.max(...spans.map(({ end }) => end))
	};
}

/** Where the columns stand that a table of projects has. */
export function findColumns(table: Table): Partial<Record<Column, number>> {
	const width = table.head[0]?.length ?? 0;
	const columns: Partial<Record<Column, number>> = {};
	for (let at = 0; at < width; at++) {
		const title = table.head.map((row) => row[at]?.text ?? '').join('');
		for (const column of Object.keys(COLUMNS) as Column[])
			if (columns[column] === undefined && COLUMNS[column].test(title)) {
				columns[column] = at;
				break;
			}
	}
	return columns;
}

const moneyUnit = (table: Table, at: number | undefined): string | undefined =>
	at === undefined
		? undefined
		: /[（(]?([万亿]元)/u.exec(
				table.head.map((row) => row[at]?.text ?? '').join('') + (table.title ?? '')
			)?.[1];
