import type { IncentiveItem, IncentivePage } from '../../shared/contracts/http/incentives.ts';
import { type Outcome, done } from '../../shared/contracts/http/outcome.ts';
import type { StaffMember } from '../../shared/domain/dossier.ts';
import { factIdOf } from '../../shared/domain/facts/fact-place.ts';
import { monthsThrough } from '../../shared/domain/facts/months.ts';
import { incentivesTaken } from '../../shared/domain/ledger/incentive-changes.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { epochMsOf, printEpochMs } from '../../shared/domain/time/instant.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import type { LedgerStore } from '../../shared/ports/ledger-store.ts';
import { type ListRecordsDeps, listRecords } from '../../shared/use-cases/list-records.ts';
import { isRecordOf, readRecords, type RecordOf } from '../../shared/use-cases/records-of-type.ts';
import { standingRulings } from '../../shared/use-cases/standing-rulings.ts';

export interface ListIncentivesDeps extends ListRecordsDeps {
  readonly facts: ListRecordsDeps['facts'] & Pick<FactStore, 'readMonth'>;
  readonly ledger: Pick<LedgerStore, 'read'>;
}

type Taken = ReturnType<typeof incentivesTaken>;

/** A page of the incentives of the people in reach: whether they were paid, and what breaches make of them. */
export const listIncentives = async (
  deps: ListIncentivesDeps,
  { actor, query }: Call<'list-incentives'>,
): Promise<Outcome<IncentivePage, 'not-permitted' | 'invalid-request'>> => {
  const listed = await listRecords(deps, { operation: 'list-incentives', type: 'incentive', actor, query });
  if (listed.outcome === 'refused') return listed;
  const { items, nextCursor } = listed.value;
  const months = new Set(items.map(({ record }) => record.month));
  const [payments, taken] = await Promise.all([
    readRecords(deps.facts, actor.departmentId, 'payment', months),
    takenSince(deps.ledger, actor.departmentId, months, monthOf(actor.today)),
  ]);
  const incentives = items
    .flatMap(({ record, staff }) => (isRecordOf(record, 'incentive') ? [itemOf(record, staff, payments, taken)] : []))
    .filter(({ state }) => query.state === undefined || state === query.state);
  return done({ items: incentives, nextCursor });
};

/** A breach takes what ended before it: the ledgers from the earliest month of an end until now tell. */
const takenSince = async (
  ledger: ListIncentivesDeps['ledger'],
  departmentId: string,
  endedIn: ReadonlySet<string>,
  thisMonth: string,
): Promise<Taken> => {
  const [earliest] = [...endedIn].sort();
  const months = earliest === undefined ? [] : monthsThrough(earliest, thisMonth);
  const standing = await Promise.all(months.map((month) => standingRulings(ledger.read(departmentId, month))));
  return incentivesTaken(standing.flatMap((month) => [...month.values()].map(({ ruling }) => ruling)));
};

const itemOf = (
  record: RecordOf<'incentive'>,
  staff: StaffMember,
  payments: readonly RecordOf<'payment'>[],
  taken: Taken,
): IncentiveItem => {
  const { id, staffId, competition, endedOn, amountFen, receivedAt } = record.fact;
  const payment = payments.find(({ fact }) => fact.incentiveId === id);
  const paidOn = record.fact.paidOn ?? payment?.fact.paidOn ?? null;
  return {
    id: factIdOf(record),
    staffId,
    staffName: staff.name,
    competition,
    endedOn,
    amountFen,
    receivedAt: printEpochMs(epochMsOf(receivedAt)),
    state: paidOn === null ? 'unpaid' : 'paid',
    paidOn,
    taken: taken.get(id)?.outcome ?? null,
  };
};
