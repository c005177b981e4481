import type { MonthAward, MonthJudgement, Ruling, YearOutcome } from '../judgement.ts';
import { linkAfter, sealEntry, type NextLink } from './chain.ts';
import type { Difference } from './difference.ts';
import type { LedgerEntry, NoticeRequest, RunCause } from './entry.ts';
import type { MonthLedger } from './month-ledger.ts';
import { emptyShare, splitChanges, type Share } from './split-changes.ts';

/** A run over one month, ready to be written down. */
export interface JudgedRun {
  readonly cause: RunCause;
  readonly judgement: Pick<MonthJudgement, 'asOf' | 'rulings' | 'awards' | 'awardsStatus'>;
  /** What the year came to, by a run over a December that closes or adjusts it; absent where none was worked out. */
  readonly year?: readonly YearOutcome[] | undefined;
  /** Those that the ledger already holds are left out. */
  readonly notices: readonly NoticeRequest[];
  readonly inputs: LedgerEntry['inputs'];
}

const NOTHING = { added: [], reversed: [] } as const;

const rulingsOf = (ledger: MonthLedger, { judgement }: JudgedRun): Difference<Ruling> =>
  ledger.isAhead(judgement.asOf) ? NOTHING : ledger.differenceOfRulings(judgement.rulings);

/** Awards enter the ledger when the month closes; what changes later is an adjustment beside them. */
const awardsOf = (ledger: MonthLedger, { cause, judgement }: JudgedRun): Difference<MonthAward> => {
  const areDue = ledger.isClosed ? !ledger.isAhead(judgement.asOf) : cause.kind === 'month-close';
  return areDue && judgement.awardsStatus === 'final' ? ledger.differenceOfAwards(judgement.awards) : NOTHING;
};

const entryOf = (run: JudgedRun, share: Share, next: NextLink, stage: LedgerEntry['stage']): LedgerEntry => {
  const { added, reversed, granted, withdrawn, year, notices } = share;
  return sealEntry({
    ...next,
    cause: run.cause,
    asOf: run.judgement.asOf,
    added,
    reversed,
    ...(granted.length + withdrawn.length > 0 && { awards: { granted, withdrawn } }),
    ...(year.added.length + year.reversed.length > 0 && { year }),
    ...(stage !== undefined && { stage }),
    notices,
    inputs: run.inputs,
  });
};

/**
 * The entries that bring a ledger up to a judgement, chained and ready to append in order; none when it is already
 * there. Where a run breaks off between them, drafting again from what was appended gives the rest.
 */
export const draftEntries = (ledger: MonthLedger, run: JudgedRun): readonly LedgerEntry[] => {
  const closes = run.cause.kind === 'month-close' && !ledger.isClosed;
  const changed = splitChanges({
    rulings: rulingsOf(ledger, run),
    awards: awardsOf(ledger, run),
    year: run.year === undefined ? NOTHING : ledger.differenceOfYear(run.year),
    notices: run.notices.filter(({ id }) => !ledger.hasNotice(id)),
  });
  const shares = closes && changed.length === 0 ? [emptyShare()] : changed;
  const stageOf = (index: number): LedgerEntry['stage'] => {
    if (ledger.isClosed) return 'adjustment';
    return closes && index === shares.length - 1 ? 'closing' : undefined;
  };
  const entries: LedgerEntry[] = [];
  let next = ledger.next;
  for (const [index, share] of shares.entries()) {
    const entry = entryOf(run, share, next, stageOf(index));
    entries.push(entry);
    next = linkAfter(entry);
  }
  return entries;
};
