import type { DepartmentView } from '../department-view.ts';
import type { StaffMember } from '../dossier.ts';
import { owesSession, sessionStatus } from '../duties/attendance.ts';
import type { KnownSession } from '../facts/known-facts.ts';
import type { PersonFacts } from '../facts/person-facts.ts';
import type { Ruling } from '../judgement.ts';
import { loseMonth, rulingAbout } from './new-ruling.ts';

/** The trainings among the sessions that the person came late to or missed without leave. */
export const trainingRulings = (
  view: DepartmentView,
  staff: StaffMember,
  facts: PersonFacts,
  sessions: readonly KnownSession[],
): Ruling[] =>
  sessions.flatMap((session) => {
    if (session.kind !== 'training') return [];
    const mark = facts.marks.get(session.id);
    if (mark === undefined || !owesSession(view, staff, session)) return [];
    const status = sessionStatus(view, facts, session);
    if (status !== 'late' && status !== 'absent') return [];
    const { date } = session;
    return rulingAbout(staff, {
      rule: 'training.missed',
      period: date,
      on: date,
      facts: [mark.fact.id],
      effects: [loseMonth(date)],
    });
  });
