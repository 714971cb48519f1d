// What a deck says of data that the data do not have. The slide plays without it; its author is told where it stands.
import type { DeckProblem, Slide } from '#domain/deck.ts';
import type { ParsedDeck, SlideLines } from './parse.ts';
import { pictureProblem, picturesOf } from './rich-text.ts';

export interface KnownToDecks {
	/** Facts and spatial structures. */
	readonly quotable: ReadonlySet<string>;
	/** Projects and parks: what a map can number. */
	readonly placeable: ReadonlySet<string>;
	readonly counties: ReadonlySet<string>;
	/** Shared indicators. */
	readonly indicators: ReadonlySet<string>;
}

/** All problems of a deck: those of its file and those of its references, by line. */
export function checkDeck(
	{ deck, problems, lines }: ParsedDeck,
	known: KnownToDecks
): DeckProblem[] {
	const found = [...problems];
	for (const code of deck.counties)
		if (!known.counties.has(code))
			found.push({ kind: 'county-unknown', line: lines.counties, given: code });
	deck.slides.forEach((slide, index) => {
		const at = lines.slides[index];
		if (!at) return;
		const own = [
			...unknownIds(slide, at, known),
			...viewProblems(slide, at, known),
			...pictures(slide, at)
		];
		found.push(...own.map((problem) => ({ ...problem, slide: index })));
	});
	return found.sort((a, b) => a.line - b.line);
}

function unknownIds(
	{ quote, highlight }: Slide,
	at: SlideLines,
	{ quotable, placeable }: KnownToDecks
): DeckProblem[] {
	const unknown = (ids: readonly string[], set: ReadonlySet<string>, line = at.heading) =>
		ids
			.filter((id) => !set.has(id))
			.map((given): DeckProblem => ({ kind: 'fact-unknown', line, given }));
	return [...unknown(quote, quotable, at.quote), ...unknown(highlight, placeable, at.highlight)];
}

/** Query keys of a view whose values are ids; the rest of the link is lib/view's to read. */
const IDS: readonly {
	readonly key: string;
	readonly kind: DeckProblem['kind'];
	readonly has: (known: KnownToDecks, id: string) => boolean;
}[] = [
	{ key: 'area', kind: 'county-unknown', has: ({ counties }, id) => counties.has(id) },
	{
		key: 'feature',
		kind: 'fact-unknown',
		has: ({ placeable, counties }, id) => placeable.has(id) || counties.has(id)
	},
	{ key: 'park', kind: 'fact-unknown', has: ({ placeable }, id) => placeable.has(id) },
	{ key: 'indicator', kind: 'view-unknown', has: ({ indicators }, id) => indicators.has(id) }
];

function viewProblems({ view }: Slide, at: SlideLines, known: KnownToDecks): DeckProblem[] {
	const line = at.view ?? at.heading;
	if (!/^\/(?:\?[^\s#]*)?(?:#\S*)?$/u.test(view)) return [{ kind: 'view-link', line, given: view }];
	const query = new URLSearchParams(/\?([^#]*)/u.exec(view)?.[1] ?? '');
	return IDS.flatMap(({ key, kind, has }) =>
		(query.get(key) ?? '')
			.split(',')
			.filter((id) => id !== '' && !has(known, id))
			.map((given) => ({ kind, line, given }))
	);
}

const pictures = ({ text }: Slide, at: SlideLines): DeckProblem[] =>
	picturesOf(text).flatMap(({ src, line }) => {
		const kind = pictureProblem(src);
		const given = src.slice(0, 60);
		return kind ? [{ kind, line: (at.text ?? at.heading) + line, given }] : [];
	});
