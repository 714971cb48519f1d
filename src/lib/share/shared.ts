// What a share dialog is about: one thing with its address, its place in another page, its name, and how it is cited.
import type { Embed, View } from '#lib/view/view.ts';

export interface Shared {
	/** What the link opens. */
	readonly view: View;
	/** The same in another page. */
	readonly embed: Embed;
	/** An indicator that is seen of it, as a chart in another page. */
	readonly chart?: Pick<Shared, 'embed' | 'title'>;
	/** Names it where it is not seen: the title of a frame. */
	readonly title: string;
	/** Its source, without the link. */
	readonly citation: string;
}
