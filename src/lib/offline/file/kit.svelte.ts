// What SvelteKit gives a page of the site ($app/…), for the one page of an offline file. Its address is `…?lang=en#5`:
// what lib/view reads of it is read as of a deck that lies in the browser.
const HERE = 'https://file.invalid/present/own/';
const read = (): URL => new URL(location.search + location.hash, HERE);

class Page {
	url: URL = $state.raw(read());
	readonly state: App.PageState = {};

	readonly follow = (): void => {
		this.url = read();
	};
}

export const browser = true;
export const base = '';
export const page = new Page();
addEventListener('popstate', page.follow);
addEventListener('hashchange', page.follow);

const here = (address: string | URL): string => {
	const { search, hash } = new URL(address, HERE);
	return location.pathname + search + hash;
};

export function pushState(address: string | URL): void {
	history.pushState(null, '', here(address));
	page.follow();
}

export function replaceState(address: string | URL): void {
	history.replaceState(null, '', here(address));
	page.follow();
}

export const goto = (address: string | URL): void => pushState(address);
