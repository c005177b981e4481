import type { Temporal } from 'temporal-polyfill';
import { asOfOf, isJudgedYear, judgedMonth, readOptions, UsageError } from './options.ts';

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

const periodOf = (month: string | undefined, year: string | undefined): Period => {
  if ((month === undefined) === (year === undefined)) throw new UsageError('one of --month and --year is needed');
  if (year !== undefined) {
    if (!isJudgedYear(year)) throw new UsageError('--year expects YYYY, 0001 to 9998');
    return { kind: 'year', year: Number(year) };
  }
  if (month?.includes('..') === true) throw new UsageError('--month takes a range only with --diff');
  const parsed = judgedMonth(month ?? '');
  if (parsed === null) throw new UsageError('--month expects YYYY-MM, of the years 0001 to 9998');
  return { kind: 'month', month: parsed };
};

/** Throws a UsageError for anything but one dossier and one period. */
export const evaluateArguments = (args: readonly string[]): EvaluateArguments => {
  const options = readOptions(args);
  if (options.format !== undefined) throw new UsageError('--format is for --diff: a judgement is JSON');
  return {
    dossier: options.dossier,
    period: periodOf(options.month, options.year),
    asOf: asOfOf(options['as-of']),
    policy: options.policy ?? null,
    explain: options.explain ?? false,
  };
};
