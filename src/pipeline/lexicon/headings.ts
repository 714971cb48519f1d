// Words that tell headings, boxes and front matter from body text: geodata/lexicon/headings.json.
import * as v from 'valibot';
import { readJson } from '../read-json.ts';

const Words = v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1));

export const HeadingWords = v.strictObject({
	/** Whole lines that software adds to a page. */
	noise: Words,
	/** A line of one of these and a number is the caption of a picture or table. */
	captions: Words,
	/** Headings of what stands before the body. */
	frontMatter: Words,
	/** Parts of a plan's own title. */
	documentTitle: Words,
	/** What a lead-in of running text begins with, where an item of a box begins with a noun. */
	policyVerbs: Words,
	/** Verbs among them that take a project as their object: 「实施…工程」 is no name, 「提升…能力工程」 is one. */
	projectVerbs: Words,
	/** What the name of a box's item ends with. */
	itemNouns: Words,
	/** Nouns among them that only a thing to be done ends with. */
	projectNouns: Words
});
export type HeadingWords = v.InferOutput<typeof HeadingWords>;

export const loadHeadingWords = (root: string): HeadingWords =>
	readJson(root, 'geodata/lexicon/headings.json', HeadingWords);
