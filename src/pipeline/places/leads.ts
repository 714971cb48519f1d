// What the words before a place name make of it: 在甲镇 says where, 依托甲景区 sets a scene, 辐射甲镇 only reaches it.
import type { PlaceIndex } from './place-index.ts';

const LONGEST_DESCRIPTION = 26;

export class Leads {
	constructor(
		private readonly text: string,
		private readonly index: PlaceIndex
	) {}

	/** Whether one of the words stands right before an offset, or before the county's name there. */
	follows(start: number, words: readonly string[]): boolean {
		const county = this.index.own.find((name) => this.text.endsWith(name, start)) ?? '';
		return words.some((word) => this.text.endsWith(word, start - county.length));
	}

	/** 「在甲镇」「依托甲景区」「对甲镇」: the name says where something is. */
	isLed(start: number): boolean {
		const { clause, phrase, scene } = this.index.lexicon.locatives;
		return this.follows(start, clause) || this.#ledBy(start, [...phrase, ...scene]);
	}

	/** 「依托甲景区、乙村，」 */
	isScene(start: number): boolean {
		return this.#ledBy(start, this.index.lexicon.locatives.scene);
	}

	/** 「以甲园区」, 「依托甲园区」: something else is done by it. */
	isReliedOn(start: number): boolean {
		return this.follows(start, ['以', ...this.index.lexicon.locatives.scene]);
	}

	/** 「辐射甲镇」「建设成甲镇水源」: what is told is not there. */
	isReached(start: number): boolean {
		const { becoming, reaching } = this.index.lexicon;
		return this.follows(start, [...reaching, ...becoming]);
	}

	/** One of the words stands before it, or before a description of it: 「以特色农业基础良好的禹王」. */
	#ledBy(start: number, words: readonly string[]): boolean {
		return this.follows(start, words) || words.some((word) => this.#describedAfter(word, start));
	}

	#describedAfter(word: string, start: number): boolean {
		const before = this.text.slice(Math.max(0, start - LONGEST_DESCRIPTION), start);
		const clause = before.slice(
			Math.max(...[...'，,。；;：:\n'].map((end) => before.lastIndexOf(end))) + 1
		);
		return clause.startsWith(word) && clause.endsWith('的');
	}
}
