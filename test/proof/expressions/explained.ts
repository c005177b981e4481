/** Expressions that are not proved linear, each with what bounds its input. */
export const EXPLAINED: ReadonlyMap<string, string> = new Map([
  [
    String.raw`/"(?:[^"\\]|\\.)*"|[[\]{}]/g`,
    'Reads only what JSON.parse has taken: every string is closed, so none is looked at twice.',
  ],
  [String.raw`/\B(?=(\d{3})+$)/g`, 'Reads the digits of a number: at most sixteen.'],
  [
    String.raw`/^(\d{4}-\d{2}-\d{2})(?:\s*[~～至]\s*(\d{4}-\d{2}-\d{2}))?\s+(.+?)\s+(休|班)$/u`,
    "Reads a line that somebody typed, in that person's own browser.",
  ],
  [
    String.raw`/[[\p{Cc}--[\t\n\r]]\uFFFE\uFFFF]/v`,
    'One character, without a repetition; recheck does not know the flag.',
  ],
]);
