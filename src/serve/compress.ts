// After a build: GeoJSON compressed beside itself, as the adapter does with every kind of file that it knows as text.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const BUILD = join(import.meta.dirname, '../../build');

for (const { name, parentPath } of readdirSync(BUILD, { withFileTypes: true, recursive: true })) {
	if (!name.endsWith('.geojson')) continue;
	const file = join(parentPath, name);
	const content = readFileSync(file);
	writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
	writeFileSync(`${file}.br`, brotliCompressSync(content));
}
