// Why a passage counts as a fact, in words: what the rule that found it asks for. Rules: src/pipeline/{projects,parks}.
import { m } from '#lib/messages/compiled/messages.js';
import type { FullFact } from './full-fact.ts';

type Words = Readonly<Record<string, () => string>>;

const PROJECT: Words = {
	row: m.rule_row,
	'named-lead': m.rule_named_lead,
	lead: m.rule_lead,
	'lead-works': m.rule_lead,
	'box-item': m.rule_box_item,
	'box-item-bare': m.rule_box_item,
	'named-project': m.rule_named_project,
	'named-works': m.rule_named_project,
	listed: m.rule_listed,
	'listed-class': m.rule_listed,
	'named-facility': m.rule_named_facility,
	'counted-facility': m.rule_counted,
	'counted-vague': m.rule_counted,
	'works-on-named': m.rule_works_on_named,
	'class-of-works': m.rule_works_on_named,
	'physical-project': m.rule_physical,
	'new-facility': m.rule_new_facility,
	curation: m.rule_curation
};

const PARK: Words = {
	'own name': m.rule_park_own_name,
	placed: m.rule_park_placed,
	project: m.rule_park_project,
	'lead-in': m.rule_named_lead,
	built: m.rule_park_built,
	'listed with parks': m.rule_park_listed,
	'unnamed zone': m.rule_park_unnamed,
	curation: m.rule_curation
};

const INDICATOR: Words = { 'table-row': m.rule_table_row, curation: m.rule_curation };

const WORDS: Record<FullFact['kind'], Words> = {
	project: PROJECT,
	park: PARK,
	indicator: INDICATOR,
	statement: { curation: m.rule_curation }
};

/** Undefined where the fact names no rule; a rule without words of its own is told by its name. */
export function ruleWords({ kind, fact }: FullFact): string | undefined {
	if (fact.rule === undefined) return undefined;
	return WORDS[kind][fact.rule]?.() ?? m.rule_other({ rule: fact.rule });
}
