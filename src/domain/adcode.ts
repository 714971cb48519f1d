// 行政区划代码: six digits, province + prefecture + county. Joins everything.
import * as v from 'valibot';

export const Adcode = v.pipe(v.string(), v.regex(/^\d{6}$/u), v.brand('Adcode'));
export type Adcode = v.InferOutput<typeof Adcode>;

/** Brands a string that is known to be an adcode; throws where it is not. */
export const adcode = (value: string): Adcode => v.parse(Adcode, value);
