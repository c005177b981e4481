import * as z from 'zod';
import { BadInputError, parseOptions } from '../command-line.ts';

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

export const parseInviteArguments = (args: readonly string[]): InviteArguments => {
  const { email, name, stage, department, id, local } = parseOptions(args, USAGE, OPTIONS);
  if (!z.email().max(254).safeParse(email).success) throw new BadInputError(['--email expects an address', USAGE]);
  return { email, name: name?.trim() === '' ? undefined : name?.trim(), stage, department, staffId: id, local };
};
