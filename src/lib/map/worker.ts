// Where every map finds its worker. Import for its effect before a map is made.
import { prewarm, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

setWorkerUrl(workerUrl);
// It takes as long to start as a page takes to become live: both begin together.
prewarm();
