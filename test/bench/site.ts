// `npm run bench`, second part: the built site against bare pages (MapLibre and the same data; the same text), interleaved in one run.
// Prints medians and ratios beside what is aimed at; it measures and does not judge.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '#domain/plan.ts';
import type { Bbox, Manifest } from '#domain/published.ts';
import { serveFolder } from '#src/serve/server.ts';
import { launchChromium } from '../browser/chromium.ts';
import { buildFloor } from './build-floor.ts';
import {
	boxJumps,
	firstMap,
	hostBlocked,
	keystrokes,
	median,
	p95,
	selections,
	slideChanges,
	textShown,
	type FirstMap,
	type Served
} from './pages.ts';

const ROOT = join(import.meta.dirname, '../..');
const FLOOR = join(import.meta.dirname, 'out/floor');
const RUNS = Number(process.env['RUNS'] ?? 7);

const QUERIES = ['抽水蓄能', 'yuanqu', '工业园区', '2025年', '高速公路', 'lnxc'];
const ROWS = 12;
const TURNS = 6;
/** ms between two choices: the map is at work on the one before. */
const PAUSE = 500;
/** The longest of the plans. */
const LONG_PLAN = '141182';

/** What the first two slides of the deck of LONG_PLAN show: its county, then all. */
function slideBoxes(): readonly [Bbox, Bbox] {
	const file = join(ROOT, 'static/data/v1/manifest.json');
	const { bbox, counties } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
	return [counties.find(({ adcode }) => adcode === LONG_PLAN)?.bbox ?? bbox, bbox];
}

/** The same text, a paragraph a line, and nothing else. */
function barePage(): string {
	const file = join(ROOT, 'static/data/v1', LONG_PLAN, 'plan.json');
	const { text } = JSON.parse(readFileSync(file, 'utf8')) as Plan;
	const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	const paragraphs = escaped.split('\n').map((line) => `<p>${line}</p>`);
	return `<!doctype html><meta charset="utf-8"><title>Bare</title><body>${paragraphs.join('\n')}`;
}

/** Another site's page with ten maps of ours. */
function hostPage(site: string): string {
	const file = join(ROOT, 'static/data/v1/manifest.json');
	const { counties } = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
	const maps = ['', 'category="交通"'].flatMap((filter) =>
		counties.map(
			({ adcode }) =>
				`<xiantu-map county="${adcode}" ${filter} height="400" style="margin:300px 0"></xiantu-map>`
		)
	);
	return `<!doctype html><meta charset="utf-8"><title>Host</title><script src="${site}/embed.js"></script>${maps.join('')}`;
}

/** A name that the browser takes for this machine's: another site than the one whose maps it shows. */
const HOST = 'host.test';

await buildFloor(FLOOR, { data: true });
writeFileSync(join(FLOOR, 'text.html'), barePage());
const [siteServer, floorServer] = [
	await serveFolder(join(ROOT, 'build'), 0),
	await serveFolder(FLOOR, 0)
];
const site: Served = { origin: siteServer.origin, folder: join(ROOT, 'build') };
const floor: Served = { origin: floorServer.origin, folder: FLOOR };
writeFileSync(join(FLOOR, 'host.html'), hostPage(site.origin));
const host = `${floor.origin.replace('127.0.0.1', HOST)}/host.html`;
const browser = await launchChromium([`--host-resolver-rules=MAP ${HOST} 127.0.0.1`]);

const maps: { site: FirstMap[]; floor: FirstMap[] } = { site: [], floor: [] };
const texts: { site: number[]; floor: number[] } = { site: [], floor: [] };
const turned: { site: number[]; floor: number[] } = { site: [], floor: [] };
const selected = { atOnce: [] as number[], inTurn: [] as number[] };
const typed: number[] = [];
const blocked: number[] = [];
for (let run = 0; run < RUNS; run++) {
	maps.floor.push(await firstMap(browser, floor));
	maps.site.push(await firstMap(browser, site));
	texts.floor.push(await textShown(browser, `${floor.origin}/text.html`));
	texts.site.push(await textShown(browser, `${site.origin}/plan/${LONG_PLAN}`));
	turned.floor.push(...(await boxJumps(browser, floor, slideBoxes(), TURNS)));
	turned.site.push(...(await slideChanges(browser, site, LONG_PLAN, TURNS)));
	selected.atOnce.push(...(await selections(browser, site, ROWS, 0)));
	selected.inTurn.push(...(await selections(browser, site, ROWS, PAUSE)));
	typed.push(...(await keystrokes(browser, site, QUERIES)));
	blocked.push(await hostBlocked(browser, host));
}
await browser.close();
await Promise.all([siteServer.close(), floorServer.close()]);

const round = (value: number): number => Number(value.toPrecision(4));
const ratio = (figure: string, ours: number[], bare: number[], aim: number) => ({
	figure,
	site: round(median(ours)),
	floor: round(median(bare)),
	ratio: round(median(ours) / median(bare)),
	aim: `≤ ${aim}`
});
const of = (side: 'site' | 'floor', key: keyof FirstMap): number[] =>
	maps[side].map((one) => one[key]);
const mapRatio = (figure: string, key: keyof FirstMap, aim: number) =>
	ratio(figure, of('site', key), of('floor', key), aim);

console.table([
	mapRatio('JavaScript to first map, bytes', 'scriptBytes', 1.25),
	mapRatio('first idle map, ms', 'firstIdle', 1.2),
	ratio(
		'first content / floor idle, ms',
		of('site', 'firstContent'),
		of('floor', 'firstIdle'),
		0.4
	),
	mapRatio('frame while dragging, p95 ms', 'panFrame', 1.1),
	mapRatio('heap, MB', 'heap', 1.4),
	ratio('slide to settled map / the same jump, ms', turned.site, turned.floor, 1.3),
	ratio('80,000-character plan / bare text, ms', texts.site, texts.floor, 1.5)
]);
console.table([
	{
		figure: 'select to panel painted, row after row, p95 ms',
		site: round(p95(selected.atOnce)),
		aim: '≤ 100'
	},
	{
		figure: `the same, each ${PAUSE} ms after the one before, p95 ms`,
		site: round(p95(selected.inTurn)),
		aim: '≤ 100'
	},
	{ figure: 'search a keystroke, p95 ms', site: round(p95(typed)), aim: '≤ 30' },
	{
		figure: 'page of another site with ten maps, blocked, ms',
		site: round(median(blocked)),
		aim: '≤ 50'
	}
]);
