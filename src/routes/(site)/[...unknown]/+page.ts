// Any other address: not found, inside the site's frame.
import { error } from '@sveltejs/kit';

export const prerender = false;

export const load = (): never => error(404);
