import { hash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { LedgerExportSchema } from '../../shared/contracts/ledger-export.ts';
import { addMonths, monthsThrough } from '../../shared/domain/facts/months.ts';
import { hashIn } from '../../shared/domain/ledger/chain.ts';
import type { LedgerEntry } from '../../shared/domain/ledger/entry.ts';
import { type LedgerFault, verifyLedger } from '../../shared/domain/ledger/verify-ledger.ts';
import { monthIn } from '../../shared/domain/time/local-time.ts';
import type { DepartmentStore } from '../../shared/ports/department-store.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import type { SealedPackStore } from '../../shared/ports/sealed-pack-store.ts';
import { type PackFault, verifyPack } from '../verify-pack.ts';

export interface CheckDepartmentDeps {
  readonly departments: Pick<DepartmentStore, 'readCharter'>;
  readonly ledger: Pick<LedgerStore, 'read'>;
  readonly packs: Pick<SealedPackStore, 'read'>;
}

/** Something that is not as it was: where, and what is wrong with it. */
export interface Difference {
  readonly departmentId: string;
  readonly month: string;
  readonly fault: LedgerFault | PackFault['fault'];
}

/** What was looked at, and what was found. */
export interface CheckedDepartment {
  readonly ledgers: number;
  readonly entries: number;
  readonly monthsJudgedAgain: number;
  readonly differences: readonly Difference[];
}

/** Until then a month that has closed may still be waiting to be sealed. */
const SEALED_WITHIN = Temporal.Duration.from({ hours: 24 });

const sha256 = (text: string): string => hash('sha256', text, 'hex');

/**
 * Follows the chain of every month of a department, and compares one closed month with its sealed pack: the pack's dossier is
 * judged again, to what its ledger says, and that ledger is still the one in the table. `turn` says which month it is.
 */
export const checkDepartment = async (
  deps: CheckDepartmentDeps,
  departmentId: string,
  { at, turn }: { readonly at: Temporal.Instant; readonly turn: number },
): Promise<CheckedDepartment> => {
  const charter = await deps.departments.readCharter(departmentId);
  if (charter === undefined) return { ledgers: 0, entries: 0, monthsJudgedAgain: 0, differences: [] };
  const differences: Difference[] = [];
  const sealed: string[] = [];
  let [ledgers, entriesRead] = [0, 0];
  // From the month before the first, whose close is on the agenda too.
  for (const month of monthsThrough(addMonths(charter.firstMonth, -1), addMonths(monthIn(charter.department, at), 1))) {
    const entries = await Array.fromAsync(deps.ledger.read(departmentId, month));
    if (entries.length === 0) continue;
    ledgers += 1;
    entriesRead += entries.length;
    const verdict = await verifyLedger({ departmentId, month }, entries, { sha256 });
    if (verdict.outcome === 'broken') differences.push({ departmentId, month, fault: verdict.fault });
    else if (isSealed(entries, at)) sealed.push(month);
  }
  const month = sealed[turn % sealed.length];
  if (month !== undefined) differences.push(...(await differencesToPack(deps, departmentId, month)));
  return { ledgers, entries: entriesRead, monthsJudgedAgain: month === undefined ? 0 : 1, differences };
};

const isSealed = (entries: readonly LedgerEntry[], at: Temporal.Instant): boolean => {
  const closing = entries.find(({ stage }) => stage === 'closing');
  if (closing === undefined) return false;
  return Temporal.Instant.compare(Temporal.Instant.from(closing.asOf).add(SEALED_WITHIN), at) <= 0;
};

const differencesToPack = async (
  { packs, ledger }: CheckDepartmentDeps,
  departmentId: string,
  month: string,
): Promise<readonly Difference[]> => {
  const pack = await packs.read({ departmentId, month });
  const faults = await verifyPack(pack);
  if (faults.length > 0) return faults.map(({ fault }) => ({ departmentId, month, fault }));
  const verdict = await verifyLedger({ departmentId, month }, ledger.read(departmentId, month), {
    olderHashes: hashesIn(pack),
    sha256,
  });
  return verdict.outcome === 'broken' ? [{ departmentId, month, fault: verdict.fault }] : [];
};

/** Of the entries of an intact pack. */
const hashesIn = (pack: ReadonlyMap<string, Uint8Array>): readonly string[] => {
  const text = new TextDecoder().decode(pack.get('ledger.json'));
  const { ledgers } = LedgerExportSchema.parse(JSON.parse(text));
  return ledgers.flatMap(({ entries }) => entries.map(hashIn));
};
