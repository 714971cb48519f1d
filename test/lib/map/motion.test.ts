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
	[
		'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
		true
	],
	['llvmpipe (LLVM 15.0.6, 256 bits)', true],
	['ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)', true],
	['Apple Software Renderer', true],
	['ANGLE (Intel, Intel(R) UHD Graphics 630 Direct3D11 vs_5_0 ps_5_0, D3D11)', false],
	['Adreno (TM) 650', false],
	['Apple M2', false],
	['WebKit WebGL', false]
])('whether %s draws in software: %s', (renderer, inSoftware) => {
	expect(isDrawnInSoftware(canvasOf(renderer))).toBe(inSoftware);
	expect(isDrawnInSoftware(canvasOf(renderer, true))).toBe(inSoftware);
});

test('a canvas that cannot be asked is not called slow', () => {
	const mute = { getContext: () => null } as unknown as HTMLCanvasElement;
	expect(isDrawnInSoftware(mute)).toBe(false);
});
