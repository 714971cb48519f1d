// Where the map of an offline file finds its worker: in an element of the page, in the place of worker.ts.
import { prewarm, setWorkerUrl } from 'maplibre-gl';

const code = document.querySelector('#map-worker')?.textContent ?? '';
const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
// By its ending a worker is known as one script: browsers start no modules out of a file's page.
setWorkerUrl(`${address}#worker.cjs`);
prewarm();
