/** Order of texts by UTF-16 code unit: the only order of the judgement, whatever the host's locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** As compareText, with null last. */
export const compareTextNullLast = (a: string | null, b: string | null): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareText(a, b);
};
