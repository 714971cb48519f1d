// Whether this browser can draw a map at all.

/** Gives back at once what it asks with: browsers keep few contexts alive, and a page may hold ten maps of ours. */
export function drawsWebgl(): boolean {
	const gl = document.createElement('canvas').getContext('webgl2');
	gl?.getExtension('WEBGL_lose_context')?.loseContext();
	return gl !== null;
}
