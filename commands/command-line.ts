import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UnknownStageError } from '../infra/stages.ts';

/** What is wrong with the command line, the environment or a file. */
export class BadInputError extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** Bad input and a refusal are told apart by the exit code. */
const BAD_INPUT = 2;
export const REFUSED = 1;

/** Runs a command; bad input ends it with its lines on standard error and nothing on standard output. */
export const runCommand = async (command: (args: readonly string[]) => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await command(process.argv.slice(2));
  } catch (error) {
    const lines = linesOf(error);
    if (lines === null) throw error;
    process.stderr.write(lines.map((line) => `${line}\n`).join(''));
    process.exitCode = BAD_INPUT;
  }
};

/** What to say of it; null where it is a mistake of ours. */
const linesOf = (error: unknown): readonly string[] | null => {
  if (error instanceof BadInputError) return error.lines;
  if (error instanceof UnknownStageError) return [error.message];
  const hasNoCredentials = error instanceof Error && error.name === 'CredentialsProviderError';
  return hasNoCredentials ? [`no AWS credentials are at hand (${error.message}): docs/deploy.md`] : null;
};

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options and the arguments beside them; anything else is bad input. */
export const parseCommandLine = <const Known extends Options>(
  args: readonly string[],
  usage: string,
  options: Known,
) => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new BadInputError([error instanceof Error ? error.message : String(error), usage]);
  }
};

/** Options alone; anything else is bad input. */
export const parseOptions = <const Known extends Options>(args: readonly string[], usage: string, options: Known) => {
  const { values, positionals } = parseCommandLine(args, usage, options);
  if (positionals.length > 0) throw new BadInputError([`no argument is expected: ${positionals.join(' ')}`, usage]);
  return values;
};

/** The one that is needed. @throws BadInputError */
export const oneOf = (positionals: readonly string[], usage: string): string => {
  const [argument, ...more] = positionals;
  if (argument === undefined || more.length > 0) throw new BadInputError(['exactly one argument is needed', usage]);
  return argument;
};
