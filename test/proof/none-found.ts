import type { Figure } from './part.ts';

/** Whoever reads a red run needs a few, not all. */
const MOST_TOLD = 50;

/** The figure of what must not be there. @throws naming what was found. */
export function noneFound(name: string, found: readonly string[]): Figure {
  if (found.length > 0) throw new Error(`${name} (${found.length}):\n${found.slice(0, MOST_TOLD).join('\n')}`);
  return { name, value: 0, unit: '', goal: { atMost: 0 } };
}
