// A deck's Markdown file → Deck. Never fails: what cannot be read is left out and told with its line, the rest plays.
// Invariant: parseDeck(id, formatDeck(deck)).deck equals the deck, where its texts hold no line that begins a slide.
import * as v from 'valibot';
import { Adcode } from '#domain/adcode.ts';
import { SLIDE_CHARTS, type Deck, type DeckProblem, type Slide } from '#domain/deck.ts';
import { cutSlides, type SlideSource } from './slide-source.ts';
import { listOf, readYaml, textOf, type YamlEntry } from './yaml-block.ts';

/** Lines of a slide in its file: where it begins, where its text does, and of each option. */
export type SlideLines = Readonly<Partial<Record<keyof Slide, number>> & { heading: number }>;

export interface ParsedDeck {
	readonly deck: Deck;
	readonly problems: readonly DeckProblem[];
	readonly lines: { readonly counties: number; readonly slides: readonly SlideLines[] };
}

/** More slides than anyone sits through: the deck plays, but its author should know. */
const MANY = 200;

/** The deck of a file; `id` is the file's name. Line ends may be of any system. */
export function parseDeck(id: string, file: string): ParsedDeck {
	const source = file.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
	const head = readHead(source);
	const cut = cutSlides(head.body, head.bodyLine);
	const slides = cut.slides.map(readSlide);
	const problems = [...head.problems, ...cut.problems, ...slides.flatMap((one) => one.problems)];
	if (slides.length === 0) problems.push({ kind: 'no-slides', line: head.bodyLine, given: id });
	if (slides.length > MANY)
		problems.push({ kind: 'many-slides', line: 1, given: String(slides.length) });
	return {
		deck: {
			id,
			...head.about,
			title: head.about.title || id,
			slides: slides.map(({ slide }) => slide)
		},
		problems: problems.sort((a, b) => a.line - b.line),
		lines: { counties: head.counties, slides: slides.map(({ lines }) => lines) }
	};
}

type About = Omit<Deck, 'id' | 'slides'>;

const HEAD = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/u;

function readHead(source: string) {
	const about: About = { title: '', lang: 'zh', counties: [] };
	const found = HEAD.exec(source);
	if (!found) {
		const open = source.startsWith('---');
		const kind = open ? 'front-matter-open' : 'no-title';
		const problems: DeckProblem[] = [{ kind, line: 1, given: source.split('\n')[0] ?? '' }];
		// Of a head without end, the slides still begin with their headings.
		const lead = open ? source.search(/^## /mu) : 0;
		const body = lead < 0 ? '' : source.slice(lead);
		return { about, body, bodyLine: lineAt(source, Math.max(0, lead)), counties: 1, problems };
	}
	const [whole, yaml = ''] = found;
	const { entries, problems } = readYaml(yaml, 2, 'front-matter');
	for (const entry of entries) problems.push(...takeAbout(about, entry));
	if (about.title === '' && problems.length === 0)
		problems.push({ kind: 'no-title', line: 1, given: '' });
	return {
		about,
		body: source.slice(whole.length),
		bodyLine: lineAt(source, whole.length),
		counties: entries.find(({ key }) => key === 'counties')?.line ?? 1,
		problems
	};
}

const lineAt = (source: string, offset: number): number =>
	source.slice(0, offset).split('\n').length;

const wrong = ({ key, value, line }: YamlEntry): DeckProblem[] => [
	{ kind: 'front-matter-value', line, given: `${key}: ${String(value)}` }
];

/** Puts a key of the front matter where it belongs; keys of other programs are left alone. */
function takeAbout(about: About, entry: YamlEntry): DeckProblem[] {
	const text = textOf(entry.value);
	switch (entry.key) {
		case 'title':
		case 'author':
		case 'date':
			if (text === undefined) return wrong(entry);
			about[entry.key] = text.trim();
			return [];
		case 'lang':
			if (text !== 'zh' && text !== 'en') return wrong(entry);
			about.lang = text;
			return [];
		case 'counties': {
			const codes = v.safeParse(v.array(Adcode), listOf(entry.value ?? []));
			if (!codes.success) return wrong(entry);
			about.counties = codes.output;
			return [];
		}
		default:
			return [];
	}
}

function readSlide(source: SlideSource, index: number) {
	const slide: Slide = {
		title: source.title,
		text: source.text.source,
		view: '/',
		highlight: [],
		legend: false,
		quote: [],
		notes: source.notes?.source.trim() ?? ''
	};
	const { entries, problems } = source.options
		? readYaml(source.options.source, source.options.line, 'options')
		: { entries: [], problems: [] };
	for (const entry of entries) {
		const kind = takeOption(slide, entry);
		if (kind)
			problems.push({ kind, line: entry.line, given: `${entry.key}: ${String(entry.value)}` });
	}
	if (slide.title === '') problems.push({ kind: 'slide-untitled', line: source.line, given: '' });
	if (slide.text === '' && slide.quote.length === 0 && slide.chart === undefined)
		problems.push({ kind: 'slide-empty', line: source.line, given: slide.title });
	return {
		slide,
		problems: problems.map((problem) => ({ ...problem, slide: index })),
		lines: {
			heading: source.line,
			text: source.text.line,
			...Object.fromEntries(entries.map(({ key, line }) => [key, line]))
		}
	};
}

const ID = /^[\w-]{1,64}$/u;

/** Puts an option where it belongs, or says what is wrong with it. */
function takeOption(slide: Slide, { key, value }: YamlEntry): DeckProblem['kind'] | undefined {
	switch (key) {
		case 'view': {
			const link = textOf(value);
			if (link === undefined) return 'options-value';
			slide.view = link.trim();
			return undefined;
		}
		case 'legend':
			if (typeof value !== 'boolean') return 'options-value';
			slide.legend = value;
			return undefined;
		case 'chart': {
			const chart = SLIDE_CHARTS.find((one) => one === value);
			if (chart === undefined) return 'options-value';
			slide.chart = chart;
			return undefined;
		}
		case 'highlight':
		case 'quote': {
			const ids = listOf(value ?? []);
			if (!ids?.every((id) => ID.test(id))) return 'options-value';
			slide[key] = ids;
			return undefined;
		}
		default:
			return 'options-unknown';
	}
}
