// Clusters of mentions, one a park, found again by name, by paragraph and by a part of the name.
// Invariant: finding costs what shares words with the mention, not all clusters, so that gathering stays linear.
import type { ParkKey } from './identity.ts';
import { sameKey } from './identity.ts';
import type { ParkMention } from './find.ts';
import type { Judgement } from './judge.ts';

export interface Judged extends ParkMention, Judgement {
	readonly key: ParkKey;
	/** Qualifiers without those that many parks share: 「现代香菇生产」 → 「香菇」. */
	readonly matter: string;
}

export interface Cluster {
	/** Order of making: the park's number where several fit. */
	readonly order: number;
	readonly mentions: Judged[];
	/** Each key of its mentions once, by family and qualifiers. */
	readonly keys: Map<string, ParkKey>;
	/** Mentions that lead a paragraph, by the number of its block. */
	readonly leads: Map<number, Judged>;
	/** The cluster that it was joined to. */
	into?: Cluster;
}

const idOf = ({ family, core }: ParkKey): string => `${family}/${core}`;

export const pairs = (text: string): string[] =>
	[...text].slice(1).map((_, i) => text.slice(i, i + 2));

const firstPair = (text: string): string => text.slice(0, 2);

/** Clusters with what they are found by. */
export class Clusters {
	private readonly all: Cluster[] = [];
	private readonly byId = new Map<string, Set<Cluster>>();
	private readonly byCore = new Map<string, Set<Cluster>>();
	private readonly byBlock = new Map<number, Set<Cluster>>();
	/** By the first two characters of a key's qualifiers, and by any two. */
	private readonly byStart = new Map<string, Set<Cluster>>();
	private readonly byPair = new Map<string, Set<Cluster>>();

	/** All that were not joined to another, in the order of making. */
	list(): Cluster[] {
		return this.all.filter(({ into }) => into === undefined);
	}

	/** A new cluster of a mention. */
	make(mentions: readonly Judged[]): Cluster {
		const cluster: Cluster = {
			order: this.all.length,
			mentions: [],
			keys: new Map(),
			leads: new Map()
		};
		this.all.push(cluster);
		for (const mention of mentions) this.add(cluster, mention);
		return cluster;
	}

	add(cluster: Cluster, mention: Judged): void {
		const { key, setting, index } = mention;
		cluster.mentions.push(mention);
		if (!cluster.keys.has(idOf(key))) {
			put(this.byId, idOf(key), cluster);
			put(this.byCore, key.core, cluster);
			if (key.core.length >= 2) put(this.byStart, firstPair(key.core), cluster);
			for (const pair of pairs(key.core)) put(this.byPair, pair, cluster);
		}
		cluster.keys.set(idOf(key), key);
		if (!setting.lead || cluster.leads.has(index)) return;
		cluster.leads.set(index, mention);
		put(this.byBlock, index, cluster);
	}

	/** Moves all mentions of a cluster to another. */
	merge(home: Cluster, other: Cluster): void {
		for (const mention of other.mentions) this.add(home, mention);
		other.into = home;
	}

	/** Clusters with a mention of just this name. */
	named(key: ParkKey): Cluster[] {
		return living(this.byId.get(idOf(key)));
	}

	/** Clusters with a name that a key is the same as. */
	same(key: ParkKey): Cluster[] {
		const candidates = [
			...(this.byCore.get(key.core) ?? []),
			...this.longer(key),
			...pairs(key.core).flatMap((pair) => [...(this.byStart.get(pair) ?? [])])
		];
		return living(candidates).filter(
			({ keys }) => keys.has(idOf(key)) || [...keys.values()].some((other) => sameKey(other, key))
		);
	}

	/** Clusters that hold the least frequent pair of a key's qualifiers. */
	private longer({ core }: ParkKey): Cluster[] {
		const sets = pairs(core).map((pair) => this.byPair.get(pair) ?? new Set<Cluster>());
		const [least] = sets.sort((a, b) => a.size - b.size);
		return [...(least ?? [])];
	}

	/** Clusters that lead the paragraph. */
	leading(index: number): Cluster[] {
		return living(this.byBlock.get(index));
	}
}

function put<K>(map: Map<K, Set<Cluster>>, key: K, cluster: Cluster): void {
	const set = map.get(key);
	if (set) set.add(cluster);
	else map.set(key, new Set([cluster]));
}

/** Each cluster once, what it was joined to in its place, in the order of making. */
function living(clusters: Iterable<Cluster> = []): Cluster[] {
	const roots = new Set<Cluster>();
	for (let cluster of clusters) {
		while (cluster.into) cluster = cluster.into;
		roots.add(cluster);
	}
	return [...roots].sort((a, b) => a.order - b.order);
}
