// nginx: a file for conf.d/. Values by path come from maps, because add_header in a location forgets those outside it.
import { headers, TYPES, type Header, type Hosting } from '../headers.ts';

const quoted = (text: string | undefined): string => `"${text ?? ''}"`;
const variable = (name: string): string => `$xiantu_${name.toLowerCase().replaceAll('-', '_')}`;

const mapOf = ({ name, everywhere, below }: Header, base: string): string =>
	[
		`map $request_uri ${variable(name)} {`,
		`	default ${quoted(everywhere)};`,
		...below.map(({ folder, value }) => `	"~^${base}${folder}" ${quoted(value)};`),
		'}'
	].join('\n');

export function nginx(hosting: Hosting): string {
	const { base } = hosting;
	const all = headers(hosting);
	const types = Object.entries(TYPES).map(([ending, type]) => `		${type} ${ending};`);
	// An empty value is not sent.
	const sent = all.map(
		({ name, foundOnly }) => `		add_header ${name} ${variable(name)}${foundOnly ? '' : ' always'};`
	);
	const entrance = base === '' ? '' : `	location = ${base} {\n		return 301 ${base}/;\n	}\n\n`;
	return `# Xiantu under nginx: into conf.d/, with the folder of the site as the alias below.
${all.map((header) => mapOf(header, base)).join('\n\n')}

server {
	listen 80;
	server_name _;
	charset utf-8;
	absolute_redirect off;

	include mime.types;
	types {
${types.join('\n')}
	}

${entrance}	location ${base}/ {
		alias /srv/xiantu/;
		index index.html;
		# The files beside each file; for .br add the brotli module and: brotli_static on;
		gzip_static on;
		gzip_vary on;
		# A folder without a page is no page.
		error_page 403 404 =404 ${base}/404.html;
${sent.join('\n')}
	}
}
`;
}
