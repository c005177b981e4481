import type { Dossier, Excuse, Leave } from '../dossier.ts';
import type { DutyKind, DutyRecord } from '../duties/duty-record.ts';
import type { Ruling } from '../judgement.ts';
import { countedShortDays } from '../rulings/duty-rulings.ts';
import { epochMsOf } from '../time/instant.ts';
import type { Candidate } from './candidates.ts';
import { arrivedInTime, filed, removed, visitsReached } from './candidates.ts';
import { dutyOf } from './causes.ts';
import type { Cause, Causes, OneOf } from './explanation.ts';
import type { MonthOnRecord, PersonOnRecord } from './month-on-record.ts';

/** Of each group, the first candidate that changes the outcome is told. */
export type CandidateGroups = readonly (readonly Candidate[])[];

const JUST_BEFORE_MS = 1;

const leavesOn = ({ facts }: Dossier, date: string): Leave[] =>
  facts.filter((fact) => fact.type === 'leave').filter(({ from, to }) => from <= date && date <= to);

const excusesOf = ({ facts }: Dossier, kind: DutyKind, period: string): Excuse[] =>
  facts
    .filter((fact) => fact.type === 'excuse')
    .filter((excuse) => excuse.period === period && excuse.duties.some((duty) => duty === kind));

/** A leave covering the day, or an excuse of the duty, that came too late or was rejected. */
const removalOfDuty = (
  { view }: MonthOnRecord,
  { dossier }: PersonOnRecord,
  duty: DutyRecord,
): readonly Candidate[] => [
  ...removed(leavesOn(dossier, duty.on), view.day(duty.on).logDeadlineMs),
  ...removed(excusesOf(dossier, duty.kind, duty.period), duty.deadlineMs),
];

const lateVersions = ({ dossier }: PersonOnRecord, ids: readonly string[], duty: DutyRecord): readonly Candidate[] =>
  dossier.facts
    .filter(({ id }) => ids.includes(id))
    .sort((a, b) => epochMsOf(a.receivedAt) - epochMsOf(b.receivedAt))
    .map((late) => arrivedInTime(late, duty.kind === 'visits' ? 'daily-log' : duty.kind, duty.deadlineMs));

const ofFiledDuty = (
  month: MonthOnRecord,
  record: PersonOnRecord,
  ruling: Ruling,
  cause: OneOf<Causes, 'not-in-time'>,
): CandidateGroups => {
  const { person } = record;
  const duty = dutyOf([...person.logs, ...person.forms], cause.duty, ruling);
  return [
    [...lateVersions(record, ruling.facts, duty), ...filed(cause.duty, ruling, person.staff.id, duty.deadlineMs)],
    removalOfDuty(month, record, duty),
  ];
};

const ofShortDay = (month: MonthOnRecord, record: PersonOnRecord, ruling: Ruling): CandidateGroups => {
  const { person } = record;
  const duty = dutyOf(person.visits, 'visits', ruling);
  const log = person.facts.logs.get(duty.on);
  return [
    [
      ...lateVersions(record, log?.late ?? [], duty),
      visitsReached([duty], person.staff.id, () => log?.counted?.fact ?? null),
    ],
    removalOfDuty(month, record, duty),
  ];
};

/** Had the month had no short day but the first that the limit allows, or fewer; and the other reading of the clause. */
const ofShortDays = ({ view }: MonthOnRecord, { person }: PersonOnRecord, ruling: Ruling): CandidateGroups => {
  const days = countedShortDays(person.visits, view.asOfMs);
  const limit = view.policy('visits.limit', ruling.on);
  const allowed = Math.max(0, limit - 1);
  const spared = Array.from({ length: allowed + 1 }, (_, fewer) =>
    visitsReached(
      days.slice(allowed - fewer),
      person.staff.id,
      (date) => person.facts.logs.get(date)?.counted?.fact ?? null,
    ),
  );
  if (!ruling.borderline) return [spared];
  const version = { effectiveFrom: ruling.on, parameters: { 'visits.limit': limit + 1 } };
  return [
    spared,
    [{ supposition: { kind: 'other-reading', limit: limit + 1 }, changes: [{ kind: 'policy', version }] }],
  ];
};

const ofSession = (
  { view }: MonthOnRecord,
  { person, dossier }: PersonOnRecord,
  cause: OneOf<Causes, 'session-missed'>,
): CandidateGroups => {
  const mark = [...person.facts.marks.values()].find(({ fact }) => fact.id === cause.mark.id)?.fact;
  if (mark === undefined) return [];
  const by = cause.arrivedAt === null ? null : cause.latestArrival;
  const attended: Candidate = {
    supposition: { kind: 'attended', session: cause.session, on: cause.on, by },
    changes: [{ kind: 'fact', fact: { ...mark, status: 'present', arrivedAt: by } }],
  };
  const dayBeforeEnds = view.clock.epochMsOf(cause.on, '00:00') - JUST_BEFORE_MS;
  return [[attended], removed(leavesOn(dossier, cause.on), dayBeforeEnds)];
};

/** What could have spared a person the ruling, the likeliest first in each group. */
export const personCandidates = (
  month: MonthOnRecord,
  record: PersonOnRecord,
  ruling: Ruling,
  cause: Exclude<Cause, { readonly kind: 'few-prospects' }>,
): CandidateGroups => {
  switch (cause.kind) {
    case 'not-in-time':
      return ofFiledDuty(month, record, ruling, cause);
    case 'short-day':
      return ofShortDay(month, record, ruling);
    case 'short-days':
      return ofShortDays(month, record, ruling);
    case 'late-notice': {
      const late = record.dossier.facts.filter(({ id }) => ruling.facts.includes(id));
      const before = epochMsOf(cause.before) - JUST_BEFORE_MS;
      return [late.map((registration) => arrivedInTime(registration, 'field-registration', before))];
    }
    case 'mismatch': {
      const check = record.person.facts.spotChecks.get(cause.on);
      if (check === undefined) return [];
      const fact = { ...check.fact, verdict: 'match' } as const;
      return [[{ supposition: { kind: 'log-true', on: cause.on }, changes: [{ kind: 'fact', fact }] }]];
    }
    case 'session-missed':
      return ofSession(month, record, cause);
  }
};
