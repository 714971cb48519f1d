// Words of closed lists that only the editor shows.
import type { PlaceKind } from '#domain/place.ts';
import { m } from '#lib/messages/compiled/messages.js';
import type { Tool } from './draft.ts';
import type { Group } from './queue.ts';

export const GROUP_WORDS: Readonly<Record<Group, () => string>> = {
	all: m.editor_group_all,
	none: m.editor_group_none,
	county: m.editor_group_county,
	township: m.editor_group_township
};

export const TOOL_WORDS: Readonly<
	Record<Tool, { readonly name: () => string; readonly hint: () => string }>
> = {
	point: { name: m.editor_tool_point, hint: m.editor_hint_point },
	line: { name: m.editor_tool_line, hint: m.editor_hint_line },
	place: { name: m.editor_tool_place, hint: m.editor_hint_place }
};

export const KIND_WORDS: Readonly<Record<PlaceKind, () => string>> = {
	township: m.editor_kind_township,
	town: m.editor_kind_town,
	village: m.editor_kind_village,
	river: m.editor_kind_river,
	reservoir: m.editor_kind_reservoir,
	mountain: m.editor_kind_mountain,
	road: m.editor_kind_road,
	railway: m.editor_kind_railway,
	station: m.editor_kind_station,
	park: m.editor_kind_park,
	site: m.editor_kind_site,
	other: m.editor_kind_other
};
