// The documentation of the data is the schemas themselves, with a meaning for every field in both languages.
import { describe, expect, it } from 'vitest';
import dictionary from '#lib/frame/dictionary.json' with { type: 'json' };
import { schemaFields } from '#lib/frame/schema.ts';

const schemas = schemaFields();
const fieldOf = (schema: string, path: string) =>
	schemas.find(({ name }) => name === schema)?.fields.find((field) => field.path === path);

describe('the tables of fields', () => {
	it('tell type and whether a field may be missing', () => {
		expect(fieldOf('Project', 'investment.yuan')).toMatchObject({
			type: 'number',
			optional: false
		});
		expect(fieldOf('Project', 'owner')).toMatchObject({ type: 'string', optional: true });
		expect(fieldOf('Project', 'evidence')).toMatchObject({ type: '[Evidence]', optional: false });
		expect(fieldOf('Park', 'status')?.type).toBe('"已有" | "规划"');
		expect(fieldOf('Structure', 'parts.places.geometry')?.type).toBe('GeoJSON');
	});

	it('say what each field is, the closest words first', () => {
		expect(fieldOf('Plan', 'text')?.meaning.zh).toContain('规划全文');
		expect(fieldOf('Value', 'text')?.meaning.zh).toBe('文字');
		for (const { fields } of schemas) {
			for (const { meaning } of fields) {
				expect(meaning.zh).toMatch(/\p{Script=Han}/u);
				expect(meaning.en).toMatch(/[a-z]/u);
			}
		}
	});

	it('leave no word of the dictionary unused', () => {
		const used = new Set(schemas.flatMap(({ fields }) => fields.map(({ meaning }) => meaning)));
		const unused = Object.entries(dictionary).filter(([, meaning]) => !used.has(meaning));
		expect(unused.map(([key]) => key)).toEqual([]);
	});
});
