// Accessibility of a page as axe-core finds it: each violation as one line.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const summary = ({ id, nodes }: axeCore.Result): string =>
	`${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`;

export async function violationsOf(page: Page): Promise<string[]> {
	// Evaluated by the browser's debugger, which the page's own policy does not bind.
	await page.evaluate(readFileSync(axePath, 'utf8'));
	const violations = await page.evaluate(async () => {
		const { axe } = window as unknown as { axe: typeof axeCore };
		const found = await axe.run(document, {
			runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
		});
		return found.violations;
	});
	return violations.map(summary);
}
