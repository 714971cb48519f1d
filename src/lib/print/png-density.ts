// Writes into a PNG how many pixels a metre of paper has, so that other programs show it in its true size.

const SIGNATURE_AND_HEADER = 33;

/** CRC of PNG chunks (ISO 3309), bit by bit: a chunk is a few bytes. */
function crcOf(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return (crc ^ 0xffffffff) >>> 0;
}

/** A `pHYs` chunk: length, name, pixels a metre across and down, unit, checksum. */
function densityChunk(dpi: number): Uint8Array<ArrayBuffer> {
	const chunk = new Uint8Array(21);
	const view = new DataView(chunk.buffer);
	const perMetre = Math.round(dpi / 0.0254);
	view.setUint32(0, 9);
	chunk.set(new TextEncoder().encode('pHYs'), 4);
	view.setUint32(8, perMetre);
	view.setUint32(12, perMetre);
	view.setUint8(16, 1);
	view.setUint32(17, crcOf(chunk.subarray(4, 17)));
	return chunk;
}

/** The same picture, with its resolution. The chunk stands right behind the header. */
export const withDensity = (png: Blob, dpi: number): Blob =>
	new Blob(
		[png.slice(0, SIGNATURE_AND_HEADER), densityChunk(dpi), png.slice(SIGNATURE_AND_HEADER)],
		{
			type: 'image/png'
		}
	);
