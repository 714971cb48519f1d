import { expect, test } from 'vitest';
import { isDrawnInSoftware } from '#lib/map/motion.ts';

const RENDERER = 7937;
const UNMASKED_RENDERER_WEBGL = 37446;

/** A canvas whose browser tells the renderer under its own name, or only masked. */
const canvasOf = (renderer: string, isMasked = false): HTMLCanvasElement =>
	({
		getContext: () => ({
			RENDERER,
			getExtension: () => (isMasked ? null : { UNMASKED_RENDERER_WEBGL }),
			getParameter: (name: number) =>
				name === (isMasked ? RENDERER : UNMASKED_RENDERER_WEBGL) ? renderer : 'WebKit WebGL'
		})
	}) as unknown as HTMLCanvasElement;

test.each([
	'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
	'llvmpipe (LLVM 15.0.6, 256 bits)',
	'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)',
	'Apple Software Renderer'
])('%s draws in software', (renderer) => {
	expect(isDrawnInSoftware(canvasOf(renderer))).toBe(true);
	expect(isDrawnInSoftware(canvasOf(renderer, true))).toBe(true);
});

test.each([
	'ANGLE (Intel, Intel(R) UHD Graphics 630 Direct3D11 vs_5_0 ps_5_0, D3D11)',
	'Adreno (TM) 650',
	'Apple M2',
	'WebKit WebGL'
])('%s has a card of its own', (renderer) => {
	expect(isDrawnInSoftware(canvasOf(renderer))).toBe(false);
});

test('a canvas that cannot be asked is not called slow', () => {
	const mute = { getContext: () => null } as unknown as HTMLCanvasElement;
	expect(isDrawnInSoftware(mute)).toBe(false);
});
