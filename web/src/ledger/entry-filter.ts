import type { LedgerEntryItem } from '../../../shared/contracts/http/ledger-entries.ts';
import type { RuleId } from '../../../shared/domain/judgement.ts';
import type { LedgerEntry } from '../../../shared/domain/ledger/entry.ts';
import type { LedgerHead } from '../../../shared/domain/ledger/verify-ledger.ts';

/** What an entry has to be about to be shown; null: anything. */
export interface EntryFilter {
  readonly sequence: number | null;
  readonly person: string | null;
  readonly kind: LedgerEntry['cause']['kind'] | null;
  readonly rule: RuleId | null;
  /** `YYYY-MM-DD`: the day of the run, or that of one of its rulings. */
  readonly day: string | null;
}

export const ANYTHING: EntryFilter = { sequence: null, person: null, kind: null, rule: null, day: null };

const rulingsOf = ({ added, reversed }: LedgerEntry) => [...added, ...reversed];

/** `dayOf`: the department's day of an instant. */
export const matches = (
  { entry, namesById }: LedgerEntryItem,
  { sequence, person, kind, rule, day }: EntryFilter,
  dayOf: (instant: string) => string,
): boolean =>
  (sequence === null || entry.sequence === sequence) &&
  (person === null || Object.hasOwn(namesById, person)) &&
  (kind === null || entry.cause.kind === kind) &&
  (rule === null || rulingsOf(entry).some((ruling) => ruling.rule === rule)) &&
  (day === null || dayOf(entry.cause.logicalTime) === day || rulingsOf(entry).some(({ on }) => on === day));

/** What a filter can be set to: only what occurs in the month. */
export const choicesOf = (items: readonly LedgerEntryItem[]) => ({
  people: [...new Map(items.flatMap(({ namesById }) => Object.entries(namesById)))].sort(([, a], [, b]) =>
    a.localeCompare(b, 'zh-CN'),
  ),
  kinds: [...new Set(items.map(({ entry }) => entry.cause.kind))],
  rules: [...new Set(items.flatMap(({ entry }) => rulingsOf(entry).map(({ rule }) => rule)))].sort(),
});

/** The file that `verify-ledger` reads. */
export function exportOf(departmentId: string, month: string, items: readonly LedgerEntryItem[]): string {
  const entries = items.map(({ entry }) => entry);
  const last = entries.at(-1);
  const head: LedgerHead = { sequence: last?.sequence ?? 0, hash: last?.hash ?? '' };
  const ledgers = last === undefined ? [] : [{ departmentId, month, head, entries }];
  return `${JSON.stringify({ ledgers }, null, 2)}\n`;
}
