// `npm run bench`, first part: reading plans, from raw text to classified facts, on one core.
// Prints MB of text a second, peak memory against the text, and whether time grows as the text does. Each size is read by a
// process of its own, so that no size pays for another; it measures and does not judge. Time is processor time, never the
// clock's: of the thread that reads, and of the whole process, in which Node compiles and collects garbage beside it.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlanDescriptor } from '#domain/plan.ts';
import { loadBoundaries } from '#pipeline/geography/boundaries.ts';
import { loadGazetteer } from '#pipeline/geography/gazetteer.ts';
import { loadKnowledge } from '#pipeline/knowledge.ts';
import { indicators } from '#pipeline/steps/indicators.ts';
import { outline } from '#pipeline/steps/outline.ts';
import { parks } from '#pipeline/steps/parks.ts';
import { projects } from '#pipeline/steps/projects.ts';
import { readPlans } from '#pipeline/steps/read.ts';
import { statements } from '#pipeline/steps/statements.ts';
import { normalise } from '#text/normalise.ts';
import { findTables } from '#text/tables.ts';

const ROOT = join(import.meta.dirname, '../..');
const MB = 1e6;
/** Sizes of one plan's text in MB of UTF-8; the plans as they are have about 0.2. */
const SIZES = [1, 5, 20];

interface Sample {
	/** MB of text. */
	text: number;
	/** Seconds of processor time, by stage: of the thread that reads. */
	stages: Record<string, number>;
	/** Of all threads of the process, all stages together. */
	process: number;
	/** Peak memory of the process above what it held before it was given a text, in MB. */
	memory: number;
}

/** The text of the plans again and again up to a size, the known names of every copy varied: no name need be read twice. */
function longText(mb: number): { raw: string; descriptor: PlanDescriptor } {
	const plans = readPlans(ROOT);
	const [first] = plans;
	if (!first) throw new Error('no plan to measure');
	const adcodes = plans.map(({ descriptor }) => descriptor.adcode);
	const gazetteer = loadGazetteer(ROOT, loadBoundaries(ROOT, adcodes));
	const names = adcodes.flatMap((adcode) => gazetteer.places(adcode).map(({ name }) => name));
	const known = new RegExp(
		[...new Set(names)]
			.filter((name) => /^\p{Script=Han}{2,}$/u.test(name))
			.sort((a, b) => b.length - a.length)
			.join('|'),
		'gu'
	);
	const parts: string[] = [];
	for (let bytes = 0, copy = 0; bytes < mb * MB; copy++) {
		const { raw } = plans[copy % plans.length] ?? first;
		const part = raw.replace(known, (name) => varied(name, copy));
		bytes += Buffer.byteLength(part);
		parts.push(part);
	}
	return { raw: parts.join('\n\n'), descriptor: first.descriptor };
}

const FAMILIES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜';

/** Another name of the same kind: 柳泉镇 → 孙泉镇. */
const varied = (name: string, copy: number): string =>
	FAMILIES.charAt((name.charCodeAt(0) + copy) % FAMILIES.length) + name.slice(1);

/** Seconds of processor time of all threads so far. */
const processTime = (): number => {
	const { user, system } = process.cpuUsage();
	return (user + system) / 1e6;
};

/** Of this thread, as Linux tells it; elsewhere that of all. */
const threadTime = (): number => {
	if (process.platform !== 'linux') return processTime();
	return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ', 1)[0]) / 1e9;
};

function measure(mb: number): Sample {
	const knowledge = loadKnowledge(ROOT);
	const { raw, descriptor } = longText(mb);
	const stages: Record<string, number> = {};
	const timed = <T>(name: string, work: () => T): T => {
		const from = threadTime();
		const result = work();
		stages[name] = (stages[name] ?? 0) + threadTime() - from;
		return result;
	};
	const before = process.resourceUsage().maxRSS;
	const from = processTime();
	const tables = timed('tables', () => findTables(raw));
	const plan = timed('normalise', () => normalise(raw, tables, knowledge.headings.noise));
	const document = timed('outline', () => outline(plan, tables, descriptor, knowledge.headings));
	const read = { parks, indicators, statements, projects };
	for (const [name, step] of Object.entries(read))
		timed(name, () => step(document.output, knowledge));
	const memory = (process.resourceUsage().maxRSS - before) / 1024;
	return { text: Buffer.byteLength(raw) / MB, stages, process: processTime() - from, memory };
}

const total = ({ stages }: Sample): number => Object.values(stages).reduce((a, b) => a + b, 0);

function report(samples: readonly Sample[]): void {
	const [first] = samples;
	const pace = (sample: Sample) => total(sample) / sample.text;
	console.table(
		samples.map((sample) => ({
			'text MB': sample.text.toFixed(1),
			'MB/s': (1 / pace(sample)).toFixed(2),
			'all threads': (sample.text / sample.process).toFixed(2),
			'memory / text': (sample.memory / sample.text).toFixed(1),
			// 1 where time grows as the text does.
			growth: (pace(sample) / (first ? pace(first) : NaN)).toFixed(2),
			...Object.fromEntries(
				Object.entries(sample.stages).map(([name, s]) => [name, (s / sample.text).toFixed(3)])
			)
		}))
	);
	console.log('MB/s and all threads: by processor time; stages: seconds of it for a MB of text');
}

const [size] = process.argv.slice(2);
if (size !== undefined) console.log(JSON.stringify(measure(Number(size))));
else {
	report(
		SIZES.map((mb): Sample => {
			const args = [...process.execArgv, fileURLToPath(import.meta.url), String(mb)];
			const { stdout } = spawnSync(process.execPath, args, {
				encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'inherit']
			});
			return JSON.parse(stdout) as Sample;
		})
	);
}
