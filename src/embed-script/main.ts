// embed.js: gives any page the element <xiantu-map>. A page that loads it twice has it once.
import { mapElement } from './map-element.ts';

const { src = location.href } = (document.currentScript ?? {}) as { src?: string };
/** The site lies where the script does. */
const site = new URL(/\/embed-script\/[^/]*$/u.test(src) ? '..' : '.', src);

if (!customElements.get('xiantu-map')) customElements.define('xiantu-map', mapElement(site));
