import type { OpenQuestion } from '../../shared/contracts/http/months.ts';
import { ENTERED_COMPONENTS } from '../../shared/domain/dossier.ts';
import { owesSession, sessionStatus } from '../../shared/domain/duties/attendance.ts';
import type { MonthOnRecord } from '../../shared/domain/explanation/month-on-record.ts';
import type { RecordOfType } from '../../shared/domain/facts/recorded-fact.ts';
import { monthOf } from '../../shared/domain/time/civil.ts';
import { printEpochMs } from '../../shared/domain/time/instant.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { readRecords } from '../../shared/use-cases/records-of-type.ts';
import type { Names } from './winner.ts';

/** What somebody still has to do before the month is right: the calendar, marks, decisions on appeals, scores. */
export const openQuestions = async (
  facts: Pick<FactStore, 'readMonth'>,
  record: MonthOnRecord,
  names: Names,
): Promise<OpenQuestion[]> => {
  const read = { departmentId: record.view.dossier.department.id, months: [record.frame.month] };
  const [cancellations, appeals, decisions] = await Promise.all([
    readRecords(facts, read.departmentId, 'session-cancellation', read.months),
    readRecords(facts, read.departmentId, 'appeal', read.months),
    readRecords(facts, read.departmentId, 'appeal-decision', read.months),
  ]);
  return [
    ...(record.judgement.calendarCovered ? [] : [{ kind: 'calendar-unknown' } as const]),
    ...unrecordedSessions(record, new Set(cancellations.map(({ fact }) => fact.cancels))),
    ...openAppeals(
      appeals.map(({ fact }) => fact),
      new Set(decisions.map(({ fact }) => fact.of)),
      names,
    ),
    ...missingScores(record),
  ];
};

/** Of each session that was held, how many people have no mark. */
const unrecordedSessions = ({ view, frame, staff }: MonthOnRecord, cancelled: ReadonlySet<string>): OpenQuestion[] =>
  [...view.facts.sessions.values()]
    .filter(({ id, date }) => monthOf(date) === frame.month && !cancelled.has(id))
    .flatMap((session): OpenQuestion[] => {
      const missing = [...staff.values()].filter(
        (person) =>
          owesSession(view, person, session) && sessionStatus(view, view.facts.of(person.id), session) === 'unrecorded',
      ).length;
      const { id, kind, startsMs } = session;
      const startsAt = printEpochMs(startsMs);
      return missing === 0 ? [] : [{ kind: 'attendance-unrecorded', sessionId: id, session: kind, startsAt, missing }];
    });

const openAppeals = (
  appeals: readonly RecordOfType<'appeal'>[],
  decided: ReadonlySet<string>,
  names: Names,
): OpenQuestion[] =>
  appeals
    .filter(({ id }) => !decided.has(id))
    .map(({ id, staffId, rule }) => ({
      kind: 'appeal-open',
      appealId: id,
      staffId,
      staffName: names.staff(staffId),
      rule,
    }));

/** How many people's scores lack a component that somebody enters. */
const missingScores = ({ judgement }: MonthOnRecord): OpenQuestion[] =>
  ENTERED_COMPONENTS.flatMap((component): OpenQuestion[] => {
    const people = judgement.standings.filter(({ score }) => score.missing.includes(component)).length;
    return people === 0 ? [] : [{ kind: 'scores-missing', component, people }];
  });
