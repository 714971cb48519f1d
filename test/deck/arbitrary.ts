// Invented decks: any that a person could write, in the form that a file gives back.
import fc from 'fast-check';
import { adcode } from '#domain/adcode.ts';
import { SLIDE_CHARTS, type Deck, type Slide } from '#domain/deck.ts';
import { safeText, safeTitle } from '#deck/format.ts';

const id = fc.stringMatching(/^[\w-]{1,20}$/u);
const ids = fc.array(id, { maxLength: 3 });
const line = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 30 }),
	fc.constantFrom(
		'## 不是标题',
		'---',
		'```slide',
		'```',
		'```notes',
		'- 一',
		'“十四五”：「绛县」# ',
		'<!--',
		''
	)
);
const text = fc.array(line, { maxLength: 6 }).map((lines) => safeText(lines.join('\n')).trim());
const title = fc.string({ unit: 'grapheme', maxLength: 20 }).map(safeTitle);

const slide: fc.Arbitrary<Slide> = fc
	.tuple(
		fc.record({
			title,
			text,
			view: fc.constantFrom('/', '/?area=140827&q=a:b#9.5/35.2/111.9', '/?category=工业,能源'),
			highlight: ids,
			legend: fc.boolean(),
			quote: ids,
			notes: text
		}),
		fc.option(fc.constantFrom(...SLIDE_CHARTS), { nil: undefined })
	)
	.map(([one, chart]) => ({ ...one, ...(chart !== undefined && { chart }) }));

const word = title.filter((words) => words !== '');

export const deck: fc.Arbitrary<Deck> = fc
	.tuple(
		fc.record({
			id: fc.constantFrom('140827', 'five-counties'),
			title: word,
			lang: fc.constantFrom('zh' as const, 'en' as const),
			counties: fc.array(fc.constantFrom(adcode('140826'), adcode('140827')), { maxLength: 2 }),
			slides: fc.array(slide, { minLength: 1, maxLength: 4 })
		}),
		fc.option(word, { nil: undefined }),
		fc.constantFrom(undefined, '2026-03-05', '2026年3月')
	)
	.map(([one, author, date]) => ({
		...one,
		...(author !== undefined && { author }),
		...(date !== undefined && { date })
	}));
