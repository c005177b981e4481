import { parseArgs } from 'node:util';
import type { Temporal } from 'temporal-polyfill';
import { parseInstant } from '../../shared/domain/time/instant.ts';
import { parseMonth } from '../../shared/domain/time/month.ts';

export const USAGE = `usage: evaluate <dossier.json | -> --month YYYY-MM | --year YYYY [--as-of INSTANT] [--policy patch.json] [--explain]
       evaluate <dossier.json | -> --month YYYY-MM[..YYYY-MM] --diff patch.json [--format json | table] [--as-of INSTANT] [--policy patch.json]

--diff says who flips and what it costs when the patch is put on top of the dossier's policies (and of --policy), month by month.`;

/** What is wrong with the command line. */
export class UsageError extends Error {}

const OPTIONS = {
  month: { type: 'string' },
  year: { type: 'string' },
  'as-of': { type: 'string' },
  policy: { type: 'string' },
  explain: { type: 'boolean' },
  diff: { type: 'string' },
  format: { type: 'string' },
} as const;

/** The options as texts, and the one dossier. Throws a UsageError for anything else. */
export const readOptions = (args: readonly string[]) => {
  const parsed = () => {
    try {
      return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
    } catch (error) {
      throw new UsageError(error instanceof Error ? error.message : String(error));
    }
  };
  const { values, positionals } = parsed();
  const [dossier, ...more] = positionals;
  if (dossier === undefined || more.length > 0) throw new UsageError('exactly one dossier is needed');
  return { ...values, dossier };
};

/** The first and last year of four digits have weeks, and an end, beyond what dates of a dossier can name. */
export const isJudgedYear = (year: string): boolean => /^\d{4}$/.test(year) && year !== '0000' && year !== '9999';

/** A `YYYY-MM` that can be judged, or null. */
export const judgedMonth = (text: string): Temporal.PlainYearMonth | null =>
  isJudgedYear(text.slice(0, 4)) ? parseMonth(text) : null;

/** Every month of `YYYY-MM` or `YYYY-MM..YYYY-MM`, first to last. Throws a UsageError for anything else. */
export const monthsOf = (range: string): readonly Temporal.PlainYearMonth[] => {
  const [first, last, ...more] = range.split('..').map(judgedMonth);
  const end = last === undefined ? first : last;
  if (first === null || first === undefined || end === null || end === undefined || more.length > 0) {
    throw new UsageError('--month expects YYYY-MM or YYYY-MM..YYYY-MM, of the years 0001 to 9998');
  }
  const count = first.until(end, { largestUnit: 'months' }).months + 1;
  if (count < 1) throw new UsageError('--month: the range ends before it begins');
  return Array.from({ length: count }, (_, index) => first.add({ months: index }));
};

export const asOfOf = (text: string | undefined): Temporal.Instant | null => {
  if (text === undefined) return null;
  const asOf = parseInstant(text);
  if (asOf === null) throw new UsageError('--as-of expects an ISO 8601 instant with an offset');
  return asOf;
};
