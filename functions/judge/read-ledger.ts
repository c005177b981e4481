import { Temporal } from 'temporal-polyfill';
import { sealEntry } from '../../shared/domain/ledger/chain.ts';
import type { JudgedRun } from '../../shared/domain/ledger/draft-entries.ts';
import type { LedgerEntry } from '../../shared/domain/ledger/entry.ts';
import { MonthLedger } from '../../shared/domain/ledger/month-ledger.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';

/** A month's ledger, and what a run must know of the runs before it. */
export interface KnownLedger {
  readonly ledger: MonthLedger;
  /** Of the last entry; null where there is none. */
  readonly asOf: Temporal.Instant | null;
  /** Digests of the facts that its entries were judged from. */
  readonly factsJudged: ReadonlySet<string>;
  /** Logical times of the changes of the department itself that it was judged after. */
  readonly changesJudged: ReadonlySet<string>;
}

export const readLedger = async (
  store: Pick<LedgerStore, 'read'>,
  departmentId: string,
  month: string,
): Promise<KnownLedger> => {
  const ledger = new MonthLedger(departmentId, month);
  const factsJudged = new Set<string>();
  const changesJudged = new Set<string>();
  let asOf: Temporal.Instant | null = null;
  for await (const entry of store.read(departmentId, month)) {
    ledger.take(entry);
    factsJudged.add(entry.inputs.facts);
    if (entry.cause.kind === 'administration') changesJudged.add(entry.cause.logicalTime);
    asOf = Temporal.Instant.from(entry.asOf);
  }
  return { ledger, asOf, factsJudged, changesJudged };
};

/** An entry that says only that this was judged and changed nothing. */
export const traceEntry = (ledger: MonthLedger, { cause, judgement, inputs }: JudgedRun): LedgerEntry =>
  sealEntry({
    ...ledger.next,
    cause,
    asOf: judgement.asOf,
    added: [],
    reversed: [],
    ...(ledger.isClosed && { stage: 'adjustment' }),
    notices: [],
    inputs,
  });
