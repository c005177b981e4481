/** A sentence of a catalogue with its `{name}` places filled in; a place without a value stays as it is. */
export const fillIn = (sentence: string, values: Readonly<Record<string, string | number>> = {}): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
