// The reader bound to the data in an offline file, in the place of lib/published/published.ts.
import { createReader, type Reader } from '#lib/published/reader.ts';
import { textAt } from './files.ts';

/** A kind of address that the map is told how to read: see start.ts. */
export const DATA_SCHEME = 'in-file';
export const dataRoot = `${DATA_SCHEME}://data`;

export const pathBelow = (address: string): string => address.slice(dataRoot.length + 1);

const fromFile: typeof fetch = (address) => {
	const text = textAt(pathBelow(String(address)));
	const response = text === undefined ? new Response(null, { status: 404 }) : new Response(text);
	return Promise.resolve(response);
};

const reader = createReader(fromFile, dataRoot);
export const published = (): Reader => reader;
