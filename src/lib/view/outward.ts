// Where a link to a page of the site leads from here: to that page. In an offline file, which stands in for this module
// with one of its own, to the public site, or nowhere: then it is text.
export const outward = (address: string): string | undefined => address;
