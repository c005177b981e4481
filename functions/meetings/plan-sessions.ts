import { refuseOtherDepartment } from '../../shared/contracts/http/meaning.ts';
import { type Outcome, done, refused } from '../../shared/contracts/http/outcome.ts';
import type { SessionPlan } from '../../shared/contracts/http/sessions.ts';
import { procedureInForce } from '../../shared/domain/agenda/procedure.ts';
import { type WeeklySessionOfMonth, weeklySessionsOf } from '../../shared/domain/agenda/weekly-sessions.ts';
import { workingCalendar } from '../../shared/domain/calendar/working-calendar.ts';
import type { Session } from '../../shared/domain/dossier.ts';
import { factIdOf } from '../../shared/domain/facts/fact-place.ts';
import { issueReceipt } from '../../shared/domain/submissions/issue-receipt.ts';
import { placeFirst } from '../../shared/domain/submissions/place-correction.ts';
import { epochMsOf, printEpochMs, printInstant } from '../../shared/domain/time/instant.ts';
import { localClock } from '../../shared/domain/time/local-clock.ts';
import { timeZoneOf } from '../../shared/domain/time/local-time.ts';
import type { Call } from '../../shared/ports/call.ts';
import type { DepartmentCharter } from '../../shared/ports/department-store.ts';
import type { FactStore } from '../../shared/ports/fact-store.ts';
import { type FileFactDeps, type Filing, fileFact } from '../../shared/use-cases/file-fact.ts';
import { sessionMonthErrors } from './session-month.ts';
import { besideSession, type SessionRecord, sessionRecordsOf } from './session-records.ts';

export interface PlanSessionsDeps extends FileFactDeps {
  readonly facts: FileFactDeps['facts'] & Pick<FactStore, 'readMonth'>;
}

type PlanRefusal = 'invalid-request' | 'calendar-not-published';
type PlanCall = Pick<Call<'show-session-plan'>, 'actor' | 'charter' | 'params'>;

interface Planned {
  readonly planned: WeeklySessionOfMonth;
  /** Of its kind and day, whoever added it and whatever became of it; absent while there is none. */
  readonly present: SessionRecord | undefined;
}

/** The sessions that the policy has held in the month, and which of them are there. Changes nothing. */
export const showSessionPlan = async (
  deps: PlanSessionsDeps,
  call: PlanCall,
): Promise<Outcome<SessionPlan, PlanRefusal>> => {
  const plan = await planOf(deps, call);
  return plan.outcome === 'refused' ? plan : done(await shown(deps, call, plan.value));
};

/** Adds the sessions of the plan that are not there; a second time there is nothing to add, and the answer is the same. */
export const generateSessions = async (
  deps: PlanSessionsDeps,
  call: Call<'generate-sessions'>,
): Promise<Outcome<SessionPlan, PlanRefusal | 'other-department'>> => {
  const elsewhere = refuseOtherDepartment(call.actor, call.body);
  if (elsewhere !== null) return elsewhere;
  const plan = await planOf(deps, call);
  if (plan.outcome === 'refused') return plan;
  for (const { planned, present } of plan.value) {
    // Refused where another's plan with other times was first: then that session is there.
    if (present === undefined) await fileFact(deps, filingOf(call, planned));
  }
  return showSessionPlan(deps, call);
};

const planOf = async (
  { facts }: PlanSessionsDeps,
  call: PlanCall,
): Promise<Outcome<readonly Planned[], PlanRefusal>> => {
  const { actor, charter, params } = call;
  const { month } = params;
  const errors = sessionMonthErrors(call, month, '/month');
  if (errors.length > 0) return refused('invalid-request', errors);
  const sessions = weeklySessionsOf(
    month,
    procedureInForce(charter.procedures),
    workingCalendar(charter.calendar),
    clockOf(charter),
  );
  if (sessions.some(({ covered }) => !covered)) return refused('calendar-not-published');
  const present = sessionRecordsOf(await Array.fromAsync(facts.readMonth(actor.departmentId, month, 'session')));
  return done(
    sessions.map((planned) => ({
      planned,
      present: present.find(({ record, session }) => record.period === planned.date && session.kind === planned.kind),
    })),
  );
};

const clockOf = ({ department }: DepartmentCharter) => localClock(timeZoneOf(department));

/** A day has one place for the generated session of a kind, whatever its time. */
const filingOf = (
  { actor, receivedAt }: Call<'generate-sessions'>,
  { kind, date, startsMs }: WeeklySessionOfMonth,
): Filing => {
  const { departmentId, staff } = actor;
  const content = { type: 'session', kind, startsAt: printEpochMs(startsMs) } as const;
  const day = { departmentId, month: date.slice(0, 7), period: date };
  const placed = placeFirst(besideSession(day, 'session'), kind, content);
  const fact: Session = { id: placed.id, ...content, receivedAt: printInstant(receivedAt) };
  return { placed, fact, filedBy: staff.id, deadline: null, isOwed: false, receivedAt };
};

const shown = async (
  { receiptKey }: PlanSessionsDeps,
  { params }: PlanCall,
  plan: readonly Planned[],
): Promise<SessionPlan> => {
  const key = await receiptKey.read();
  const sessions = plan.map(({ planned, present }) => ({
    kind: planned.kind,
    startsAt:
      present === undefined ? printEpochMs(planned.startsMs) : printEpochMs(epochMsOf(present.session.startsAt)),
    sessionId: present === undefined ? null : factIdOf(present.record),
    receipt: present === undefined ? null : issueReceipt(present.record, key),
  }));
  return { month: params.month, sessions };
};
