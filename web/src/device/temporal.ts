/**
 * Stands in for the polyfill, see vite.config.ts: only browsers without Temporal of their own load it.
 * What both do alike is all that is used of it.
 */
import type { Temporal as TemporalOfPolyfill } from 'temporal-polyfill';

interface WithTemporal {
  readonly Temporal?: typeof TemporalOfPolyfill;
}

export const Temporal: typeof TemporalOfPolyfill =
  (globalThis as WithTemporal).Temporal ?? (await import('temporal-polyfill')).Temporal;
