// What the editor does to the project's files: tells what is known, saves where a person says that a fact lies, undoes it.
// Invariant: after every call the files are as they were, or as the pipeline accepts them.
import type { Position } from '#domain/geometry.ts';
import type { Park, Project } from '#domain/facts.ts';
import { OUTLINE_TOLERANCE_M, metresOutside } from '#geo/area.ts';
import { roundPosition } from '#geo/coordinates.ts';
import { readCorrectionFile } from '#pipeline/curation/corrections.ts';
import type { CorrectionEntry, Target } from '#pipeline/curation/corrections.ts';
import { CURATION_FOLDER } from '#pipeline/curation/corrections.ts';
import { Stale, findFact } from '#pipeline/curation/find.ts';
import { loadBoundaries } from '#pipeline/geography/boundaries.ts';
import { loadGazetteer } from '#pipeline/geography/gazetteer.ts';
import type { Gazetteer } from '#pipeline/geography/gazetteer.ts';
import type { EditorState, KnownPlace, SaveRequest } from '../protocol.ts';
import { anchorOf } from './anchor.ts';
import { correctionFiles, readAdcodes, readPublished } from './published.ts';
import type { PublishedPlan } from './published.ts';
import { Refusal } from './refusal.ts';
import { REMEMBERED, withRow } from './remembered.ts';
import { contentsOf, writeTogether } from './write-together.ts';
import type { Contents } from './write-together.ts';

type Move = Extract<CorrectionEntry, { action: 'move' }>;

interface Saved {
	readonly fact: string;
	readonly before: Contents;
	readonly after: Contents;
}

/** CONTRACT: what is drawn as exact is off by no more. */
const EXACT_ERROR_M = 500;

export class PlaceDesk {
	readonly #root: string;
	/** Today as an ISO date. */
	readonly #today: () => string;
	readonly #saved: Saved[] = [];

	constructor(root: string, today: () => string = () => new Date().toISOString().slice(0, 10)) {
		this.#root = root;
		this.#today = today;
	}

	/** Throws InputError where a file of the project is not as it should be. */
	state(): EditorState {
		const adcodes = readAdcodes(this.#root);
		const gazetteer = this.#gazetteer();
		return {
			places: adcodes.flatMap((adcode) => gazetteer.places(adcode).map(knownPlace)),
			moves: Object.fromEntries(adcodes.flatMap((adcode) => this.#moves(adcode))),
			undo: this.#saved.map(({ fact }) => fact)
		};
	}

	/** Throws Refusal where the request cannot be done, InputError where a file is not as it should be. */
	save(request: SaveRequest): void {
		const { adcode, reason, author, remember } = request;
		const plan = readPublished(this.#root, adcode);
		const { kind, list, fact } = findById(plan, request.fact);
		const to = rounded(request.to);
		this.#expectSound(adcode, to);
		const target = remember && 'point' in to ? placeTarget(remember.name, to) : to;
		const move: Move = {
			action: 'move',
			kind,
			...anchorOf(plan.raw, list, fact),
			to: target,
			reason,
			author,
			date: this.#today()
		};
		const files = new Map<string, string>();
		if (remember) files.set(REMEMBERED, withRow(this.#root, adcode, to, remember));
		const file = `${CURATION_FOLDER}/${adcode}/placements.json`;
		this.#expectLast(adcode, file, plan, fact);
		files.set(file, this.#withMove(file, move, plan, fact));
		const before = contentsOf(this.#root, files.keys());
		writeTogether(this.#root, files);
		this.#saved.push({ fact: fact.id, before, after: files });
	}

	/** Puts the files back as they were before the last save. Throws Refusal where they were changed since. */
	undo(): void {
		const last = this.#saved.at(-1);
		if (!last) throw new Refusal('nothingToUndo');
		const now = contentsOf(this.#root, last.after.keys());
		for (const [path, content] of last.after)
			if (now.get(path) !== content) throw new Refusal('changedSince', path);
		writeTogether(this.#root, last.before);
		this.#saved.pop();
	}

	#boundaries() {
		return loadBoundaries(this.#root, readAdcodes(this.#root));
	}

	#gazetteer(): Gazetteer {
		return loadGazetteer(this.#root, this.#boundaries());
	}

	/** The moves of a county by the ids of the facts that they are about, as far as those are found. */
	#moves(adcode: string): [string, Target][] {
		const entries = correctionFiles(this.#root, adcode).flatMap((file) =>
			readCorrectionFile(this.#root, file)
		);
		const moves = entries.filter((entry) => entry.action === 'move');
		if (moves.length === 0) return [];
		const plan = readPublished(this.#root, adcode);
		return moves.flatMap((move): [string, Target][] => {
			const id = factOf(plan, move);
			return id === undefined ? [] : [[id, move.to]];
		});
	}

	/** A file that is applied later would undo what is saved. */
	#expectLast(adcode: string, file: string, plan: PublishedPlan, fact: Project | Park): void {
		for (const later of correctionFiles(this.#root, adcode).filter((one) => one > file)) {
			const entries = readCorrectionFile(this.#root, later);
			if (entries.some((entry) => moves(plan, entry, fact)))
				throw new Refusal('movedElsewhere', later);
		}
	}

	/** The file with the move, in place of an older one of the same fact. */
	#withMove(file: string, move: Move, plan: PublishedPlan, fact: Project | Park): string {
		const old = contentsOf(this.#root, [file]).get(file);
		const entries = old === undefined ? [] : readCorrectionFile(this.#root, file);
		return renderCorrections([...entries.filter((entry) => !moves(plan, entry, fact)), move]);
	}

	#expectSound(adcode: string, to: Target): void {
		if ('unplaced' in to) return;
		if ('place' in to) {
			const place = this.#gazetteer()
				.places(readAdcodes(this.#root).find((one) => one === adcode) ?? unknown(adcode))
				.find(({ name }) => name === to.place);
			if (!place) throw new Refusal('noPlace', to.place);
			expectHonest(to.precision, Math.max(...place.rows.map(({ errorM }) => errorM)));
			return;
		}
		expectHonest(to.precision, to.errorM);
		const county = this.#boundaries().counties.get(adcode);
		if (!county) throw new Refusal('malformed', adcode);
		for (const position of 'point' in to ? [to.point] : to.line) {
			const metres = metresOutside(position, county.geometry.coordinates);
			if (metres > OUTLINE_TOLERANCE_M)
				throw new Refusal('outside', `${county.properties.name} ${Math.round(metres)} m`);
		}
	}
}

function unknown(adcode: string): never {
	throw new Refusal('malformed', adcode);
}

function expectHonest(precision: string, errorM = EXACT_ERROR_M): void {
	if (precision === 'exact' && errorM > EXACT_ERROR_M) throw new Refusal('tooExact', `${errorM} m`);
}

function findById({ facts }: PublishedPlan, id: string) {
	const project = facts.projects.find((one) => one.id === id);
	if (project) return { kind: 'project', list: facts.projects, fact: project } as const;
	const park = facts.parks.find((one) => one.id === id);
	if (park) return { kind: 'park', list: facts.parks, fact: park } as const;
	throw new Refusal('noFact', id);
}

const moves = (plan: PublishedPlan, entry: CorrectionEntry, { id }: Project | Park): boolean =>
	entry.action === 'move' && factOf(plan, entry) === id;

/** Id of the fact that a move is about; undefined where it is stale. */
function factOf({ raw, facts }: PublishedPlan, { kind, at, name }: Move): string | undefined {
	try {
		return findFact({ raw }, kind === 'project' ? facts.projects : facts.parks, at, name).id;
	} catch (error) {
		if (error instanceof Stale) return undefined;
		throw error;
	}
}

function rounded(to: Target): Target {
	if ('point' in to) return { ...to, point: roundPosition(to.point) };
	return 'line' in to ? { ...to, line: to.line.map(roundPosition) } : to;
}

const placeTarget = (
	place: string,
	{ precision }: Extract<Target, { point: Position }>
): Target => ({
	place,
	precision
});

const knownPlace = ({
	adcode,
	name,
	aliases,
	kind,
	rows
}: ReturnType<Gazetteer['places']>[number]): KnownPlace => ({
	adcode,
	name,
	aliases,
	kind,
	line: rows.map(({ lon, lat }) => [lon, lat]),
	errorM: Math.max(...rows.map(({ errorM }) => errorM))
});

/** JSON with tabs, a position on one line. */
const renderCorrections = (entries: readonly CorrectionEntry[]): string =>
	`${JSON.stringify(entries, null, '\t').replace(/\[\s*(-?\d[\d.]*),\s*(-?\d[\d.]*)\s*\]/gu, '[$1, $2]')}\n`;
