// The built site with an operator's settings and files in it, and the smallest files that maps can be made of.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { BUILD } from '#src/serve/built.ts';

const SETTINGS = 'config.json';

/** A copy of the built site, made once: what an operator puts into it is taken away before the next puts his. */
export class OperatorSite {
	readonly folder = mkdtempSync(join(tmpdir(), 'xiantu-site-'));
	#added: readonly string[] = [];

	constructor() {
		cpSync(BUILD, this.folder, { recursive: true });
	}

	/** `files`: by their paths below the folder. */
	put(settings: unknown, files: Readonly<Record<string, string | Buffer>>): void {
		for (const path of this.#added) rmSync(join(this.folder, path));
		this.#added = Object.keys(files);
		for (const [path, content] of Object.entries(files)) {
			mkdirSync(dirname(join(this.folder, path)), { recursive: true });
			writeFileSync(join(this.folder, path), content);
		}
		writeFileSync(join(this.folder, SETTINGS), JSON.stringify(settings));
	}

	remove(): void {
		rmSync(this.folder, { recursive: true });
	}
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const frame = Buffer.alloc(8);
	frame.writeUInt32BE(data.length, 0);
	frame.writeUInt32BE(crc32(body), 4);
	return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG of 256 × 256 pixels of one colour. */
export function tile(colour: readonly [number, number, number]): Buffer {
	const head = Buffer.alloc(13);
	head.writeUInt32BE(256, 0);
	head.writeUInt32BE(256, 4);
	head.set([8, 2], 8);
	const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(256 * 3, Buffer.from(colour))]);
	const pixels = deflateSync(Buffer.concat(Array.from({ length: 256 }, () => line)));
	const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	return Buffer.concat([
		signature,
		chunk('IHDR', head),
		chunk('IDAT', pixels),
		chunk('IEND', Buffer.alloc(0))
	]);
}

const varint = (value: number): number[] =>
	value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];

/** A PMTiles archive (version 3) that holds one PNG: the whole world at zoom 0. */
export function archiveOf(png: Buffer): Buffer {
	const [NONE, PNG] = [1, 2];
	// One entry: tile 0, run of 1, its length, its offset + 1.
	const directory = Buffer.from([1, 0, 1, ...varint(png.length), 1]);
	const metadata = Buffer.from('{}');
	const head = Buffer.alloc(127);
	head.write('PMTiles');
	head[7] = 3;
	const parts = [directory, metadata, Buffer.alloc(0), png];
	let offset = head.length;
	for (const [index, part] of parts.entries()) {
		head.writeBigUInt64LE(BigInt(offset), 8 + index * 16);
		head.writeBigUInt64LE(BigInt(part.length), 16 + index * 16);
		offset += part.length;
	}
	for (const at of [72, 80, 88]) head.writeBigUInt64LE(1n, at);
	head.set([1, NONE, NONE, PNG, 0, 0], 96);
	for (const [index, degrees] of [-180, -85, 180, 85].entries())
		head.writeInt32LE(degrees * 1e7, 102 + index * 4);
	return Buffer.concat([head, ...parts]);
}
