// Asks a service for each name, keeps every answer at once, so that a run that breaks off goes on where it stopped.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { GAZETTEER } from '#pipeline/geography/gazetteer.ts';
import { AskError } from './ask.ts';
import { writeWhole } from '#pipeline/write-whole.ts';
import { Candidate } from './service.ts';
import type { Service, SoughtCounty } from './service.ts';

const Answers = v.record(v.string(), v.array(Candidate));
/** By name; a name that the service does not know has an empty list. */
export type Answers = v.InferOutput<typeof Answers>;

/** So many names in a row without answer: the service is away, and asking on would only be rude. */
const PATIENCE = 3;

export interface FetchResult {
	readonly answers: Answers;
	/** Names that got no answer, to be asked again by the next run. */
	readonly unanswered: readonly string[];
	/** Why the run broke off before its end. */
	readonly stopped?: string;
}

/** Where answers are kept: beside the gazetteer, outside version control. */
export const answersFile = (root: string, adcode: string, source: string): string =>
	join(root, GAZETTEER, `${adcode}.${source}.fetch.json`);

/** What an earlier run kept; nothing where the file is missing or damaged, because all can be asked again. */
function keptAnswers(path: string): Answers {
	if (!existsSync(path)) return {};
	try {
		return v.parse(Answers, JSON.parse(readFileSync(path, 'utf8')));
	} catch {
		return {};
	}
}

/** Asks for the names that `path` has no answer for yet. Resolves also where the service refuses: see `stopped`. */
export async function fetchNames(
	service: Service,
	county: SoughtCounty,
	names: readonly string[],
	path: string,
	tell: (done: number, name: string) => void
): Promise<FetchResult> {
	const answers = keptAnswers(path);
	const unanswered: string[] = [];
	let inRow = 0;
	for (const [index, name] of names.entries()) {
		if (answers[name] === undefined) {
			try {
				answers[name] = await service.find(name, county);
				inRow = 0;
				writeWhole(path, `${JSON.stringify(answers, undefined, '\t')}\n`);
			} catch (cause) {
				if (!(cause instanceof AskError)) throw cause;
				unanswered.push(name);
				inRow += 1;
				if (cause.problem === 'refused' || inRow >= PATIENCE)
					return { answers, unanswered, stopped: cause.message };
			}
		}
		tell(index + 1, name);
	}
	return { answers, unanswered };
}
