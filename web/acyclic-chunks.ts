import type { Plugin } from 'vite';

/** The first chunk found that imports itself in the end, and by what way. */
function cycleIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const acyclic = new Set<string>();
  const from = (chunk: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(chunk)) return [...way.slice(way.indexOf(chunk)), chunk];
    if (acyclic.has(chunk)) return undefined;
    for (const imported of imports.get(chunk) ?? []) {
      const cycle = from(imported, [...way, chunk]);
      if (cycle !== undefined) return cycle;
    }
    acyclic.add(chunk);
    return undefined;
  };
  return [...imports.keys()].map((chunk) => from(chunk, [])).find((cycle) => cycle !== undefined);
}

/** Of chunks in a circle one runs before what it needs is there: modules that are no circle may end up in such by the way they are grouped. */
export const acyclicChunks: Plugin = {
  name: 'baifang-acyclic-chunks',
  generateBundle(_, bundle) {
    const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
    const cycle = cycleIn(new Map(chunks.map(({ fileName, imports }) => [fileName, imports])));
    if (cycle !== undefined) this.error(`chunks import each other: ${cycle.join(' > ')}`);
  },
};
