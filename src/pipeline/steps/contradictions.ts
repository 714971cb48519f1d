// Step contradictions: figures of one plan about one measure and year that cannot both be right, and rows of tables
// whose figures do not go together.
// Invariant: claims are compared in one unit and differ by more than rounding; both stand in the message.
import type { PlanDocument } from '#domain/document.ts';
import type { Facts } from '#domain/facts.ts';
import type { Issue } from '#domain/issue.ts';
import { arithmeticIssues } from '../contradictions/arithmetic.ts';
import { measureKey } from '../lexicon/measures.ts';
import {
	claimsOfIndicator,
	claimsOfStatement,
	type Claim,
	type ClaimKnowledge
} from '../contradictions/claims.ts';

/** A stretch goal in the same sentence (达到116.9亿元，力争达到136亿元) contradicts nothing. */
const SAME_SENTENCE = 120;

/**
 * Pairs of facts that give different figures for the same thing, one issue for each.
 * Text 17.2%, table 11.33% → 「全社会固定资产投资年均增长（2025年）前后不一：正文为17.2%，表2…为11.33%」
 */
export function findContradictions(
	document: PlanDocument,
	{ indicators, statements }: Pick<Facts, 'indicators' | 'statements'>,
	knowledge: ClaimKnowledge
): Issue[] {
	const claims = [
		...indicators.flatMap((indicator) => claimsOfIndicator(indicator, knowledge)),
		...statements.flatMap((statement) => claimsOfStatement(statement, knowledge))
	];
	const first = new Map<string, Claim[]>();
	const pairs = claims.flatMap((claim): Issue[] => {
		const earlier = first.get(claim.key) ?? [];
		const against = earlier.find((other) => contradicts(other, claim));
		first.set(claim.key, [...earlier, claim]);
		return against ? [issueOf(document, against, claim)] : [];
	});
	return [...pairs, ...arithmeticIssues(document.adcode, indicators)];
}

function contradicts(a: Claim, b: Claim): boolean {
	if (a.id === b.id || agree(a, b)) return false;
	const apart =
		Math.max(a.evidence.start, b.evidence.start) - Math.min(a.evidence.end, b.evidence.end);
	return a.table !== undefined || b.table !== undefined || apart > SAME_SENTENCE;
}

/** Equal but for rounding, or one within the bound that the other sets. Two bounds always agree. */
function agree(a: Claim, b: Claim): boolean {
	const slack = a.tolerance + b.tolerance;
	if (a.op === '=' && b.op === '=') return Math.abs(a.value - b.value) <= slack;
	if (a.op !== '=' && b.op !== '=') return true;
	const [figure, bound] = a.op === '=' ? [a, b] : [b, a];
	const isUpper = bound.op === '≤' || bound.op === '<';
	return isUpper ? figure.value <= bound.value + slack : figure.value >= bound.value - slack;
}

function issueOf(document: PlanDocument, a: Claim, b: Claim): Issue {
	const sameName = measureKey(a.name) === measureKey(b.name);
	const names = sameName ? a.name : `${a.name}、${b.name}`;
	const place = (claim: Claim) => (claim.table === undefined ? '正文' : `《${claim.table}》`);
	const hedge = sameName ? '' : '（两处名称不同，请核对口径）';
	return {
		plan: document.adcode,
		step: 'contradictions',
		kind: 'contradiction',
		severity: sameName ? 'warning' : 'info',
		message: `${names}（${a.year}年）前后不一：${place(a)}为${a.words}，${place(b)}为${b.words}${hedge}`,
		about: [a.id, b.id],
		evidence: b.evidence
	};
}
