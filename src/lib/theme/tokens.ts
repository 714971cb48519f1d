// Colours and type of the product, one flat record a theme. css.ts writes them as custom properties; layers read them.
// Invariant: every theme has every token; text on its ground and icons on their family have contrast AA (tested).
import type { Family } from './families.ts';

export interface Theme {
	readonly dark: boolean;
	/** Interface. `faint` is for lines and fills only, never for text. */
	readonly ui: {
		readonly ground: string;
		readonly surface: string;
		readonly raised: string;
		readonly ink: string;
		readonly soft: string;
		readonly line: string;
		readonly faint: string;
		readonly accent: string;
		readonly onAccent: string;
		/** Behind quoted and highlighted words. */
		readonly mark: string;
	};
	readonly map: {
		readonly outside: string;
		readonly neighbour: string;
		readonly county: string;
		readonly countyLine: string;
		readonly neighbourLine: string;
		readonly prefectureLine: string;
		readonly provinceLine: string;
		readonly water: string;
		readonly waterLabel: string;
		readonly label: string;
		readonly labelSoft: string;
		readonly halo: string;
		/** 无数据: lines of the hatch, over `county`. */
		readonly hatch: string;
	};
	readonly family: Readonly<Record<Family, string>>;
	readonly onFamily: string;
	/** Of an ordered indicator, from little to much. */
	readonly ramp: readonly [string, string, string, string, string];
	/** Of what falls, from little to much. */
	readonly decline: readonly [string, string, string, string, string];
	/** Multiplies the sizes of letters and symbols on the map. */
	readonly scale: number;
}

const light: Theme = {
	dark: false,
	ui: {
		ground: '#f4f1ea',
		surface: '#fffdf9',
		raised: '#ffffff',
		ink: '#26231e',
		soft: '#635d52',
		line: '#ddd6c8',
		faint: '#efeae0',
		accent: '#a62b1f',
		onAccent: '#ffffff',
		mark: '#fbe9b7'
	},
	map: {
		outside: '#f1ede4',
		neighbour: '#eae5d9',
		county: '#fffdf8',
		countyLine: '#8b8171',
		neighbourLine: '#d5cdbd',
		prefectureLine: '#a99e8a',
		provinceLine: '#7d7260',
		water: '#a9cbd8',
		waterLabel: '#3d6b7e',
		label: '#26231e',
		labelSoft: '#6a6356',
		halo: '#fffdf8',
		hatch: '#cdc5b5'
	},
	family: {
		industry: '#a9540f',
		infrastructure: '#2a64a0',
		ecology: '#2c7643',
		livelihood: '#824396',
		safety: '#726012',
		other: '#625d55'
	},
	onFamily: '#ffffff',
	ramp: ['#e6f2ee', '#cbe3dc', '#aad1c7', '#84b9ae', '#5f9d92'],
	decline: ['#f8ecdb', '#f0dabd', '#e5c297', '#d7a773', '#c48c54'],
	scale: 1
};

const dark: Theme = {
	dark: true,
	ui: {
		ground: '#151513',
		surface: '#1d1d1a',
		raised: '#262622',
		ink: '#ece8df',
		soft: '#b3ac9e',
		line: '#3b3933',
		faint: '#2a2925',
		accent: '#ee8a79',
		onAccent: '#1d1d1a',
		mark: '#5a4a17'
	},
	map: {
		outside: '#151513',
		neighbour: '#1c1c19',
		county: '#2a2a26',
		countyLine: '#8b8474',
		neighbourLine: '#35332e',
		prefectureLine: '#5c574c',
		provinceLine: '#8b8474',
		water: '#2c4a57',
		waterLabel: '#8fb8c9',
		label: '#ece8df',
		labelSoft: '#a39c8d',
		halo: '#1d1d1a',
		hatch: '#57534a'
	},
	family: {
		industry: '#e39a5b',
		infrastructure: '#79aee0',
		ecology: '#7cc08f',
		livelihood: '#c995da',
		safety: '#cdb75a',
		other: '#aaa498'
	},
	onFamily: '#1a1a17',
	ramp: ['#23403c', '#2d5751', '#3a736b', '#4f948a', '#74b8ad'],
	decline: ['#453526', '#5b442e', '#775938', '#967148', '#b98f62'],
	scale: 1
};

const print: Theme = {
	...light,
	ui: { ...light.ui, ground: '#ffffff', surface: '#ffffff', faint: '#f4f4f4', line: '#c9c9c9' },
	map: {
		...light.map,
		outside: '#ffffff',
		neighbour: '#f5f4f1',
		county: '#ffffff',
		countyLine: '#6d6659',
		halo: '#ffffff'
	}
};

/** Read from the back of a room: larger letters, stronger lines. */
const present: Theme = {
	...light,
	map: {
		...light.map,
		countyLine: '#5f574a',
		provinceLine: '#564d3e',
		labelSoft: '#575146'
	},
	scale: 1.35
};

export const THEME_TOKENS = { light, dark, print, present } as const;

/** Chinese first: the stack decides how digits and Latin beside it look. Also for MapLibre's local glyphs. */
export const FONT_STACK =
	"'PingFang SC', 'HarmonyOS Sans SC', 'Microsoft YaHei', 'Source Han Sans SC', 'Noto Sans CJK SC', 'WenQuanYi Micro Hei', sans-serif";
