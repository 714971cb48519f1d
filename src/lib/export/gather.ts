// The rows of a selection, with the published files of its counties.
import type { Fact } from '#domain/fact.ts';
import { published } from '#lib/published/published.ts';
import { recordsOf, type CountySource, type ExportRecord } from './record.ts';
import { publicLink } from '#lib/view/link.ts';

/** `tell` hears how many of the counties are read. */
export async function gatherRecords(
	selection: readonly Fact[],
	countyName: (adcode: string) => string,
	tell: (done: number, all: number) => void
): Promise<ExportRecord[]> {
	const adcodes = [...new Set(selection.map(({ adcode }) => adcode))];
	let done = 0;
	const files = published();
	const entries = await Promise.all(
		adcodes.map(async (adcode): Promise<[string, CountySource]> => {
			const [facts, plan] = await Promise.all([files.facts(adcode), files.plan(adcode)]);
			tell(++done, adcodes.length);
			return [adcode, { county: countyName(adcode), plan, facts }];
		})
	);
	return recordsOf(selection, new Map(entries), (adcode, id) =>
		publicLink({ kind: 'plan', adcode }, { feature: id })
	);
}
