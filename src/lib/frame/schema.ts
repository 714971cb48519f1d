// The published schemas as tables of fields, read out of the schemas themselves, so that the documentation cannot lag
// behind them. Runs while prerendering only: the schema library stays out of the browser.
import {
	Correction,
	IndicatorValue,
	Indicator,
	Park,
	Placement,
	Project,
	Statement
} from '#domain/facts.ts';
import { CountyFeatures, TownshipFeatures } from '#domain/ground.ts';
import { Issue } from '#domain/issue.ts';
import { Plan, Section } from '#domain/plan.ts';
import {
	CountyEntry,
	Manifest,
	OverviewIndicator,
	OverviewPark,
	OverviewPlacement,
	OverviewProject,
	ParkFeatures,
	ProjectFeatures
} from '#domain/published.ts';
import { Structure } from '#domain/structure.ts';
import { Evidence } from '#domain/text.ts';
import dictionary from './dictionary.json' with { type: 'json' };

/** As much of a valibot schema as its shape takes. */
interface Shape {
	readonly type: string;
	readonly entries?: Readonly<Record<string, Shape>>;
	readonly item?: Shape;
	readonly items?: readonly Shape[];
	readonly wrapped?: Shape;
	readonly options?: readonly unknown[];
	readonly literal?: unknown;
	readonly value?: Shape;
}

/** What a field is, in both languages. */
type Meaning = Readonly<Record<'zh' | 'en', string>>;

export interface Field {
	/** 「investment.yuan」 for a field of an object without a name of its own. */
	readonly path: string;
	readonly type: string;
	readonly optional: boolean;
	readonly meaning: Meaning;
}

export interface SchemaFields {
	readonly name: string;
	/** Files that hold it. */
	readonly file: string;
	readonly fields: readonly Field[];
}

const NAMED: readonly (readonly [name: string, file: string, schema: Shape])[] = [
	['Project', '<adcode>/facts.json', Project],
	['Park', '<adcode>/facts.json', Park],
	['Indicator', '<adcode>/facts.json', Indicator],
	['Value', '<adcode>/facts.json', IndicatorValue],
	['Statement', '<adcode>/facts.json', Statement],
	['Placement', '<adcode>/facts.json', Placement],
	['Evidence', '<adcode>/facts.json', Evidence],
	['Correction', '<adcode>/facts.json', Correction],
	['Plan', '<adcode>/plan.json', Plan],
	['Section', '<adcode>/plan.json', Section],
	['Structure', '<adcode>/structures.json', Structure],
	['Issue', 'issues.json', Issue],
	['Manifest', 'manifest.json', Manifest],
	['County', 'manifest.json', CountyEntry],
	['OverviewProject', 'overview.json', OverviewProject],
	['OverviewPark', 'overview.json', OverviewPark],
	['OverviewPlacement', 'overview.json', OverviewPlacement],
	['OverviewIndicator', 'overview.json', OverviewIndicator],
	['ProjectFeature', 'projects.geojson', propertiesOf(ProjectFeatures)],
	['ParkFeature', 'parks.geojson', propertiesOf(ParkFeatures)],
	['CountyFeature', 'counties.geojson', propertiesOf(CountyFeatures)],
	['TownshipFeature', 'townships.geojson', propertiesOf(TownshipFeatures)]
];

/** What a collection's features say of themselves. */
function propertiesOf(collection: Shape): Shape {
	const properties = collection.entries?.['features']?.item?.entries?.['properties'];
	if (!properties) throw new TypeError('not a collection of features');
	return properties;
}

const bare = (shape: Shape): Shape => shape.wrapped ?? shape;

const nameOf = (shape: Shape): string | undefined =>
	NAMED.find(([, , schema]) => schema === shape)?.[0];

const isInline = (shape: Shape): boolean =>
	shape.entries !== undefined && nameOf(shape) === undefined;

function typeOf(given: Shape): string {
	const shape = bare(given);
	const name = nameOf(shape);
	if (name !== undefined) return name;
	switch (shape.type) {
		case 'array':
			return shape.item ? `[${typeOf(shape.item)}]` : '[]';
		case 'strict_tuple':
			return `[${(shape.items ?? []).map(typeOf).join(', ')}]`;
		case 'picklist':
			return (shape.options ?? []).map((option) => JSON.stringify(option)).join(' | ');
		case 'literal':
			return JSON.stringify(shape.literal);
		case 'record':
			return `{ … : ${shape.value ? typeOf(shape.value) : 'string'} }`;
		case 'variant':
			return 'GeoJSON';
		case 'strict_object':
			return '{ … }';
		default:
			return shape.type;
	}
}

const MEANINGS: Readonly<Record<string, Meaning>> = dictionary;

/** The closest entry: of the field in this schema, of its path, of its name anywhere. Throws where there is none. */
function meaningOf(schema: string, path: string): Meaning {
	const [last = ''] = path.split('.').slice(-1);
	const meaning = MEANINGS[`${schema}.${path}`] ?? MEANINGS[path] ?? MEANINGS[last];
	if (!meaning) throw new RangeError(`dictionary.json has no words for ${schema}.${path}`);
	return meaning;
}

/** The fields of an object; those of an object without a name of its own follow it, with its path. */
function fieldsOf(schema: string, shape: Shape, prefix = ''): Field[] {
	return Object.entries(shape.entries ?? {}).flatMap(([key, value]) => {
		const path = prefix + key;
		const inner = bare(value);
		const part = inner.item ? bare(inner.item) : inner;
		const own = {
			path,
			type: typeOf(value),
			optional: value.type === 'optional',
			meaning: meaningOf(schema, path)
		};
		return isInline(part) ? [own, ...fieldsOf(schema, part, `${path}.`)] : [own];
	});
}

export const schemaFields = (): SchemaFields[] =>
	NAMED.map(([name, file, schema]) => ({ name, file, fields: fieldsOf(name, schema) }));
