// The editor's endpoint on a real server: what it saves, refuses and undoes, and that the pipeline takes what it saved.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Facts, Placement } from '#domain/facts.ts';
import { runCommand } from '#pipeline/command.ts';
import { createEndpoint } from '#src/editor/server/endpoint.ts';
import type { EditorState, RefusalReply } from '#src/editor/protocol.ts';
import { edit, qingheRoot } from '#test/fixtures/project-root.ts';

const SAVED = 'geodata/curation/149901/placements.json';
const REMEMBERED = 'geodata/gazetteer/remembered.csv';

let root: string;
let server: Server;
let origin: string;

beforeEach(async () => {
	root = qingheRoot();
	publish();
	const answer = createEndpoint(root, () => '2024-06-01');
	server = createServer((request, response) => void answer(request, response));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => server.close());

function publish(): void {
	const lines: string[] = [];
	const code = runCommand(['--root', root], (line) => lines.push(line));
	expect({ code, lines: code === 0 ? [] : lines }).toEqual({ code: 0, lines: [] });
}

const facts = (): Facts =>
	JSON.parse(readFileSync(join(root, 'static/data/v1/149901/facts.json'), 'utf8')) as Facts;
const fact = (name: string) => {
	const found = [...facts().projects, ...facts().parks].find((one) => one.name === name);
	if (!found) throw new Error(`no ${name}`);
	return found;
};
const placementOf = (name: string): Placement | undefined => fact(name).placements[0];

async function post(
	path: string,
	body: string,
	headers: Record<string, string> = {}
): Promise<{ status: number; value: EditorState & RefusalReply }> {
	const response = await fetch(`${origin}${path}`, {
		method: 'POST',
		headers: { 'Content-Type': 'application/json', Origin: origin, ...headers },
		body
	});
	return { status: response.status, value: (await response.json()) as EditorState & RefusalReply };
}

const HOSPITAL = '青禾县第二人民医院';
const POINT = { point: [111.21, 35.16], precision: 'exact', errorM: 200 };
const saving = (name: string, to: object = POINT, more: object = {}): string =>
	JSON.stringify({
		adcode: '149901',
		fact: fact(name).id,
		to,
		reason: '县项目库',
		author: '编辑',
		...more
	});
const files = (): string[] =>
	readdirSync(join(root, 'geodata'), { recursive: true }).map(String).sort();

test('a saved point is a correction that the pipeline publishes', async () => {
	const { status, value } = await post('/save', saving(HOSPITAL));
	expect(status).toBe(200);
	expect(value.moves[fact(HOSPITAL).id]).toEqual(POINT);
	expect(JSON.parse(readFileSync(join(root, SAVED), 'utf8'))).toEqual([
		{
			action: 'move',
			kind: 'project',
			at: { quote: HOSPITAL },
			to: POINT,
			reason: '县项目库',
			author: '编辑',
			date: '2024-06-01'
		}
	]);
	publish();
	expect(placementOf(HOSPITAL)).toMatchObject({
		precision: 'exact',
		errorM: 200,
		geometry: { type: 'Point', coordinates: [111.21, 35.16] }
	});
});

test('a line, and an entry of the gazetteer', async () => {
	const line = [
		[111.2, 35.15],
		[111.25, 35.1]
	];
	await post('/save', saving('禾城至石盘二级公路', { line, precision: 'village', errorM: 900 }));
	await post('/save', saving('青禾经济技术开发区', { place: '上峪村', precision: 'village' }));
	publish();
	expect(placementOf('禾城至石盘二级公路')).toMatchObject({
		schematic: true,
		geometry: { type: 'LineString', coordinates: line }
	});
	expect(placementOf('青禾经济技术开发区')).toMatchObject({
		errorM: 800,
		geometry: { type: 'Point', coordinates: [111.32, 35.06] }
	});
});

test('words that stand more than once are saved with what stands around them', async () => {
	const name = '青禾经济技术开发区';
	await post('/save', saving(name));
	const [{ at }] = JSON.parse(readFileSync(join(root, SAVED), 'utf8')) as [{ at: object }];
	expect(at).toHaveProperty('before');
	publish();
	expect(placementOf(name)?.geometry.coordinates).toEqual([111.21, 35.16]);
});

test('a second save of a fact takes the place of the first; others stay', async () => {
	await post('/save', saving(HOSPITAL));
	await post('/save', saving('禾城公园'));
	await post('/save', saving(HOSPITAL, { ...POINT, point: [111.22, 35.17] }));
	const entries = JSON.parse(readFileSync(join(root, SAVED), 'utf8')) as { to: object }[];
	expect(entries.map(({ to }) => to)).toEqual([POINT, { ...POINT, point: [111.22, 35.17] }]);
});

test('a fact that a later file moves is not saved in vain', async () => {
	const move = { action: 'move', kind: 'project', at: { quote: HOSPITAL }, to: POINT };
	const trail = { reason: '实地', author: '编辑', date: '2024-05-06' };
	writeFileSync(
		join(root, 'geodata/curation/149901/review.json'),
		JSON.stringify([{ ...move, ...trail }])
	);
	expect(await post('/save', saving(HOSPITAL))).toMatchObject({
		status: 409,
		value: { code: 'movedElsewhere', detail: 'geodata/curation/149901/review.json' }
	});
	expect((await post('/save', saving('禾城公园'))).status).toBe(200);
});

test('a remembered place is a row, and the fact stands on it', async () => {
	const remember = {
		name: '东沟村',
		aliases: ['东沟'],
		kind: 'village',
		source: '县政府网站, 2024',
		note: ''
	};
	const to = { point: [111.15, 35.11], precision: 'village', errorM: 600 };
	const { value } = await post('/save', saving(HOSPITAL, to, { remember }));
	expect(value.places.map(({ name }) => name)).toContain('东沟村');
	expect(readFileSync(join(root, REMEMBERED), 'utf8')).toBe(
		'adcode,name,aliases,kind,lon,lat,error_m,method,source,note\n' +
			'149901,东沟村,东沟,village,111.15000,35.11000,600,point,"县政府网站, 2024",\n'
	);
	publish();
	expect(placementOf(HOSPITAL)).toMatchObject({
		precision: 'village',
		errorM: 600,
		geometry: { type: 'Point', coordinates: [111.15, 35.11] }
	});
	const again = await post('/save', saving('禾城公园', to, { remember }));
	expect(again).toMatchObject({ status: 409, value: { code: 'placeExists', detail: '东沟村' } });
});

test('undo puts every byte back, and refuses where a file was changed since', async () => {
	const before = files();
	const remember = { name: '东沟村', aliases: [], kind: 'village', source: '网站', note: '' };
	await post('/save', saving(HOSPITAL, POINT, { remember }));
	expect(files()).not.toEqual(before);
	await post('/undo', '{}');
	expect(files()).toEqual(before);
	expect(await post('/undo', '{}')).toMatchObject({
		status: 409,
		value: { code: 'nothingToUndo' }
	});
	await post('/save', saving(HOSPITAL));
	edit(root, SAVED, (text) => text.replace('县项目库', '实地'));
	expect(await post('/undo', '{}')).toMatchObject({ status: 409, value: { code: 'changedSince' } });
	expect(readFileSync(join(root, SAVED), 'utf8')).toContain('实地');
});

test.each([
	['no JSON', () => '{', 400, 'malformed', /JSON/u],
	['no author', () => saving(HOSPITAL, POINT, { author: ' ' }), 400, 'malformed', /^author/u],
	['an unknown key', () => saving(HOSPITAL, POINT, { file: '../x' }), 400, 'malformed', /^file/u],
	[
		'a swapped pair',
		() => saving(HOSPITAL, { ...POINT, point: [35.16, 111.21] }),
		400,
		'malformed',
		/^to/u
	],
	[
		'a point in another county',
		() => saving(HOSPITAL, { ...POINT, point: [111.6, 35.1] }),
		409,
		'outside',
		/青禾县/u
	],
	['exact by 2 km', () => saving(HOSPITAL, { ...POINT, errorM: 2000 }), 409, 'tooExact', /2000/u],
	[
		'an unknown place',
		() => saving(HOSPITAL, { place: '龙门村', precision: 'village' }),
		404,
		'noPlace',
		/龙门村/u
	],
	['an unknown fact', () => saving(HOSPITAL, POINT, { fact: '149901-p-x' }), 404, 'noFact', /-x/u],
	['64 kB', () => saving(HOSPITAL, POINT, { reason: '长'.repeat(70_000) }), 413, 'tooLarge', /B/u]
])('%s is refused with a reason, and nothing is written', async (_, body, status, code, detail) => {
	const before = files();
	const answer = await post('/save', body());
	expect(answer).toMatchObject({ status, value: { code } });
	expect(answer.value.detail).toMatch(detail);
	expect(files()).toEqual(before);
});

test('another page, or another name of this machine, is refused', async () => {
	const body = saving(HOSPITAL);
	expect(await post('/save', body, { Origin: 'https://example.org' })).toMatchObject({
		status: 403,
		value: { code: 'foreign' }
	});
	expect(await post('/save', body, { 'Content-Type': 'text/plain' })).toMatchObject({
		status: 400
	});
	const status = await new Promise<number | undefined>((resolve, reject) => {
		ask(origin, { headers: { Host: 'rebound.example' } }, ({ statusCode }) => resolve(statusCode))
			.on('error', reject)
			.end();
	});
	expect(status).toBe(403);
	expect(existsSync(join(root, SAVED))).toBe(false);
});

test('a file of corrections that cannot be read is told of, and left alone', async () => {
	writeFileSync(join(root, SAVED), '[{');
	const answer = await post('/save', saving(HOSPITAL));
	expect(answer).toMatchObject({ status: 500, value: { code: 'damaged' } });
	expect(answer.value.detail).toContain(SAVED);
	expect(readFileSync(join(root, SAVED), 'utf8')).toBe('[{');
});
