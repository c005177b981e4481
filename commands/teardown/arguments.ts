import { BadInputError, parseCommandLine } from '../command-line.ts';

const USAGE = `usage: teardown --stage NAME [--confirm NAME] [--with-data [NAME]] [--dry-run]
  deletes the stacks of the stage and keeps its data; stages other than dev are asked for once more: type the name, or --confirm
  --with-data deletes the data as well, once the stage's name is typed or given a second time
  --dry-run says what would go and what would stay`;

export interface TeardownArguments {
  readonly stage: string;
  /** The name given once more; absent: asked for, where it is needed. */
  readonly confirmed: string | undefined;
  readonly withData: boolean;
  readonly dryRun: boolean;
}

const OPTIONS = {
  stage: { type: 'string' },
  confirm: { type: 'string' },
  'with-data': { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
} as const;

export const parseTeardownArguments = (args: readonly string[]): TeardownArguments => {
  const { values, positionals } = parseCommandLine(args, USAGE, OPTIONS);
  const [second, ...more] = positionals;
  const { stage, confirm, 'with-data': withData, 'dry-run': dryRun } = values;
  if (stage === undefined) throw new BadInputError(['which stage?', USAGE]);
  // A name behind --with-data is the second telling; anywhere else it means nothing.
  if (more.length > 0 || (second !== undefined && !withData)) throw new BadInputError([USAGE]);
  return { stage, confirmed: withData ? second : confirm, withData, dryRun };
};
