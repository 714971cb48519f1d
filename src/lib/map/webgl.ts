// Whether this browser can draw a map at all.

export const drawsWebgl = (): boolean =>
	document.createElement('canvas').getContext('webgl2') !== null;
