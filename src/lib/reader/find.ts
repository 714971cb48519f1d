// Finds words in the shown text, across the elements that cut it, and lights them without changing the page.
// Invariant: a find never spans two blocks (paragraph, heading, cell).

const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, th, td, caption';

/** Ranges of all occurrences below an element, in document order. Letter case does not matter. */
export function findRanges(root: HTMLElement, words: string): Range[] {
	const wanted = words.trim().toLowerCase();
	if (wanted === '') return [];
	return [...root.querySelectorAll<HTMLElement>(BLOCKS)].flatMap((block) =>
		block.textContent.toLowerCase().includes(wanted) ? rangesIn(block, wanted) : []
	);
}

function rangesIn(block: HTMLElement, wanted: string): Range[] {
	const nodes = textNodes(block);
	const text = nodes
		.map(({ data }) => data)
		.join('')
		.toLowerCase();
	const ranges: Range[] = [];
	for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
		const start = pointAt(nodes, at);
		const end = pointAt(nodes, at + wanted.length - 1);
		if (!start || !end) continue;
		const range = document.createRange();
		range.setStart(start.node, start.offset);
		range.setEnd(end.node, end.offset + 1);
		ranges.push(range);
	}
	return ranges;
}

function textNodes(block: HTMLElement): Text[] {
	const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
	const nodes: Text[] = [];
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		if (node instanceof Text) nodes.push(node);
	}
	return nodes;
}

function pointAt(nodes: readonly Text[], at: number): { node: Text; offset: number } | undefined {
	let before = 0;
	for (const node of nodes) {
		if (at < before + node.length) return { node, offset: at - before };
		before += node.length;
	}
	return undefined;
}

/** Lights the ranges, the chosen one more strongly; where the browser cannot, selects the chosen one. */
export function lightRanges(ranges: readonly Range[], chosen: Range | undefined): void {
	if (typeof Highlight === 'undefined') {
		const selection = getSelection();
		selection?.removeAllRanges();
		if (chosen) selection?.addRange(chosen);
		return;
	}
	CSS.highlights.set('found', new Highlight(...ranges));
	CSS.highlights.set('found-chosen', chosen ? new Highlight(chosen) : new Highlight());
}
