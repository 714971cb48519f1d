// What is known of a fact as terms and values, in the interface's language.
import { m } from '#lib/messages/compiled/messages.js';
import { categoryName, natureName, parkKindName, statusName } from '#lib/messages/vocabulary.ts';
import type { FullFact } from './full-fact.ts';
import { periodWords, roleWords, statementWords, valueWords } from './words.ts';

type MaybeRow = readonly [term: string, value: string | undefined, own?: 'own'];

type Row = readonly [term: string, value: string, own?: 'own'];

function allRows({ kind, fact }: FullFact): MaybeRow[] {
	switch (kind) {
		case 'project':
			return [
				[m.field_category(), categoryName(fact.category)],
				[m.field_status(), fact.status && statusName(fact.status)],
				[
					m.field_investment(),
					fact.investment && `${fact.investment.value}${fact.investment.unit}`,
					'own'
				],
				[m.field_scale(), fact.scale, 'own'],
				[m.field_owner(), fact.owner, 'own'],
				[m.field_period(), fact.period && periodWords(fact.period)],
				[m.field_places(), fact.places.join('、'), 'own']
			];
		case 'park':
			return [
				[m.field_category(), parkKindName(fact.kind)],
				[m.field_status(), fact.status && statusName(fact.status)],
				[m.field_area(), fact.area, 'own'],
				[m.field_industries(), fact.industries.join('、'), 'own'],
				[m.field_aliases(), fact.aliases.join('、'), 'own'],
				[m.field_places(), fact.places.join('、'), 'own']
			];
		case 'indicator':
			return [
				...fact.values.map((value): MaybeRow => [roleWords(value), valueWords(value, fact.unit)]),
				[m.field_nature(), fact.nature && natureName(fact.nature)],
				[m.field_table(), fact.table, 'own']
			];
		case 'statement':
			return [
				[fact.kind === 'target' ? m.statement_target() : m.statement_actual(), statementWords(fact)]
			];
	}
}

const isSaid = (row: MaybeRow): row is Row => Boolean(row[1]);

/** Leaves out what the plan does not say. `own`: the plan's words, Chinese in every language of the interface. */
export const rowsOf = (one: FullFact): Row[] => allRows(one).filter(isSaid);
