// Whose figure it is: the measures that its own clause names, or those that the sentence has named before.
import type { Lead } from './lead.ts';
import type { Clause } from './clause.ts';
import type { Setting } from './setting.ts';
import { tellsDeeds, type Figures, type State, type Tools, type Topic } from './state.ts';

const LONGEST_NOUN = 14;
const CONTINUED = /^连续[一二三四五六七八九十两\d]{1,2}年$/u;

/**
 * What a clause without figures, whose subject is `text`, speaks of: a known measure that it begins with, or the noun before its verb.
 * `"财政收入持续较快增长"` → 财政收入, a measure; `"数字经济形成规模"` → the noun 数字经济
 */
export function topicOf(
	clause: Clause,
	text: string,
	{ topic }: State,
	{ others }: Setting,
	{ lexicon, measures }: Tools
): Topic | undefined {
	if (text === '') return topic;
	const { start } = clause.span;
	const known = measures.conceptAtStart(text);
	if (known) return { measures: [known], noun: known.name, start };
	// A figure that could not be read: what it belongs to is no topic.
	if (/\d/u.test(text)) return undefined;
	const most = Math.min(text.length, LONGEST_NOUN);
	let end = 2;
	while (end < most && !lexicon.topicEnds.startAt(text, end)) end++;
	const noun = text.slice(0, end);
	if (end < most && !others.test(noun)) return { measures: [], noun, start };
	return topic && { ...topic, measures: [] };
}

/** A figure of 增长, 下降 or 翻番 is not in the measure's own unit. */
const isChange = ({ relation }: Lead, unit: string): boolean =>
	relation === 'growth' || relation === 'fall' || relation === 'ratio' || unit === '倍';

/** The subject of a group of figures. What neither the clause nor the sentence names has none. */
export function subjectOf(
	{ clause, group, lead }: Figures,
	state: State,
	setting: Setting,
	{ measures, lexicon }: Tools
): Topic | undefined {
	const { topic, acting, telling } = state;
	const unit = group[0]?.unit ?? '';
	const { start } = clause.span;
	const subject = afterScope(lead.subject, setting);
	if (subject === '' || CONTINUED.test(subject))
		return lead.relation === 'bare' ? undefined : topic;
	const gains = lexicon.gains.startAt(subject, 0) > 0;
	const acts = gains || lexicon.action.startAt(subject, 0) > 0;
	if (setting.others.test(subject) && !gains) return undefined;
	if (topic && (measures.isGeneric(subject) || subject.startsWith('占'))) {
		const whole = measures.complete(topic.noun, subject, unit);
		return whole && { measures: [whole], noun: topic.noun, start: topic.start };
	}
	const asked = isChange(lead, unit) && /^[%‰倍]$/u.test(unit) ? undefined : unit;
	const { each, yearly, opened, relation } = lead;
	const goesOn = acting !== undefined || telling;
	const isSaid = relation !== 'bare' || opened || yearly || gains || goesOn;
	const told = tellsDeeds(state, setting) ? 'done' : isSaid ? 'said' : 'no';
	const found = measures.read(subject, { unit: asked, count: group.length, each, told });
	return found && { measures: found, noun: acts ? '' : (found[0]?.name ?? ''), start };
}

/** 重点在全县新建… → 新建…; 占全县GDP比重 stays. */
function afterScope(subject: string, { names }: Setting): string {
	const found = names.exec(subject);
	if (!found || /占.{0,4}$/u.test(subject.slice(0, found.index))) return subject;
	const after = subject.slice(found.index + found[0].length);
	// A list names the county again: 处置率、全县收贮率.
	return /[、和及]$/u.test(subject.slice(0, found.index))
		? subject.slice(0, found.index) + after
		: after;
}
