// The published files for thousands of small pages: each is read from disk once a build.
import { building } from '$app/environment';
import { createReader, type Reader } from '#lib/published/reader.ts';
import { fromDisk } from '../(site)/from-disk.ts';

const kept = new Map<string, Promise<unknown>>();

/** While the site is worked on, the data may change between two pages. */
export const embedFiles = (): Reader =>
	createReader(fromDisk, '/data/v1', building ? kept : new Map<string, Promise<unknown>>());
