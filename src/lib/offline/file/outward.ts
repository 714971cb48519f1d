// Where a link of an offline file leads: to the site that it comes from, in the place of lib/view/outward.ts.
import { siteAddress } from './files.ts';

export const outward = (address: string): string | undefined =>
	siteAddress === undefined ? undefined : siteAddress + address;
