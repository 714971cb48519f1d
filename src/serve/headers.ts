// The ONE table of what a host says about a file besides the file: `npm run serve` and every config of hosts/ come of it.
// Invariant: a header has one value at every path; only what starts a path below the site decides, so every host can do it.

/** What the site's operator decides, as far as a host needs it. */
export interface Hosting {
	/** Path that the site lies under, without a slash at its end: `/gh/xiantu`; '' at the top of a host. */
	readonly base: string;
	/** Who may frame the embeds: `https://*.gov.cn`. Empty: anybody. */
	readonly framedBy: readonly string[];
}

/** One header and its values: everywhere, and below some folders. undefined: not sent there. */
export interface Header {
	readonly name: string;
	/** Said of files, not of their absence: what is missing today is not missing for ever. */
	readonly foundOnly?: true;
	readonly everywhere: string | undefined;
	readonly below: readonly { readonly folder: string; readonly value: string | undefined }[];
}

const FRAMES = 'Content-Security-Policy';

/**
 * Pages are framed by the site itself only: a frame would hide their address and cut off their sources. Embeds are
 * made to be framed. Nothing is sent for them unless the operator narrows it, because `frame-ancestors *` would still
 * shut out a host page that is opened from a disk. What pages may ask for is in each page: see svelte.config.js.
 */
const frames = (framedBy: readonly string[]): Header => ({
	name: FRAMES,
	everywhere: "frame-ancestors 'self'",
	below: [
		{
			folder: '/embed/',
			value: framedBy.length > 0 ? `frame-ancestors 'self' ${framedBy.join(' ')}` : undefined
		}
	]
});

/** Everything that a host should send. */
export const headers = ({ framedBy }: Pick<Hosting, 'framedBy'>): readonly Header[] => [
	{
		// What is named by its content never changes; everything else is asked for again, and answered by 304.
		name: 'Cache-Control',
		foundOnly: true,
		everywhere: 'no-cache',
		below: ['/_app/immutable/', '/embed-script/'].map((folder) => ({
			folder,
			value: 'public, max-age=31536000, immutable'
		}))
	},
	{ name: 'X-Content-Type-Options', everywhere: 'nosniff', below: [] },
	{ name: 'Referrer-Policy', everywhere: 'strict-origin-when-cross-origin', below: [] },
	frames(framedBy),
	{
		// Public data, what embeds answer, pictures, the script whose hash other sites check: they may read them.
		name: 'Access-Control-Allow-Origin',
		everywhere: undefined,
		below: ['/data/v1/', '/embed/', '/embed-script/', '/cards/'].map((folder) => ({
			folder,
			value: '*'
		}))
	}
];

/** Kinds of file that not every host knows; a host that does not may refuse them or have them guessed. */
export const TYPES: Readonly<Record<string, string>> = {
	geojson: 'application/geo+json',
	pmtiles: 'application/octet-stream'
};

/** The headers of a path below the site, where a file is found or not. */
export function headersOf(
	path: string,
	framedBy: readonly string[],
	found = true
): Record<string, string> {
	const sent = headers({ framedBy }).flatMap(({ name, everywhere, below, foundOnly }) => {
		const special = below.find(({ folder }) => path.startsWith(folder));
		const value = special ? special.value : everywhere;
		return value === undefined || (foundOnly && !found) ? [] : [[name, value] as const];
	});
	return Object.fromEntries(sent);
}
