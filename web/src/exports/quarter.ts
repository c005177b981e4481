const MONTHS_OF_QUARTER = 3;

/** `2026-11` → `2026-Q4`. */
export function quarterOf(month: string): string {
  const [year = '', ofYear = ''] = month.split('-');
  return `${year}-Q${Math.ceil(Number(ofYear) / MONTHS_OF_QUARTER)}`;
}
