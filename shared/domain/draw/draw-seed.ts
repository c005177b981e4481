import { digestOf } from '../facts/digest.ts';

interface SeedParts {
  readonly departmentId: string;
  readonly week: string;
  /** Hash of the last ledger entry from before the week ended. */
  readonly ledgerHash: string;
  /** SHA-256 over everybody's counted logs of the week. */
  readonly logsDigest: string;
}

/** What a week's draw starts from: it stands once the week is over, and nobody chooses any of its parts. */
export const seedOf = ({ departmentId, week, ledgerHash, logsDigest }: SeedParts): string =>
  digestOf({ draw: 'baifang.v1', departmentId, week, ledgerHash, logsDigest });
