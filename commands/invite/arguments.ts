import { parseArgs } from 'node:util';
import * as z from 'zod';
import { BadInputError } from '../departments/command-line.ts';

const USAGE = `usage: invite --email NAME@EXAMPLE.COM [--name NAME] [--stage dev] [--department hz-01] [--id admin]
              [--local http://localhost:8020]
  whoever is on the roster under the address can sign in; where a department has no administrator yet, they become it`;

export interface InviteArguments {
  readonly email: string;
  readonly name: string | undefined;
  readonly stage: string;
  readonly department: string | undefined;
  /** Of a new person's record. */
  readonly staffId: string;
  /** Where the local cloud is; absent: the stage in AWS. */
  readonly local: string | undefined;
}

const OPTIONS = {
  email: { type: 'string', default: '' },
  name: { type: 'string' },
  stage: { type: 'string', default: 'dev' },
  department: { type: 'string' },
  id: { type: 'string', default: 'admin' },
  local: { type: 'string' },
} as const;

const read = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (error) {
    throw new BadInputError([error instanceof Error ? error.message : String(error), USAGE]);
  }
};

export const parseInviteArguments = (args: readonly string[]): InviteArguments => {
  const { email, name, stage, department, id, local } = read(args);
  if (!z.email().max(254).safeParse(email).success) throw new BadInputError(['--email expects an address', USAGE]);
  return { email, name: name?.trim() === '' ? undefined : name?.trim(), stage, department, staffId: id, local };
};
