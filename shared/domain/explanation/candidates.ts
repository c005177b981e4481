import type { DailyLog, Excuse, Fact, Leave } from '../dossier.ts';
import type { VisitsRecord } from '../duties/duty-record.ts';
import type { Ruling } from '../judgement.ts';
import { normalisedName } from '../names/normalised-name.ts';
import { epochMsOf, printEpochMs } from '../time/instant.ts';
import { receiptOf } from './causes.ts';
import type { Change, FiledDuty, Supposition, TimelyFact } from './explanation.ts';

/** A supposition that may change the outcome, with the changes that make it: whether it does, the judge says. */
export interface Candidate {
  readonly supposition: Supposition;
  readonly changes: readonly Change[];
}

const fact = (changed: Fact): Change => ({ kind: 'fact', fact: changed });

/** Had the fact come by the instant. */
export const arrivedInTime = (late: Fact, what: TimelyFact, byMs: number): Candidate => ({
  supposition: { kind: 'arrived-in-time', what, fact: receiptOf(late), by: printEpochMs(byMs) },
  changes: [fact({ ...late, receivedAt: printEpochMs(byMs) })],
});

/** Null where nobody could file it: the client list of a unit manager without a unit. */
const filedFact = (duty: FiledDuty, ruling: Ruling, staffId: string, receivedAt: string): Fact | null => {
  const { period } = ruling;
  const common = { id: `supposed ${ruling.rule} ${staffId} ${period}`, receivedAt, staffId };
  switch (duty) {
    case 'daily-log':
      return { ...common, type: duty, date: period, visits: [], nextDayPlan: '' };
    case 'weekly-plan':
      return { ...common, type: duty, week: period, done: '', planned: '' };
    case 'monthly-plan':
      return { ...common, type: duty, month: period, done: '', planned: '' };
    case 'inventory':
      return { ...common, type: duty, month: period, entries: [] };
    case 'client-list':
      return ruling.unitId === null
        ? null
        : { ...common, type: duty, unitId: ruling.unitId, month: period, entries: [] };
  }
};

/** Had something been filed at the deadline. */
export const filed = (duty: FiledDuty, ruling: Ruling, staffId: string, deadlineMs: number): readonly Candidate[] => {
  const by = printEpochMs(deadlineMs);
  const supposed = filedFact(duty, ruling, staffId, by);
  if (supposed === null) return [];
  return [{ supposition: { kind: 'filed', duty, period: ruling.period, by }, changes: [fact(supposed)] }];
};

/** The log with complete visits to `missing` more customers. */
const withMoreVisits = (log: DailyLog, missing: number): DailyLog => {
  const taken = new Set(log.visits.map(({ customer }) => normalisedName(customer)));
  const visits = [...log.visits];
  for (let number = 1; visits.length < log.visits.length + missing; number += 1) {
    const customer = `supposed${number}`;
    if (!taken.has(customer)) visits.push({ customer, at: '12:00', contact: '-', phone: '-', summary: '-' });
  }
  return { ...log, visits };
};

/** Had each of the days counted the visits that were due. */
export const visitsReached = (
  days: readonly VisitsRecord[],
  staffId: string,
  countedLogOn: (date: string) => DailyLog | null,
): Candidate => ({
  supposition: { kind: 'visits-reached', days: days.map(({ on, due, counted }) => ({ on, due, counted })) },
  changes: days.map(({ on, due, counted, deadlineMs }) => {
    const log: DailyLog = countedLogOn(on) ?? {
      id: `supposed log ${staffId} ${on}`,
      type: 'daily-log',
      receivedAt: printEpochMs(deadlineMs),
      staffId,
      date: on,
      visits: [],
      nextDayPlan: '',
    };
    return fact(withMoreVisits(log, due - counted));
  }),
});

type Removal = Leave | Excuse;

/** Had a leave or an excuse come by the instant or, where it came, not been rejected. */
export const removed = (removals: readonly Removal[], byMs: number): readonly Candidate[] =>
  removals.flatMap((removal): Candidate[] => {
    const rejectedAt = removal.rejectedAt ?? null;
    if (rejectedAt === null) return [arrivedInTime(removal, removal.type, byMs)];
    return [
      {
        supposition: {
          kind: 'not-rejected',
          what: removal.type,
          fact: receiptOf(removal),
          rejectedAt: printEpochMs(epochMsOf(rejectedAt)),
        },
        changes: [fact({ ...removal, rejectedAt: null })],
      },
    ];
  });
