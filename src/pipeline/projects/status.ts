// What stage a project is in, by the words that say so: those before its name, its verbs, its name, what is told of it, its box.
// Invariant: 新建, 改扩建, 续建 and 规划 each rest on words of their own; what only says that something goes on is 推进.
import type { Project } from '#domain/facts.ts';
import type { ProjectLexicon, Stage } from '#pipeline/lexicon/projects.ts';
import type { Judged } from './candidate.ts';

type Status = NonNullable<Project['status']>;

/** How far before a name words still speak of it. */
const REACH = 12;
/** The beginning of what is told of it: 「投资2300万元，在甲村建设…」. */
const TOLD = 60;

/** Where the words stand that say a stage. */
interface Said {
	/** Before the name, in its own item; the governing verbs; 「建设」「前期」 right after it. */
	readonly near: string;
	readonly verbs: string;
	readonly after: string;
	readonly name: string;
	readonly detail: string;
	readonly box: string;
}

/** The first that fits holds. */
const RULES: readonly (readonly [Status, Stage, (said: Said) => string])[] = [
	['规划', 'planned', ({ near, verbs, after, box }) => near + verbs + after + (verbs ? '' : box)],
	['续建', 'continued', ({ near, verbs, after, name }) => near + verbs + after + name],
	['改扩建', 'reworked', ({ verbs, name }) => `${verbs}，${name}`],
	['推进', 'pushed', ({ near, verbs }) => `${near}，${verbs}`],
	['新建', 'founded', ({ near, verbs, after, name }) => `${near}，${verbs}，${after}，${name}`],
	['续建', 'continued', ({ detail }) => detail]
];
/** What is told of it: the first word of a stage. */
const TELLS: Partial<Record<Stage, Status>> = {
	planned: '规划',
	reworked: '改扩建',
	founded: '新建'
};

/** The stage of the first mention that grounds one: 「推进甲项目」 and elsewhere 「新建甲」 → 新建. */
export function statusOf(
	mentions: readonly Judged[],
	text: string,
	{ stages }: ProjectLexicon
): Status {
	const read = mentions.map((c) => stageOf(wordsOf(c, text, stages), stages));
	return read.find((status) => status !== '推进') ?? '推进';
}

function stageOf(said: Said, stages: ProjectLexicon['stages']): Status {
	const fitting = RULES.find(([, stage, where]) => stagesIn(where(said), stages).includes(stage));
	if (fitting) return fitting[0];
	const [told] = stagesIn(said.detail, stages).flatMap((stage) => TELLS[stage] ?? []);
	return told ?? '推进';
}

/** The stages that a text speaks of, in order: 「投资新建」 → founded; 「建设路」 none. */
function stagesIn(text: string, stages: ProjectLexicon['stages']): Stage[] {
	const found: Stage[] = [];
	for (let at = 0; at < text.length; at++) {
		const [longest] = stages.at(text, at);
		if (!longest) continue;
		found.push(longest[1]);
		at += longest[0].length - 1;
	}
	return found;
}

/** A word of pace in its own clause makes a verb of an earlier one void: 「争取甲项目，加快乙项目」. */
function wordsOf(c: Judged, text: string, stages: ProjectLexicon['stages']): Said {
	const slice = (start: number, end: number): string => text.slice(start, end).replace(/\s/gu, '');
	const { start, end } = c.evidence;
	const before = slice(Math.max(c.clause.start, start - REACH), start);
	const near = before.slice(before.lastIndexOf('、') + 1);
	const isOwn = stagesIn(near, stages).includes('pushed');
	return {
		near,
		verbs: isOwn ? '' : c.verbs.map(({ word }) => word).join(''),
		after:
			/^(?:项目|工程)?(?:前期|建设)/u.exec(slice(end, Math.min(c.clause.end, end + 8)))?.[0] ?? '',
		name: c.shared ? c.name : `${c.name}，${slice(start, end)}`,
		detail: c.detail ? slice(c.detail.start, Math.min(c.detail.end, c.detail.start + TOLD)) : '',
		box: c.setting.box ?? ''
	};
}
