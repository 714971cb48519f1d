// Change one thing in a real plan, and its facts change exactly so: a number, a place, the style of the headings, the layout
// of a table, the county's name. Invariant: nothing here knows what a plan says; all five are put through all changes.
import { describe, expect, it } from 'vitest';
import type { Facts } from '#domain/facts.ts';
import type { PlanDescriptor } from '#domain/plan.ts';
import { extract } from '#pipeline/extract.ts';
import { readDocument } from '#pipeline/read-document.ts';
import { readPlans } from '#pipeline/steps/read.ts';
import { findTables } from '#text/tables.ts';
import { knowledge } from '#test/fixtures/plan.ts';
import { PROJECT } from '#test/fixtures/project-root.ts';
import { LAYOUTS } from '#test/fixtures/table-layouts.ts';

const PLANS = readPlans(PROJECT).map(
	({ raw, descriptor }) => [descriptor.adcode, { raw, descriptor }] as const
);

/** What is told of each fact, in a line; ids, spans and the names of sections left out. */
function tell(raw: string, descriptor: PlanDescriptor): string[] {
	const { output } = readDocument(raw, descriptor, knowledge);
	return [
		...output.sections.map(({ level, label, title }) => `section ${level} ${label ?? ''} ${title}`),
		...tellFacts(extract(output, knowledge).output)
	];
}

const tellFacts = ({ projects, parks, indicators, statements }: Facts): string[] => [
	...projects.map(({ name, category, status, owner, scale, investment, places }) =>
		['project', name, category, status, owner, scale, investment?.yuan, ...places].join(' ')
	),
	...parks.map(({ name, kind, status, area, aliases, places }) =>
		['park', name, kind, status, area, ...aliases, ...places].join(' ')
	),
	...indicators.map(({ name, unit, nature, values }) =>
		[
			'indicator',
			name,
			unit,
			nature,
			...values.map(({ role, year, raw }) => `${role} ${year} ${raw}`)
		].join(' ')
	),
	...statements.map(({ measure, year, from, op, value, unit, kind }) =>
		['statement', measure, from, year, op, value, unit, kind].join(' ')
	)
];

/** Lines that only one of two readings has. */
function differences(before: readonly string[], after: readonly string[]) {
	const only = (some: readonly string[], others: readonly string[]) => {
		const rest = [...others];
		return some.filter((line) => {
			const at = rest.indexOf(line);
			if (at >= 0) rest.splice(at, 1);
			return at < 0;
		});
	};
	return { lost: only(before, after), gained: only(after, before) };
}

describe.each(PLANS)('%s', (_, { raw, descriptor }) => {
	const before = tell(raw, descriptor);
	const document = readDocument(raw, descriptor, knowledge).output;
	const facts = extract(document, knowledge).output;

	it('a number changed in a sentence changes that statement alone', () => {
		const [statement] = facts.statements.filter(
			({ value, evidence: { quote } }) => quote.split(String(value)).length === 2 && value > 10
		);
		if (!statement) throw new Error('no statement to change');
		const { start, quote } = statement.evidence;
		const at = start + quote.lastIndexOf(String(statement.value));
		const digits = String(statement.value);
		const other = digits.replace(/^\d/u, (digit) => String((Number(digit) % 9) + 1));
		const changed = raw.slice(0, at) + other + raw.slice(at + digits.length);
		const { lost, gained } = differences(before, tell(changed, descriptor));
		const swap = (line: string) => line.replace(` ${digits} `, ` ${other} `);
		expect(lost.length).toBeGreaterThan(0);
		expect(gained).toEqual(lost.map(swap));
	});

	it('a number changed in a table changes that cell alone', () => {
		const row = facts.indicators.find(({ values, evidence: { quote } }) =>
			values.some(({ raw: cell }) => /^\d{2,}$/u.test(cell) && quote.split(cell).length === 2)
		);
		const cell = row?.values.find(({ raw: text }) => /^\d{2,}$/u.test(text))?.raw;
		if (!row || cell === undefined) throw new Error('no cell to change');
		const at = row.evidence.start + row.evidence.quote.indexOf(cell);
		const other = cell.replace(/^\d/u, (digit) => String((Number(digit) % 9) + 1));
		const changed = raw.slice(0, at) + other + raw.slice(at + cell.length);
		const { lost, gained } = differences(before, tell(changed, descriptor));
		expect(lost).toHaveLength(1);
		expect(gained).toEqual(lost.map((line) => line.replace(` ${cell}`, ` ${other}`)));
	});

	it('a place changed everywhere changes in every fact; at most a few tell it that did not know it for one', () => {
		const place = facts.projects
			.flatMap(({ places }) => places)
			.find((name) => /^\p{Script=Han}{2}[镇乡村]$/u.test(name) && raw.split(name).length > 2);
		if (place === undefined) throw new Error('no place to change');
		// Characters that no plan uses: whoever knew the old name for a place knows the new one.
		const stem = '嵇堠';
		const swap = (text: string) => text.replaceAll(place.slice(0, 2), stem);
		const { lost, gained } = differences(before.map(swap), tell(swap(raw), descriptor));
		expect(Math.max(lost.length, gained.length)).toBeLessThanOrEqual(0.01 * before.length);
	});

	it.each<[string, (line: string) => string]>([
		['without #', (line) => line.replace(/^#{1,6}\s+/u, '')],
		['with one # more', (line) => line.replace(/^(#{1,5})\s+/u, '#$1 ')],
		['in bold', (line) => line.replace(/^(#{1,6} )([^ *].*)$/u, '$1**$2**')]
	])('labelled headings %s are the same headings', (_style, restyle) => {
		const restyled = raw
			.split('\n')
			.map((line) =>
				/^#{1,6}\s+第[一二三四五六七八九十百]{1,4}[章节]/u.test(line) ? restyle(line) : line
			)
			.join('\n');
		expect(differences(before, tell(restyled, descriptor))).toEqual({ lost: [], gained: [] });
	});

	it('the county’s name changed everywhere changes in every fact, and nothing else does', () => {
		const stem = descriptor.county.slice(0, -1);
		// A name that shares no character with what plans speak of.
		const swap = (text: string) => text.replaceAll(stem, '邡瀛'.slice(0, stem.length));
		const renamed = {
			...descriptor,
			county: swap(descriptor.county),
			title: swap(descriptor.title)
		};
		const { lost, gained } = differences(before.map(swap), tell(swap(raw), renamed));
		expect({ lost, gained }).toEqual({ lost: [], gained: [] });
	});

	it.each(Object.entries(LAYOUTS))(
		'tables of indicators laid out as %s give the same',
		(_layout, write) => {
			const own = findTables(raw).filter(({ span }) =>
				facts.indicators.some(
					({ evidence: { start, end } }) => span.start <= start && end <= span.end
				)
			);
			expect(own.length).toBeGreaterThan(0);
			let laid = raw;
			for (const { span, head, body } of own.reverse()) {
				const rows = [...head, ...body].map((row) => row.map(({ text }) => text));
				const above = laid.slice(0, span.start).replace(/[\t |]{1,9}$/u, '');
				laid = `${above}\n${write(rows)}\n${laid.slice(span.end)}`;
			}
			const isIndicator = (line: string) => line.startsWith('indicator');
			const after = tell(laid, descriptor).filter(isIndicator);
			expect(differences(before.filter(isIndicator), after)).toEqual({ lost: [], gained: [] });
		}
	);
});
