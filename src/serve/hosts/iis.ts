// IIS: the web.config of the site's folder. Without the URL Rewrite module, which not every server has: IIS compresses
// by itself, so the .gz files beside the files are not used.
import { headers, TYPES, type Header, type Hosting } from '../headers.ts';

const escape = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const add = (name: string, value: string): string =>
	`<add name="${name}" value="${escape(value)}" />`;

/** What IIS says of the files that it has, and of no others. */
const kept = (value: string): string => {
	const [maxAge, seconds] = /max-age=(\d+)/u.exec(value) ?? [];
	if (maxAge === undefined) return '<clientCache cacheControlMode="DisableCache" />';
	const rest = value.split(', ').filter((one) => one !== maxAge);
	const days = Math.floor(Number(seconds) / 86400);
	return `<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${days}.00:00:00" cacheControlCustom="${rest.join(', ')}" />`;
};

const indented = (all: readonly string[], depth: number): string =>
	all.map((one) => '\t'.repeat(depth) + one).join('\n');

/** An element of lines, none where there are no lines. */
const element = (name: string, content: readonly string[]): string[] =>
	content.length === 0 ? [] : [`<${name}>`, ...content.map((line) => `\t${line}`), `</${name}>`];

/** Headers that a folder has otherwise than the rest. IIS takes paths without slashes at their ends. */
function locationOf(folder: string, all: readonly Header[]): string {
	const own = all.flatMap(({ name, foundOnly, everywhere, below }) => {
		const special = below.find((one) => one.folder === folder);
		return special ? [{ name, foundOnly, everywhere, value: special.value }] : [];
	});
	const cache = own.flatMap(({ foundOnly, value }) => (foundOnly && value ? [kept(value)] : []));
	const said = own
		.filter(({ foundOnly }) => !foundOnly)
		.flatMap(({ name, everywhere, value }) => [
			...(everywhere === undefined ? [] : [`<remove name="${name}" />`]),
			...(value === undefined ? [] : [add(name, value)])
		]);
	const inner = element('system.webServer', [
		...element('staticContent', cache),
		...element('httpProtocol', element('customHeaders', said))
	]).map((line) => `\t${line}`);
	const location = [`<location path="${folder.slice(1, -1)}">`, ...inner, '</location>'];
	return indented(location, 1);
}

export function iis(hosting: Hosting): string {
	const all = headers(hosting);
	const folders = [...new Set(all.flatMap(({ below }) => below.map(({ folder }) => folder)))];
	const cache = all.flatMap(({ foundOnly, everywhere }) =>
		foundOnly && everywhere !== undefined ? [kept(everywhere)] : []
	);
	const said = all.flatMap(({ name, foundOnly, everywhere }) =>
		foundOnly || everywhere === undefined
			? []
			: [`<remove name="${name}" />`, add(name, everywhere)]
	);
	const types = Object.entries(TYPES).flatMap(([ending, type]) => [
		`<remove fileExtension=".${ending}" />`,
		`<mimeMap fileExtension=".${ending}" mimeType="${type}" />`
	]);
	return `<?xml version="1.0" encoding="utf-8"?>
<!-- Xiantu under IIS: works where it lies, in the folder of a site or of an application. -->
<configuration>
	<system.webServer>
		<defaultDocument enabled="true">
			<files>
				<clear />
				<add value="index.html" />
			</files>
		</defaultDocument>
		<directoryBrowse enabled="false" />
		<urlCompression doStaticCompression="true" />
		<staticContent>
${indented([...cache, ...types], 3)}
		</staticContent>
		<httpProtocol>
			<customHeaders>
${indented(said, 4)}
			</customHeaders>
		</httpProtocol>
		<httpErrors errorMode="Custom" existingResponse="Auto">
			<remove statusCode="404" />
			<error statusCode="404" path="404.html" responseMode="File" />
		</httpErrors>
	</system.webServer>
${folders.map((folder) => locationOf(folder, all)).join('\n')}
</configuration>
`;
}
