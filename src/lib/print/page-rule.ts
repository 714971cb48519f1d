// The sizes of printed pages, which only a stylesheet can say: `@page` takes no custom properties.

interface Millimetres {
	readonly width: number;
	readonly height: number;
}

const size = ({ width, height }: Millimetres): string => `size: ${width}mm ${height}mm`;

/** Sets the pages `sheet` and `annex`, and the size where a browser knows one size only; returns what takes it away. */
export function setPages(sheet: Millimetres, annex: Millimetres): () => void {
	const rules = new CSSStyleSheet();
	rules.replaceSync(`
		@page { ${size(sheet)}; margin: 0 }
		@page sheet { ${size(sheet)}; margin: 0 }
		@page annex {
			${size(annex)}; margin: 14mm 14mm 16mm;
			@bottom-right { content: counter(page) ' / ' counter(pages); font-size: 8pt }
		}
	`);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, rules];
	return () => {
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== rules);
	};
}
