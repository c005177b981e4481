import { compareAwards } from '../awards/award-order.ts';
import type { MonthAward, Ruling, YearOutcome } from '../judgement.ts';
import { compareRulings } from '../rulings/ruling-order.ts';
import { epochMsOf } from '../time/instant.ts';
import { checkLink, firstLink, linkAfter, type NextLink } from './chain.ts';
import { differenceTo, identityOf, type Difference } from './difference.ts';
import type { LedgerEntry } from './entry.ts';
import { compareOutcomes } from './year-outcomes.ts';

/** An entry that the chain does not expect: the stored ledger has been damaged. */
export class BrokenLedgerError extends Error {
  override readonly name = 'BrokenLedgerError';
}

/** What the entries of a department's month add up to, taken one at a time. */
export class MonthLedger {
  readonly #rulings = new Map<string, Ruling>();
  readonly #awards = new Map<string, MonthAward>();
  readonly #year = new Map<string, YearOutcome>();
  readonly #noticeIds = new Set<string>();
  #next: NextLink;
  #asOfMs = Number.NEGATIVE_INFINITY;
  #closed = false;
  #yearClosed = false;

  constructor(departmentId: string, month: string) {
    this.#next = firstLink(departmentId, month);
  }

  /** Reads a whole ledger. Throws BrokenLedgerError. */
  static async of(
    departmentId: string,
    month: string,
    entries: AsyncIterable<LedgerEntry> | Iterable<LedgerEntry>,
  ): Promise<MonthLedger> {
    const ledger = new MonthLedger(departmentId, month);
    for await (const entry of entries) ledger.take(entry);
    return ledger;
  }

  take(entry: LedgerEntry): void {
    const check = checkLink(entry, this.#next);
    if ('fault' in check) {
      const { departmentId, month, sequence } = this.#next;
      throw new BrokenLedgerError(`ledger ${departmentId} ${month} is broken at entry ${sequence}: ${check.fault}`);
    }
    applyTo(this.#rulings, entry.added, entry.reversed);
    applyTo(this.#awards, entry.awards?.granted ?? [], entry.awards?.withdrawn ?? []);
    applyTo(this.#year, entry.year?.added ?? [], entry.year?.reversed ?? []);
    for (const { id } of entry.notices) this.#noticeIds.add(id);
    this.#asOfMs = Math.max(this.#asOfMs, epochMsOf(entry.asOf));
    this.#closed ||= entry.stage === 'closing';
    this.#yearClosed ||= entry.cause.kind === 'year-close';
    this.#next = linkAfter(entry);
  }

  /** What the next entry must carry to be taken. */
  get next(): NextLink {
    return this.#next;
  }

  get isClosed(): boolean {
    return this.#closed;
  }

  /** Of a December: whether its year was closed, too. */
  get isYearClosed(): boolean {
    return this.#yearClosed;
  }

  /** The rulings that stand, in the order of the judgement. */
  get rulings(): readonly Ruling[] {
    return [...this.#rulings.values()].sort(compareRulings);
  }

  /** The awards that stand, in the order of the judgement; none before the close. */
  get awards(): readonly MonthAward[] {
    return [...this.#awards.values()].sort(compareAwards);
  }

  hasNotice(noticeId: string): boolean {
    return this.#noticeIds.has(noticeId);
  }

  /** Whether the ledger already reflects a later as-of: an earlier judgement must not take anything back. */
  isAhead(asOf: string): boolean {
    return this.#asOfMs > epochMsOf(asOf);
  }

  differenceOfRulings(judged: readonly Ruling[]): Difference<Ruling> {
    return differenceTo(this.#rulings, judged, compareRulings);
  }

  differenceOfAwards(judged: readonly MonthAward[]): Difference<MonthAward> {
    return differenceTo(this.#awards, judged, compareAwards);
  }

  differenceOfYear(judged: readonly YearOutcome[]): Difference<YearOutcome> {
    return differenceTo(this.#year, judged, compareOutcomes);
  }
}

const applyTo = <T>(held: Map<string, T>, added: readonly T[], reversed: readonly T[]): void => {
  for (const value of reversed) held.delete(identityOf(value));
  for (const value of added) held.set(identityOf(value), value);
};
