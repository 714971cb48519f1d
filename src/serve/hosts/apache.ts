// Apache 2.4: the .htaccess of the site's folder. Needs AllowOverride FileInfo there.
import { headers, TYPES, type Header, type Hosting } from '../headers.ts';

function linesOf({ name, foundOnly, everywhere, below }: Header, base: string): string[] {
	const header = foundOnly ? 'Header' : 'Header always';
	// REQUEST_URI is the page for missing files where one is missing, THE_REQUEST is what was asked for.
	const asked = foundOnly ? '"%{REQUEST_URI} =~ m#^' : '"%{THE_REQUEST} =~ m#^[A-Z]+ ';
	const say = (value: string | undefined): string =>
		value === undefined ? `${header} unset ${name}` : `${header} set ${name} "${value}"`;
	return [
		...(everywhere === undefined ? [] : [say(everywhere)]),
		...below.flatMap(({ folder, value }) => [
			`<If ${asked}${base}${folder}#">`,
			`	${say(value)}`,
			'</If>'
		])
	];
}

/** Answers with the compressed file beside a file, or beside a folder's page, where the browser takes it. */
const compressed = (coding: string, ending: string): string[] =>
	['%{REQUEST_FILENAME}', '%{REQUEST_FILENAME}index.html'].flatMap((file, at) => [
		`	RewriteCond %{HTTP:Accept-Encoding} \\b${coding}\\b`,
		`	RewriteCond ${file}.${ending} -f`,
		`	RewriteRule ^(.*)$ $1${at === 0 ? '' : 'index.html'}.${ending} [L]`
	]);

export function apache(hosting: Hosting): string {
	const { base } = hosting;
	const types = Object.entries(TYPES).map(([ending, type]) => `AddType ${type} .${ending}`);
	return `# Xiantu under Apache 2.4: works where it lies, in the folder of the site.
ErrorDocument 404 ${base}/404.html
AddDefaultCharset utf-8
${types.join('\n')}
RemoveType .gz
AddEncoding gzip .gz
AddEncoding br .br

<IfModule mod_headers.c>
${headers(hosting)
	.flatMap((header) => linesOf(header, base))
	.map((line) => `	${line}`)
	.join('\n')}
	Header append Vary Accept-Encoding
</IfModule>

<IfModule mod_rewrite.c>
	RewriteEngine On
	# A folder without a page is no page; what is compressed is answered already.
	RewriteCond %{REQUEST_FILENAME} -d
	RewriteCond %{REQUEST_FILENAME}/index.html !-f
	RewriteRule ^ - [R=404,L]
	RewriteRule \\.(?:br|gz)$ - [L]
${[...compressed('br', 'br'), ...compressed('gzip', 'gz')].join('\n')}
</IfModule>
`;
}
