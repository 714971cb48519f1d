// Compresses a built site's files beside themselves, so that a host need not do it at each visit.
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesOf } from './files.ts';

const WORDS = /\.(?:css|geojson|html|js|json|svg|txt|xml)$/u;
/** Bytes: what fits one packet is not sent faster. */
const WORTHWHILE = 1000;

/** Embeds are thousands of small pages, offline files are large and fetched once: nearly as small in a tenth of the time. */
const qualityOf = (file: string): number =>
	/[\\/]embed[\\/].*\.html$/u.test(file)
		? 8
		: /[\\/]deck\.html$|[\\/]template\.txt$/u.test(file)
			? 5
			: 11;

const packed = { gz: promisify(gzip), br: promisify(brotliCompress) };

async function compress(file: string): Promise<void> {
	const content = await readFile(file);
	if (content.length < WORTHWHILE) return;
	await writeFile(`${file}.gz`, await packed.gz(content, { level: 9 }));
	const params = { [constants.BROTLI_PARAM_QUALITY]: qualityOf(file) };
	await writeFile(`${file}.br`, await packed.br(content, { params }));
}

/** A few at a time: the rest waits in memory otherwise. */
const AT_ONCE = 8;

export async function compressAll(folder: string): Promise<void> {
	const waiting = filesOf(folder).filter((file) => WORDS.test(file));
	const work = async (): Promise<void> => {
		for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) await compress(file);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
}
