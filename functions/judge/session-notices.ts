import { Temporal } from 'temporal-polyfill';
import type { Dossier, Session, SessionKind } from '../../shared/domain/dossier.ts';
import type { NoticeRequest } from '../../shared/domain/ledger/entry.ts';
import { policyInForce } from '../../shared/domain/policy/policy-in-force.ts';
import { servesOn } from '../../shared/domain/roster/employment.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import { dateIn } from '../../shared/domain/time/local-time.ts';
import type { FactRecord } from '../../shared/ports/fact-store.ts';

/** Those that the policy has held every week: everybody knows of them. */
const WEEKLY: readonly SessionKind[] = ['morning-meeting', 'training'];

/** Of sessions of the month that are new and still to come: to everyone who owes them. */
export const sessionNotices = (
  due: readonly FactRecord[],
  month: string,
  asOf: Temporal.Instant,
  { department, policies, staff }: Dossier,
): readonly NoticeRequest[] => {
  const roles = policyInForce(policies);
  return due
    .flatMap(({ fact }) => (fact.type === 'session' ? [fact] : []))
    .map((session) => ({ session, date: dateIn(department, Temporal.Instant.from(session.startsAt)) }))
    .filter(({ session, date }) => monthOf(date) === month && isAnnounced(session, asOf))
    .flatMap(({ session, date }) =>
      staff
        .filter((person) => servesOn(person, date, roles('sessions.roles', date)))
        .map(({ id: staffId }): NoticeRequest => ({
          id: `session-announced.${session.id}.${staffId}`,
          kind: 'session-announced',
          staffId,
          date,
          session: {
            id: session.id,
            kind: session.kind,
            startsAt: printInstant(Temporal.Instant.from(session.startsAt)),
            title: session.title ?? null,
          },
        })),
    );
};

const isAnnounced = ({ kind, startsAt }: Session, asOf: Temporal.Instant): boolean =>
  !WEEKLY.includes(kind) && Temporal.Instant.compare(startsAt, asOf) > 0;
