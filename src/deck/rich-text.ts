// The Markdown of a slide as a small tree that components show: nothing in it is ever HTML.
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

export type Inline =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'code'; readonly text: string }
	| { readonly kind: 'strong'; readonly content: readonly Inline[] }
	| { readonly kind: 'em'; readonly content: readonly Inline[] }
	| { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] }
	| { readonly kind: 'picture'; readonly src: string; readonly alt: string }
	| { readonly kind: 'break' };

export type Block =
	| { readonly kind: 'paragraph' | 'heading'; readonly content: readonly Inline[] }
	| { readonly kind: 'quote'; readonly blocks: readonly Block[] }
	| {
			readonly kind: 'list';
			readonly ordered: boolean;
			readonly start: number;
			readonly items: readonly (readonly Block[])[];
	  };

/** Bytes of a picture as text: more would make a deck that no stick and no mail carries. */
const MOST_PICTURE = 700_000;
const PICTURE = /^data:image\/(?:png|jpeg|webp|gif);base64,/u;

/** Why a picture is not shown: only small ones that stand in the file itself are. */
export const pictureProblem = (src: string): 'picture-outside' | 'picture-large' | undefined =>
	!PICTURE.test(src) ? 'picture-outside' : src.length > MOST_PICTURE ? 'picture-large' : undefined;

/** Links lead to pages of the site or to the web; anything else is only its words. */
const isLink = (href: string): boolean => /^(?:https?:\/\/|\/(?!\/))/u.test(href);

export const richText = (markdown: string): Block[] =>
	fromMarkdown(markdown).children.flatMap(blockOf);

function blockOf(node: Nodes): Block[] {
	switch (node.type) {
		case 'paragraph':
			return [{ kind: 'paragraph', content: inlines(node.children) }];
		case 'heading':
			return [{ kind: 'heading', content: inlines(node.children) }];
		case 'blockquote':
			return [{ kind: 'quote', blocks: node.children.flatMap(blockOf) }];
		case 'list':
			return [
				{
					kind: 'list',
					ordered: node.ordered === true,
					start: node.start ?? 1,
					items: node.children.map(({ children }) => children.flatMap(blockOf))
				}
			];
		case 'code':
		case 'html':
			return [{ kind: 'paragraph', content: [{ kind: 'code', text: node.value }] }];
		default:
			return [];
	}
}

const inlines = (nodes: readonly Nodes[]): Inline[] => nodes.flatMap(inlineOf);

function inlineOf(node: Nodes): Inline[] {
	switch (node.type) {
		case 'text':
			return [{ kind: 'text', text: node.value }];
		case 'inlineCode':
		case 'html':
			return [{ kind: 'code', text: node.value }];
		case 'strong':
			return [{ kind: 'strong', content: inlines(node.children) }];
		case 'emphasis':
			return [{ kind: 'em', content: inlines(node.children) }];
		case 'break':
			return [{ kind: 'break' }];
		case 'link': {
			const content = inlines(node.children);
			return isLink(node.url) ? [{ kind: 'link', href: node.url, content }] : content;
		}
		case 'image':
			return pictureProblem(node.url) === undefined
				? [{ kind: 'picture', src: node.url, alt: node.alt ?? '' }]
				: [{ kind: 'text', text: node.alt ?? '' }];
		default:
			return [];
	}
}

/** Pictures of a text with the line, counted from 0, that each stands on. */
export function picturesOf(markdown: string): { src: string; line: number }[] {
	const found: { src: string; line: number }[] = [];
	const visit = (node: Nodes): void => {
		if (node.type === 'image')
			found.push({ src: node.url, line: (node.position?.start.line ?? 1) - 1 });
		if ('children' in node) node.children.forEach(visit);
	};
	visit(fromMarkdown(markdown));
	return found;
}
