import { digestOf } from '../facts/digest.ts';
import type { Ruling } from '../judgement.ts';
import { isSameBreach } from '../rulings/same-breach.ts';
import type { LedgerEntry, RunCause } from './entry.ts';
import type { RulingStep } from './ruling-step.ts';

interface RulingEvent {
  readonly step: RulingStep;
  readonly sequence: number;
  readonly cause: RunCause;
  /** Whether the month had been closed before. */
  readonly afterClose: boolean;
}

/** A ruling, and what became of the breach that it speaks of, as facts came in. */
export interface RulingHistory {
  readonly ruling: Ruling;
  /** As of when it was last judged to stand. */
  readonly judgedAt: string;
  /** Digest of the ruling on the breach that stands now; null where none does. */
  readonly standing: string | null;
  /** Digests of every ruling that ever stood on the breach. */
  readonly versions: ReadonlySet<string>;
  /** By the order of the ledger. */
  readonly events: readonly RulingEvent[];
}

const stepOf = (added: boolean, reversed: boolean, ruledBefore: boolean): RulingStep => {
  if (!added) return 'reversed';
  if (reversed) return 'adjusted';
  return ruledBefore ? 'restored' : 'ruled';
};

/** Follows a ruling, named by its digest, through the entries of its month's ledger; null where it never stood. */
export const rulingHistory = (entries: readonly LedgerEntry[], id: string): RulingHistory | null => {
  const ruling = entries.flatMap(({ added }) => added).find((one) => digestOf(one) === id);
  if (ruling === undefined) return null;
  const ofBreach = (one: Ruling): boolean => isSameBreach(ruling, one);
  const versions = new Set<string>();
  const events: RulingEvent[] = [];
  let standing: string | null = null;
  let judgedAt = '';
  for (const { sequence, cause, asOf, stage, ...changes } of entries) {
    const added = changes.added.findLast(ofBreach);
    const reversed = changes.reversed.some(ofBreach);
    if (added !== undefined || reversed) {
      const step = stepOf(added !== undefined, reversed, events.length > 0);
      events.push({ step, sequence, cause, afterClose: stage === 'adjustment' });
      standing = added === undefined ? null : digestOf(added);
      if (standing !== null) versions.add(standing);
    }
    if (standing === id) judgedAt = asOf;
  }
  return { ruling, judgedAt, standing, versions, events };
};
