// Caddy: a Caddyfile. Matchers of one header never overlap, so that their order does not matter.
import { headers, TYPES, type Header, type Hosting } from '../headers.ts';

const indent = (lines: readonly string[], depth: number): string =>
	lines.map((line) => (line === '' ? '' : '\t'.repeat(depth) + line)).join('\n');

function linesOf({ name, everywhere, below }: Header): string[] {
	const matcher = `@${name.toLowerCase()}`;
	const folders = below.map(({ folder }) => `${folder}*`).join(' ');
	const rest = folders === '' ? '' : `${matcher} not path ${folders}`;
	return [
		...(everywhere !== undefined && rest !== '' ? [rest] : []),
		...(everywhere === undefined
			? []
			: [`header ${rest === '' ? '' : `${matcher} `}${name} "${everywhere}"`]),
		...below.flatMap(({ folder, value }) =>
			value === undefined ? [] : [`header ${folder}* ${name} "${value}"`]
		)
	];
}

export function caddy(hosting: Hosting): string {
	const { base } = hosting;
	const all = headers(hosting);
	const types = Object.entries(TYPES).map(
		([ending, type]) => `header *.${ending} Content-Type ${type}`
	);
	const site = [
		'root * /srv/xiantu',
		...all.flatMap(linesOf),
		...types,
		'file_server {',
		'	precompressed br gzip',
		'}'
	];
	const inside =
		base === ''
			? indent(site, 1)
			: `	redir ${base} ${base}/ 301\n	handle_path ${base}/* {\n${indent(site, 2)}\n	}\n	handle {\n		error 404\n	}`;
	return `# Xiantu under Caddy. Put the host's name for :80 to have HTTPS; root is the folder of the site.
:80 {
${inside}

	handle_errors {
		root * /srv/xiantu
${all
	.filter(({ foundOnly }) => foundOnly)
	.map(({ name }) => `		header -${name}`)
	.join('\n')}
		rewrite * /404.html
		file_server
	}
}
`;
}
