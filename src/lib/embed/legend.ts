// What an embed says of its colours and of what is chosen. Comes after the map, in plain code.
import { precisionOf } from '#domain/fact.ts';
import { numberWords } from '#lib/fact/words.ts';
import { m } from '#lib/messages/compiled/messages.js';
import { overwriteGetLocale } from '#lib/messages/compiled/runtime.js';
import { categoryName, familyName, parkKindName, precisionName } from '#lib/messages/vocabulary.ts';
import { classWords, timeWords, unitWords } from '#lib/panels/indicator-words.ts';
import type { IndicatorMap } from '#lib/scales/indicator-map.ts';
import { FAMILIES } from '#lib/theme/families.ts';
import type { EmbedSession } from './session.ts';

type Child = Node | string;

/** An element with its text and children; nothing of the data is read as HTML. */
function element<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	name: string,
	...children: Child[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(tag);
	if (name) made.className = name;
	made.append(...children);
	return made;
}

function swatch(colour: string | undefined): HTMLElement {
	const made = element('i', colour ? '' : 'none');
	if (colour) made.style.background = colour;
	return made;
}

/** Of a single class, which has no limits. */
const counties = (count: number): string => m.legend_counties({ count: String(count) });

function classesOf(shown: IndicatorMap, session: EmbedSession): Child[] {
	const { time } = session.view;
	const { indicator, scale, values } = shown;
	const unit = unitWords(indicator, time);
	const without = session.data.manifest.counties.length - values.size;
	const name = element('strong', '', indicator.name);
	name.lang = 'zh-CN';
	return [
		name,
		element('p', '', [timeWords(indicator, time), unit].filter(Boolean).join(' · ')),
		element(
			'ul',
			'',
			...scale.classes.map((one) =>
				element('li', '', swatch(one.colour), classWords(one) || counties(values.size))
			),
			...(without > 0 ? [element('li', '', swatch(undefined), m.legend_no_data())] : [])
		)
	];
}

const familiesOf = (): Child =>
	element(
		'ul',
		'',
		...FAMILIES.map((family) => {
			const dot = element('i', 'dot');
			dot.style.background = `var(--family-${family})`;
			return element('li', '', dot, familyName(family));
		})
	);

/** The chosen fact in words; undefined where none is, or where the page is about it anyway. */
function chosenWords({ data, view, page }: EmbedSession): HTMLElement | undefined {
	if (page.page.thing === 'fact') return undefined;
	const fact = data.facts.find(({ id }) => id === view.feature);
	if (!fact) return undefined;
	const kind = fact.kind === 'project' ? categoryName(fact.category) : parkKindName(fact.park);
	const name = element('strong', '', fact.name);
	name.lang = 'zh-CN';
	const note = m.hover_project({ category: kind, precision: precisionName(precisionOf(fact)) });
	return element('p', 'chosen', name, ` ${note}`);
}

/** Keeps legend and chosen fact in step with the session, in `parts`. */
export function showParts(session: EmbedSession, parts: HTMLElement, legend: boolean): void {
	overwriteGetLocale(() => session.view.lang ?? 'zh');
	const details = element('details', 'legend');
	details.open = matchMedia('(min-width: 36rem) and (min-height: 24rem)').matches;
	const chosen = element('div', '');
	chosen.setAttribute('role', 'status');
	parts.append(chosen);
	if (legend) parts.append(details);
	const draw = (): void => {
		const words = chosenWords(session);
		chosen.replaceChildren(...(words ? [words] : []));
		const shown = session.indicatorMap;
		const facts = session.page.page.thing === 'fact' ? 0 : session.selection.length;
		details.hidden = !shown && facts === 0;
		details.replaceChildren(
			element('summary', '', m.legend_title()),
			...(shown ? classesOf(shown, session) : []),
			...(facts > 0
				? [element('p', '', m.embed_facts({ count: numberWords(facts) })), familiesOf()]
				: [])
		);
	};
	session.listen(draw);
	draw();
}
