import { parseArgs } from 'node:util';
import type { Temporal } from 'temporal-polyfill';
import { parseInstant } from '../../shared/domain/time/instant.ts';
import { parseMonth } from '../../shared/domain/time/month.ts';

export type Period =
  | { readonly kind: 'month'; readonly month: Temporal.PlainYearMonth }
  | { readonly kind: 'year'; readonly year: number };

export interface EvaluateArguments {
  /** A file, or `-` for standard input. */
  readonly dossier: string;
  readonly period: Period;
  /** Null: the first instant after the period. */
  readonly asOf: Temporal.Instant | null;
  /** A file that holds a list like the dossier's `policies`. */
  readonly policy: string | null;
  /** Whether each ruling of a month says why; a year has none. */
  readonly explain: boolean;
}

export const USAGE = `usage: evaluate <dossier.json | -> --month YYYY-MM | --year YYYY [--as-of INSTANT] [--policy patch.json] [--explain]`;

/** What is wrong with the command line. */
export class UsageError extends Error {}

const OPTIONS = {
  month: { type: 'string' },
  year: { type: 'string' },
  'as-of': { type: 'string' },
  policy: { type: 'string' },
  explain: { type: 'boolean' },
} as const;

/** The first and last year of four digits have weeks, and an end, beyond what dates of a dossier can name. */
const isJudgedYear = (year: string): boolean => /^\d{4}$/.test(year) && year !== '0000' && year !== '9999';

const periodOf = (month: string | undefined, year: string | undefined): Period => {
  if ((month === undefined) === (year === undefined)) throw new UsageError('one of --month and --year is needed');
  if (year !== undefined) {
    if (!isJudgedYear(year)) throw new UsageError('--year expects YYYY, 0001 to 9998');
    return { kind: 'year', year: Number(year) };
  }
  const parsed = parseMonth(month ?? '');
  if (parsed === null || !isJudgedYear(parsed.toString().slice(0, 4))) {
    throw new UsageError('--month expects YYYY-MM, of the years 0001 to 9998');
  }
  return { kind: 'month', month: parsed };
};

const asOfOf = (text: string | undefined): Temporal.Instant | null => {
  if (text === undefined) return null;
  const asOf = parseInstant(text);
  if (asOf === null) throw new UsageError('--as-of expects an ISO 8601 instant with an offset');
  return asOf;
};

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

/** Throws a UsageError for anything but one dossier and one period. */
export const evaluateArguments = (args: readonly string[]): EvaluateArguments => {
  const { values, positionals } = parsed(args);
  const [dossier, ...more] = positionals;
  if (dossier === undefined || more.length > 0) throw new UsageError('exactly one dossier is needed');
  return {
    dossier,
    period: periodOf(values.month, values.year),
    asOf: asOfOf(values['as-of']),
    policy: values.policy ?? null,
    explain: values.explain ?? false,
  };
};
