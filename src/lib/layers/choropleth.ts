// An indicator as the colour of its counties, from the one scale that the legend and the list use.
// Invariant: a plan county without a comparable number is hatched, never coloured.
import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { imageName } from './image-names.ts';
import { COUNTIES, type MapInput, type MapLayer } from './layer.ts';

const ADCODE: ExpressionSpecification = ['get', 'adcode'];

const hatchImage = ({ theme }: Pick<MapInput, 'theme'>): string =>
	imageName({ kind: 'hatch', colour: theme.map.hatch, ground: theme.map.county });

export const choropleth: MapLayer = {
	id: 'choropleth',
	layers: (input) => (input.choropleth ? [fill(input, input.choropleth), hatch(input)] : [])
};

function fill(
	{ area }: MapInput,
	{ scale, values }: NonNullable<MapInput['choropleth']>
): LayerSpecification {
	const entries = [...values];
	const value = ['match', ADCODE, ...entries.flat(), 0] as unknown as ExpressionSpecification;
	return {
		id: 'choropleth',
		type: 'fill',
		source: COUNTIES,
		filter: ['in', ADCODE, ['literal', entries.map(([adcode]) => adcode)]],
		paint: {
			'fill-color': entries.length > 0 ? scale.expression(value) : '#000000',
			'fill-opacity': stepBack(area),
			'fill-antialias': false
		}
	};
}

function hatch(input: MapInput): LayerSpecification {
	const { choropleth, area } = input;
	const coloured = [...(choropleth?.values.keys() ?? [])];
	return {
		id: 'choropleth-none',
		type: 'fill',
		source: COUNTIES,
		filter: ['!', ['in', ADCODE, ['literal', coloured]]],
		paint: { 'fill-pattern': hatchImage(input), 'fill-opacity': stepBack(area) }
	};
}

/** Between these zooms a county grows past the screen and its colour turns from figure to ground. */
const FADE_ZOOMS = [10.5, 12] as const;
const FADED = 0.25;

/**
 * Counties that a filter leaves out keep their colour, faintly: a map is read by comparing. Within one county there is
 * nothing to compare, and a full colour would swallow names and marks.
 */
function stepBack(area: readonly string[]): ExpressionSpecification {
	const opacity = (share: number): ExpressionSpecification | number =>
		area.length === 0
			? share
			: ['case', ['in', ADCODE, ['literal', [...area]]], share, 0.35 * share];
	const [from, to] = FADE_ZOOMS;
	return ['interpolate', ['linear'], ['zoom'], from, opacity(1), to, opacity(FADED)];
}
