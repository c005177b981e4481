import { BadInputError, parseCommandLine } from '../command-line.ts';

export const USAGE = `usage: ops <command> [--stage dev] [--local http://localhost:8020]
  status                                    what is behind, pending or dead, and the last self-check
  requeue [--dry-run]                       dead letters go back to the queues they came from
  replay DEPARTMENT --from YYYY-MM          that month and all since are judged again
  verify DEPARTMENT [--against OLDER.json]  follows the chain of every ledger
  rebuild DEPARTMENT                        standings and watermark, from records and ledgers
  declare-outage [DEPARTMENT] --from INSTANT --to INSTANT --reason TEXT
                                            deadlines in it move; of all departments where none is named`;

export interface OpsArguments {
  readonly command: string;
  /** Empty where none is named. */
  readonly department: string;
  readonly stage: string;
  /** Where the local cloud is; absent: the stage in AWS. */
  readonly local: string | undefined;
  readonly dryRun: boolean;
  readonly against: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}

const OPTIONS = {
  stage: { type: 'string', default: 'dev' },
  local: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  against: { type: 'string' },
  from: { type: 'string', default: '' },
  to: { type: 'string', default: '' },
  reason: { type: 'string', default: '' },
} as const;

const OF_A_DEPARTMENT = ['replay', 'verify', 'rebuild'];

export const parseOpsArguments = (args: readonly string[]): OpsArguments => {
  const { values, positionals } = parseCommandLine(args, USAGE, OPTIONS);
  const [command, department = '', ...more] = positionals;
  if (command === undefined || more.length > 0) throw new BadInputError([USAGE]);
  if (OF_A_DEPARTMENT.includes(command) && department === '') throw new BadInputError(['which department?', USAGE]);
  const { stage, local, against, from, to, reason } = values;
  return { command, department, stage, local, dryRun: values['dry-run'], against, from, to, reason };
};
