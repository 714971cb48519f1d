// One name, one place; of a town and its village the village; of a road and the village on it the village.
import { expect, test } from 'vitest';
import type { Place } from '#domain/place.ts';
import { findPlaces } from '#pipeline/places/match.ts';
import { settle } from '#pipeline/places/settle.ts';
import { Townships } from '#pipeline/places/townships.ts';
import { invented, inventedIndex, lexicon } from '#test/fixtures/land.ts';

const town = invented('白石镇', 'township', [[112, 36]]);
const other = invented('青山乡', 'township', [[112.5, 36]]);
const village = invented('北沟村', 'village', [[112.02, 36.02]]);
const far = invented('南堡村', 'village', [[112.48, 36]], { source: '虚构 (青山乡)' });
const road = invented('232省道', 'road', [
	[112, 36],
	[112.5, 36]
]);
const PLACES = [town, other, village, far, road];

function settled(text: string, places: Place[] = PLACES) {
	const matches = findPlaces(text, inventedIndex(...places));
	const result = settle({ text, matches }, new Townships(places, matches), lexicon);
	return { names: result.settled.map(({ place }) => place.name), ambiguous: result.ambiguous };
}

test.each([
	['白石镇北沟村', ['北沟村']],
	['白石镇、青山乡', ['白石镇', '青山乡']],
	['在青山乡，投资1亿元在南堡村', ['南堡村']],
	['白石镇、南堡村', ['白石镇', '南堡村']],
	['232省道北沟村', ['北沟村']],
	['232省道改造', ['232省道']],
	['白石镇232省道', ['白石镇']],
	['232省道、北沟村', ['232省道', '北沟村']],
	['北沟村和北沟村', ['北沟村']],
	['北沟村南堡村', ['南堡村']],
	['白石镇至各村的通道', []],
	['白石镇到青山乡的通道', ['白石镇', '青山乡']]
])('「%s」', (text, names) => {
	expect(settled(text).names).toEqual(names);
});

test('two far places of one name are ambiguous, two near ones are one', () => {
	const twin = (lon: number): Place => ({
		...invented('石窑', 'village', [[lon, 36]]),
		id: `149901-g-${lon}`
	});
	expect(settled('石窑', [twin(112), twin(112.3)])).toEqual({ names: [], ambiguous: ['石窑'] });
	expect(settled('石窑', [twin(112), twin(112.01)])).toEqual({ names: ['石窑'], ambiguous: [] });
});
