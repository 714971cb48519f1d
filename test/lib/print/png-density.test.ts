import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { withDensity } from '#lib/print/png-density.ts';

/** One transparent pixel. */
const PNG = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
	'base64'
);

it('writes the pixels a metre behind the header, with a right checksum', async () => {
	const png = Buffer.from(await withDensity(new Blob([PNG]), 300).arrayBuffer());
	expect(png.length).toBe(PNG.length + 21);
	expect(png.subarray(0, 33)).toEqual(PNG.subarray(0, 33));
	expect(png.subarray(54)).toEqual(PNG.subarray(33));
	expect(png.readUInt32BE(33)).toBe(9);
	expect(png.toString('latin1', 37, 41)).toBe('pHYs');
	expect(png.readUInt32BE(41)).toBe(11_811);
	expect(png.readUInt32BE(45)).toBe(11_811);
	expect(png[49]).toBe(1);
	expect(png.readUInt32BE(50)).toBe(crc32(png.subarray(37, 50)));
});
