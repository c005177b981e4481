import { Temporal } from 'temporal-polyfill';
import { parseInstant } from '../../shared/domain/time/instant.ts';
import { BadInputError, oneOf, parseCommandLine } from '../command-line.ts';
import { monthsOf, UsageError } from '../evaluate/options.ts';

/** The one argument of a command that takes no options. */
export const onlyArgument = (args: readonly string[], usage: string): string =>
  oneOf(parseCommandLine(args, usage, {}).positionals, usage);

/** The one argument of a command, and `--against`: a file; undefined where it is not given. */
export const argumentAndAgainst = (
  args: readonly string[],
  usage: string,
): { readonly argument: string; readonly against: string | undefined } => {
  const { values, positionals } = parseCommandLine(args, usage, { against: { type: 'string' } });
  const { against } = values;
  return { argument: oneOf(positionals, usage), against: typeof against === 'string' ? against : undefined };
};

const instantOf = (at: unknown, usage: string): Temporal.Instant => {
  if (typeof at !== 'string') return Temporal.Now.instant();
  const instant = parseInstant(at);
  if (instant === null) throw new BadInputError(['--at expects an ISO 8601 instant with an offset', usage]);
  return instant;
};

const monthTexts = (range: string, usage: string): readonly string[] => {
  try {
    return monthsOf(range).map(String);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new BadInputError([error.message, usage]);
  }
};

/** The one argument of a command, and `--at`: an instant, now where it is not given. */
export const argumentAndInstant = (
  args: readonly string[],
  usage: string,
): { readonly argument: string; readonly at: Temporal.Instant } => {
  const { values, positionals } = parseCommandLine(args, usage, { at: { type: 'string' } });
  return { argument: oneOf(positionals, usage), at: instantOf(values['at'], usage) };
};

/** As `argumentAndInstant`, and `--month`: every month of `YYYY-MM` or of a range; undefined where it is not given. */
export const argumentInstantAndMonths = (
  args: readonly string[],
  usage: string,
): { readonly argument: string; readonly at: Temporal.Instant; readonly months: readonly string[] | undefined } => {
  const { values, positionals } = parseCommandLine(args, usage, { at: { type: 'string' }, month: { type: 'string' } });
  const { at, month } = values;
  return {
    argument: oneOf(positionals, usage),
    at: instantOf(at, usage),
    months: typeof month === 'string' ? monthTexts(month, usage) : undefined,
  };
};

/** As `argumentAndInstant`, and `--from`: the name of a table, which has to be given. */
export const argumentInstantAndFrom = (
  args: readonly string[],
  usage: string,
): { readonly argument: string; readonly at: Temporal.Instant; readonly from: string } => {
  const { values, positionals } = parseCommandLine(args, usage, { at: { type: 'string' }, from: { type: 'string' } });
  const { at, from } = values;
  if (typeof from !== 'string') throw new BadInputError(['--from expects the name of a table', usage]);
  return { argument: oneOf(positionals, usage), at: instantOf(at, usage), from };
};
