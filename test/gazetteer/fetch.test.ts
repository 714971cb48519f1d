// Places from services, against a loopback that answers in their shape, or badly. No request leaves the machine.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { qingheRoot } from '#test/fixtures/project-root.ts';
import { loopback, type Asked, type Loopback, type Reply } from './loopback.ts';
import { CODE, newRows, run } from './run.ts';

let service: Loopback | undefined;
afterEach(async () => {
	await service?.close();
	service = undefined;
});

const open = async (script: (asked: Asked, nth: number) => Reply): Promise<Loopback> =>
	(service = await loopback(script));

const record = (name: string, at: number[][], type = '行政村') => ({
	id: `id-${name}`,
	standard_name: name,
	place_type: type,
	place_code: '14990121610',
	province_name: '河东省',
	area: '149901999',
	gdm: { type: 'MultiPoint', coordinates: at }
});
const records = (...list: unknown[]): Reply => ({ body: { total: list.length, records: list } });

const PATH = join('geodata/gazetteer', `${CODE}.dmfw.fetch.json`);

const fetchFrom = (root: string, { base }: Loopback, source: string, ...more: string[]) =>
	run(
		root,
		'fetch',
		'--adcode',
		CODE,
		'--source',
		source,
		'--base',
		base,
		'--interval',
		'1',
		'--timeout',
		'10000',
		...more
	);

/** What `npm run data` publishes of a county, as far as names are concerned. */
function publish(root: string, ...reasons: string[]): void {
	const folder = join(root, 'static/data/v1', CODE);
	mkdirSync(folder, { recursive: true });
	const projects = reasons.map((unplaced) => ({ unplaced }));
	writeFileSync(join(folder, 'facts.json'), JSON.stringify({ projects, parks: [{}] }));
}

test('dmfw: asks for the names that the plan uses and the gazetteer lacks', async () => {
	const root = qingheRoot();
	publish(
		root,
		'地名未收录：东岭村、西岭村',
		'地名未收录：西岭村',
		'文中未提地点',
		'地名未收录：上峪村',
		'地名有歧义：北村'
	);
	const { asked, ...rest } = await open(({ form }) => {
		const name = form.get('stName') ?? '';
		return name === '西岭村'
			? records(
					record('西岭村民委员会', [[111.1, 35.1]]),
					record('西岭村小学', [[111.2, 35.2]], '单位')
				)
			: records();
	});
	const { code, text } = await fetchFrom(root, { asked, ...rest }, 'dmfw', '--yes');
	expect(code).toBe(0);
	expect(asked.map(({ form }) => form.get('stName'))).toEqual(['西岭村', '东岭村']);
	expect(asked[0]).toMatchObject({ method: 'POST', url: { pathname: '/stname/listPub' } });
	expect(asked[0]?.form.get('code')).toBe(CODE);
	expect(asked[0]?.headers).toMatchObject({
		'x-requested-with': 'XMLHttpRequest',
		referer: `${rest.base}/`
	});
	expect(text).toContain('left out: 东岭村: not known');
	expect(text).toContain('2/2 东岭村');
	expect(newRows(root)).toEqual([
		'149901,西岭村,西岭村民委员会,village,111.10000,35.10000,800,point,国家地名信息库 14990121610 2026-05-01,'
	]);
});

test('nothing is written without --yes, and answers are not asked for twice', async () => {
	const root = qingheRoot();
	const here = await open(() => records(record('西岭村', [[111.1, 35.1]])));
	const first = await fetchFrom(root, here, 'dmfw', '--names', '西岭村');
	expect(first.text).toContain('Nothing is written');
	expect(newRows(root)).toEqual([]);
	await fetchFrom(root, here, 'dmfw', '--names', '西岭村', '--yes');
	expect(newRows(root)).toHaveLength(1);
	expect(here.asked).toHaveLength(1);
});

test('dmfw: what stands outside, or at two places, is told and left out', async () => {
	const root = qingheRoot();
	const here = await open(({ form }) =>
		form.get('stName') === '南村'
			? records(record('南村', [[111.1, 35.1]]), record('南村', [[111.3, 35.2]]))
			: records(record('外村', [[112.9, 36.1]]), { ...record('外村', []), gdm: null })
	);
	const { text } = await fetchFrom(root, here, 'dmfw', '--names', '南村,外村', '--yes');
	expect(text).toMatch(/left out: 南村: several places, village 111\.1,35\.1 .*111\.3,35\.2/u);
	expect(text).toContain('left out: 外村: only outside the county');
	expect(newRows(root)).toEqual([]);
});

test('dmfw: a place of several points has an error that reaches them', async () => {
	const root = qingheRoot();
	const here = await open(() =>
		records(
			record(
				'某水库',
				[
					[111.1, 35.1],
					[111.12, 35.1]
				],
				'水库'
			)
		)
	);
	await fetchFrom(root, here, 'dmfw', '--names', '某水库', '--yes');
	const [, , , kind, , , error] = (newRows(root)[0] ?? '').split(',');
	expect([kind, Math.round(Number(error) / 100)]).toEqual(['reservoir', 18]);
});

test('tianditu: asks with the address and the key; a larger place, a guess and nothing are no answer', async () => {
	const root = qingheRoot();
	const told: Record<string, unknown> = {
		某镇: {
			status: '0',
			msg: 'ok',
			location: { score: 100, level: '乡镇', lon: '111.2', lat: '35.1' }
		},
		甲沟: {
			status: '0',
			msg: 'ok',
			location: { score: 98, level: '区县', lon: 111.2, lat: 35.15 }
		},
		乙沟: { status: '0', msg: 'ok', location: { score: 31, level: '村', lon: 111.2, lat: 35.15 } },
		丙沟: { status: '404', msg: '无结果' }
	};
	const here = await open(({ url }) => {
		const { keyWord } = JSON.parse(url.searchParams.get('ds') ?? '{}') as { keyWord: string };
		expect(url.pathname).toBe('/geocoder');
		expect(url.searchParams.get('tk')).toBe('secret-7');
		expect(keyWord).toMatch(/^河东省和渡市青禾县/u);
		return { body: told[keyWord.slice('河东省和渡市青禾县'.length)] };
	});
	const args = ['--names', Object.keys(told).join('、'), '--key', 'secret-7', '--yes'];
	const { text } = await fetchFrom(root, here, 'tianditu', ...args);
	expect(text.match(/left out: .沟: not known/gu)).toHaveLength(3);
	expect(newRows(root)).toEqual([
		'149901,某镇,,township,111.20000,35.10000,1000,point,天地图地理编码 乡镇 100 2026-05-01,'
	]);
	const kept = readFileSync(join(root, PATH.replace('dmfw', 'tianditu')), 'utf8');
	expect(kept + text + newRows(root).join()).not.toContain('secret-7');
});

test('tianditu: a refused key stops at once and is no answer', async () => {
	const root = qingheRoot();
	const here = await open(() => ({ status: 403, body: { code: 301013, msg: '权限类型错误' } }));
	const args = ['--names', '甲村,乙村', '--key', 'k'];
	const { code, text } = await fetchFrom(root, here, 'tianditu', ...args);
	expect(code).toBe(1);
	expect(text).toContain('权限类型错误 (301013)');
	expect(here.asked).toHaveLength(1);
	expect((await fetchFrom(root, here, 'tianditu', '--names', '甲村')).text).toContain(
		'needs a --key'
	);
});

const BAD: [string, Reply][] = [
	['too many requests', { status: 429, body: '' }],
	['a service that is down', { status: 503, body: 'down' }],
	['a page of a firewall', { body: '<html>请稍候</html>' }],
	['an answer of another shape', { body: { records: 'none' } }],
	['no answer in time', 'late'],
	['a lost connection', 'lost']
];

test.each(BAD)('%s is asked again', async (_, bad) => {
	const root = qingheRoot();
	const good = records(record('西岭村', [[111.1, 35.1]]));
	const here = await open((_one, nth) => (nth < 2 ? bad : good));
	const patience = bad === 'late' ? ['--timeout', '1500'] : [];
	const { code } = await fetchFrom(root, here, 'dmfw', '--names', '西岭村', '--yes', ...patience);
	expect(code).toBe(0);
	expect(here.asked).toHaveLength(3);
	expect(newRows(root)).toHaveLength(1);
});

test('a service that goes away is left in peace, and the next run goes on where this one stopped', async () => {
	const root = qingheRoot();
	let away = false;
	const here = await open(({ form }) => {
		if (form.get('stName') === '乙村') away = true;
		return away
			? { status: 503, body: '' }
			: records(record(form.get('stName') ?? '', [[111.1, 35.1]]));
	});
	const names = ['--names', '甲村,乙村,丙村,丁村,戊村'];
	const { code, text } = await fetchFrom(root, here, 'dmfw', ...names);
	expect(code).toBe(1);
	expect(text).toContain('status 503, 3 times');
	expect(text).toContain('No answer for 乙村、丙村、丁村');
	expect(here.asked).toHaveLength(1 + 3 * 3);
	expect(existsSync(join(root, PATH))).toBe(true);
	const later = await loopback(({ form }) =>
		records(record(form.get('stName') ?? '', [[111.1, 35.1]]))
	);
	const second = await fetchFrom(root, later, 'dmfw', ...names, '--yes');
	await later.close();
	expect(second.code).toBe(0);
	expect(later.asked.map(({ form }) => form.get('stName'))).toEqual([
		'乙村',
		'丙村',
		'丁村',
		'戊村'
	]);
	expect(newRows(root)).toHaveLength(5);
});

test('a damaged file of kept answers only costs time', async () => {
	const root = qingheRoot();
	writeFileSync(join(root, PATH), '{"甲村": [{');
	const here = await open(() => records(record('甲村', [[111.1, 35.1]])));
	await fetchFrom(root, here, 'dmfw', '--names', '甲村', '--yes');
	expect(newRows(root)).toHaveLength(1);
});

test('a county that is not published is told with what to do', async () => {
	const here = await open(() => records());
	const { code, text } = await fetchFrom(qingheRoot(), here, 'dmfw');
	expect(code).toBe(1);
	expect(text).toContain('run `npm run data` first');
	expect(here.asked).toEqual([]);
});
