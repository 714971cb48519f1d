// `npm run lexicon -- DICT`: counts geodata/lexicon/projects-common.json anew from the plans and a dictionary.
// Invariant: the file is written whole or not at all.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '#pipeline/write-whole.ts';
import { commonPairs } from './common-pairs.ts';

const FILE = 'geodata/lexicon/projects-common.json';
const NOTE =
	'Pairs of adjacent characters of the common language: those that at least three of the plans use, and two-character words of the dictionary of jieba (MIT) that are frequent and no names. What a name holds beyond them is its own. Made by `npm run lexicon`, see geodata/README.md.';

const [dictionary] = process.argv.slice(2);
if (dictionary === undefined) {
	console.error('Say where the dictionary is: npm run lexicon -- DICT (see geodata/README.md)');
	process.exitCode = 1;
} else {
	const plans = readdirSync('geodata/plans').map((adcode) =>
		readFileSync(join('geodata/plans', adcode, 'plan.txt'), 'utf8')
	);
	const follow = commonPairs(plans, readFileSync(dictionary, 'utf8'));
	writeWhole(FILE, `${JSON.stringify({ note: NOTE, follow }, null, '\t')}\n`);
	console.log(`${FILE}: ${Object.values(follow).join('').length} pairs`);
}
