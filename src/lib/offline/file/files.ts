// The data in an offline file: JSON in elements, each read when it is asked for.
import { SITE, type FileSite } from '../contents.ts';

/** As a site's file at this path has it; undefined where the file does not carry it. */
export function textAt(path: string): string | undefined {
	const found = document.querySelector(`script[data-path="${CSS.escape(path)}"]`);
	return found?.textContent;
}

const { address } = JSON.parse(textAt(SITE) ?? '{}') as FileSite;

/** Address of the site that the file comes from, without slash at its end, if that is known. */
export const siteAddress = address;
