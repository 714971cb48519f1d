// Coordinates as they are published: rounded, nothing else changed. WGS-84 degrees in, WGS-84 degrees out.
import type { Position } from '#domain/geometry.ts';

/** 5 decimals are 1.1 m: finer than any source of this project. */
export const DECIMALS = 5;

/**
 * Rounds a position to DECIMALS places.
 * `[111.664481, 35.299359]` → `[111.66448, 35.29936]`
 */
export const roundPosition = ([lon, lat]: Position): Position => [round(lon), round(lat)];

const round = (degrees: number): number => Math.round(degrees * 10 ** DECIMALS) / 10 ** DECIMALS;
