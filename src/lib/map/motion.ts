// How a map may move: flights and fades are for those who want them, on a machine that draws them smoothly.

/** What names itself so has no graphics card to draw with: a virtual desktop, an old office machine. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/iu;

/** Does the processor draw this canvas of WebGL? A frame then takes a tenth of a second, and nothing else is painted. */
export function isDrawnInSoftware(canvas: HTMLCanvasElement): boolean {
	const gl = canvas.getContext('webgl2');
	const names = gl?.getExtension('WEBGL_debug_renderer_info');
	const renderer: unknown = gl?.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
	return typeof renderer === 'string' && SOFTWARE.test(renderer);
}

export const wantsStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
