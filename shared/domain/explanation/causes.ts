import type { DepartmentView } from '../department-view.ts';
import type { Fact } from '../dossier.ts';
import { sessionStatus } from '../duties/attendance.ts';
import type { DutyRecord, VisitsRecord } from '../duties/duty-record.ts';
import { epochMsOf, printEpochMs } from '../time/instant.ts';
import { MS_PER_MINUTE } from '../time/civil.ts';
import type { RuleId, Ruling } from '../judgement.ts';
import { countedShortDays } from '../rulings/duty-rulings.ts';
import { unitProspectQuota } from '../rulings/unit-rulings.ts';
import type { Cause, FiledDuty, OneOf, Causes, Receipt, VisitDay } from './explanation.ts';
import type { MonthOnRecord, PersonOnRecord } from './month-on-record.ts';
import { present } from '../present.ts';

type FiledRule =
  'client-list.missed' | 'inventory.missed' | 'log.missed' | 'monthly-plan.missed' | 'weekly-plan.missed';

const DUTY_OF_RULE: Readonly<Record<FiledRule, FiledDuty>> = {
  'client-list.missed': 'client-list',
  'inventory.missed': 'inventory',
  'log.missed': 'daily-log',
  'monthly-plan.missed': 'monthly-plan',
  'weekly-plan.missed': 'weekly-plan',
};

export const receiptOf = ({ id, receivedAt }: Pick<Fact, 'id' | 'receivedAt'>): Receipt => ({
  id,
  receivedAt: printEpochMs(epochMsOf(receivedAt)),
});

/** The receipts of facts, earliest first. */
export const receiptsOf = (facts: readonly Fact[], ids: readonly string[]): readonly Receipt[] =>
  facts
    .filter(({ id }) => ids.includes(id))
    .map((fact) => ({ receipt: receiptOf(fact), at: epochMsOf(fact.receivedAt) }))
    .sort((a, b) => a.at - b.at)
    .map(({ receipt }) => receipt);

/** What a ruling must rest on; its absence is a bug of the judge or of this explanation. */
const found = <Value>(value: Value | undefined | null, ruling: Ruling): Value => {
  if (value === undefined || value === null) throw new Error(`nothing on record of ${ruling.rule} on ${ruling.on}`);
  return value;
};

/** The duty that a ruling finds unmet. */
export const dutyOf = <Duty extends DutyRecord>(duties: readonly Duty[], kind: string, ruling: Ruling): Duty =>
  found(
    duties.find((duty) => duty.kind === kind && duty.period === ruling.period),
    ruling,
  );

const notInTime = (rule: FiledRule, { person, dossier }: PersonOnRecord, ruling: Ruling): Cause => {
  const duty = DUTY_OF_RULE[rule];
  const { deadlineMs } = dutyOf([...person.logs, ...person.forms], duty, ruling);
  return {
    kind: 'not-in-time',
    duty,
    period: ruling.period,
    deadline: printEpochMs(deadlineMs),
    received: receiptsOf(dossier.facts, ruling.facts),
  };
};

const visitDay = ({ on, due, counted }: VisitsRecord): VisitDay => ({ on, due, counted });

const countedLog = ({ person }: PersonOnRecord, on: string): Receipt | null => {
  const log = person.facts.logs.get(on)?.counted?.fact;
  return log === undefined ? null : receiptOf(log);
};

const shortDay = (record: PersonOnRecord, ruling: Ruling): Cause => {
  const day = dutyOf(record.person.visits, 'visits', ruling);
  return {
    kind: 'short-day',
    ...visitDay(day),
    deadline: printEpochMs(day.deadlineMs),
    quota: day.quota,
    offsets: day.offsets,
    log: countedLog(record, day.on),
    late: receiptsOf(record.dossier.facts, record.person.facts.logs.get(day.on)?.late ?? []),
  };
};

const shortDays = (view: DepartmentView, record: PersonOnRecord, { on }: Ruling): Cause => ({
  kind: 'short-days',
  on,
  limit: view.policy('visits.limit', on),
  days: countedShortDays(record.person.visits, view.asOfMs)
    .filter((day) => day.on <= on)
    .map(visitDay),
  log: countedLog(record, on),
});

const sessionMissed = (
  view: DepartmentView,
  { person }: PersonOnRecord,
  ruling: Ruling,
): OneOf<Causes, 'session-missed'> => {
  const [factId] = ruling.facts;
  const mark = found(
    [...person.facts.marks.values()].find(({ fact }) => fact.id === factId),
    ruling,
  ).fact;
  const session = found(view.facts.sessions.get(mark.sessionId), ruling);
  const graceMs = view.policy('sessions.graceMinutes', session.date) * MS_PER_MINUTE;
  return {
    kind: 'session-missed',
    session: session.kind,
    on: session.date,
    startsAt: printEpochMs(session.startsMs),
    latestArrival: printEpochMs(session.startsMs + graceMs),
    status: sessionStatus(view, person.facts, session) === 'late' ? 'late' : 'absent',
    arrivedAt: mark.arrivedAt ?? null,
    mark: receiptOf(mark),
  };
};

const fewProspects = ({ view, frame, prospectDossier }: MonthOnRecord, ruling: Ruling): Cause => ({
  kind: 'few-prospects',
  unit: present(view.dossier.units.find(({ id }) => id === ruling.unitId)).name,
  month: ruling.period,
  quota: unitProspectQuota(view, frame.month),
  valid: receiptsOf(prospectDossier.facts, ruling.facts),
});

const personalCause = (
  { view }: MonthOnRecord,
  rule: Exclude<RuleId, 'unit-prospects.short'>,
  record: PersonOnRecord,
  ruling: Ruling,
): Cause => {
  switch (rule) {
    case 'client-list.missed':
    case 'inventory.missed':
    case 'log.missed':
    case 'monthly-plan.missed':
    case 'weekly-plan.missed':
      return notInTime(rule, record, ruling);
    case 'visits.short':
      return shortDay(record, ruling);
    case 'visits.limit-reached':
      return shortDays(view, record, ruling);
    case 'field-visit.late-notice': {
      const before = printEpochMs(view.day(ruling.on).startMs);
      return { kind: 'late-notice', on: ruling.on, before, received: receiptsOf(record.dossier.facts, ruling.facts) };
    }
    case 'log.mismatch': {
      const check = found(record.person.facts.spotChecks.get(ruling.on), ruling).fact;
      return { kind: 'mismatch', on: ruling.on, check: receiptOf(check) };
    }
    case 'morning-meeting.missed':
    case 'training.missed':
      return sessionMissed(view, record, ruling);
  }
};

/** What was due and what was received, of a ruling of the month. */
export const causeOf = (record: MonthOnRecord, ruling: Ruling): Cause => {
  if (ruling.rule === 'unit-prospects.short') return fewProspects(record, ruling);
  const person = record.personOf(present(ruling.staffId));
  return personalCause(record, ruling.rule, found(person, ruling), ruling);
};
