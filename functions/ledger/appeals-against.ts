import type { Temporal } from 'temporal-polyfill';
import type { HistoryEvent } from '../../shared/contracts/http/ruling-explanations.ts';
import { type Actor, mayDo, relationTo } from '../../shared/contracts/permissions.ts';
import type { Appeal } from '../../shared/domain/appeals/appeal-records.ts';
import { isImpartial } from '../../shared/domain/appeals/deciders.ts';
import { epochMsOf, printEpochMs } from '../../shared/domain/time/instant.ts';
import type { StaffRecord } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { readRecords } from '../../shared/use-cases/records-of-type.ts';

export interface AppealsQuestion {
  readonly actor: Actor;
  readonly month: string;
  /** Digests of the rulings. */
  readonly rulings: ReadonlySet<string>;
  /** Whom the rulings are about. */
  readonly person: StaffRecord;
  readonly receivedAt: Temporal.Instant;
}

/** The appeals against rulings on a person, and the decisions on them. */
export const appealsAgainst = async (
  facts: Pick<FactStore, 'readMonth'>,
  { actor, month, rulings, person, receivedAt }: AppealsQuestion,
): Promise<readonly HistoryEvent[]> => {
  const [appeals, decisions] = await Promise.all([
    readRecords(facts, actor.departmentId, 'appeal', [month]),
    readRecords(facts, actor.departmentId, 'appeal-decision', [month]),
  ]);
  const events = appeals
    .filter(({ fact }) => rulings.has(fact.ruling))
    .flatMap(({ fact: appeal }): HistoryEvent[] => {
      const shown = seesReasons(actor, person, appeal);
      const decided = decisions.filter(({ fact }) => fact.of === appeal.id);
      return [
        { kind: 'appeal', at: inUtc(appeal.receivedAt), id: appeal.id, reason: shown ? appeal.reason : null },
        ...decided.map(({ fact }): HistoryEvent => ({
          kind: 'decision',
          at: inUtc(fact.receivedAt),
          id: fact.id,
          verdict: fact.verdict,
          reason: shown ? fact.reason : null,
        })),
      ];
    });
  return events.filter(({ at }) => epochMsOf(at) <= receivedAt.epochMilliseconds);
};

const inUtc = (instant: string): string => printEpochMs(epochMsOf(instant));

/** As the list of appeals shows them: to whom they are about, and to those who may decide. */
const seesReasons = (actor: Actor, person: StaffRecord, appeal: Appeal): boolean =>
  actor.staff.id === person.id ||
  (mayDo('list-appeals', actor.role, relationTo(actor, person)) && isImpartial(actor.staff, person, appeal));
