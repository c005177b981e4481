import type { Temporal } from 'temporal-polyfill';
import { asOfOf, monthsOf, readOptions, UsageError } from './options.ts';

export interface DiffArguments {
  /** A file, or `-` for standard input. */
  readonly dossier: string;
  /** The file of the patch to be tried. */
  readonly diff: string;
  /** Every month of the range, first to last. */
  readonly months: readonly Temporal.PlainYearMonth[];
  /** Null: of each month, the first instant after it. */
  readonly asOf: Temporal.Instant | null;
  /** A file of policy versions that are in force before the change too. */
  readonly policy: string | null;
  readonly format: 'json' | 'table';
}

const formatOf = (text: string | undefined): DiffArguments['format'] => {
  if (text === undefined || text === 'json') return 'json';
  if (text === 'table') return 'table';
  throw new UsageError('--format expects json or table');
};

/** Null without `--diff`. Throws a UsageError for anything but one dossier, one patch and one month or range. */
export const diffArguments = (args: readonly string[]): DiffArguments | null => {
  const options = readOptions(args);
  if (options.diff === undefined) return null;
  if (options.year !== undefined) throw new UsageError('--diff compares months: --month, not --year');
  if (options.explain === true) throw new UsageError('--explain is for a judgement, not for --diff');
  if (options.month === undefined) throw new UsageError('--diff needs --month');
  return {
    dossier: options.dossier,
    diff: options.diff,
    months: monthsOf(options.month),
    asOf: asOfOf(options['as-of']),
    policy: options.policy ?? null,
    format: formatOf(options.format),
  };
};
