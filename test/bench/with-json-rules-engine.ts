import { Engine } from 'json-rules-engine';
import type { Attendance, DailyLog, Dossier, Leave, Session } from '../../shared/domain/dossier.ts';
import { WORKDAYS } from './nation.ts';
import type { Outcome } from './outcome.ts';

const QUOTA = 4;
const LIMIT = 4;

function personDayEngine(): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true });
  const present = { fact: 'onLeave', operator: 'equal', value: false };
  engine.addRule({
    conditions: { all: [present, { fact: 'countedLogs', operator: 'equal', value: 0 }] },
    event: { type: 'log.missed' },
  });
  engine.addRule({
    conditions: { all: [present, { fact: 'countedVisits', operator: 'lessThan', value: { fact: 'due' } }] },
    event: { type: 'visits.short' },
  });
  engine.addRule({
    conditions: {
      all: [
        present,
        { fact: 'countedVisits', operator: 'lessThan', value: { fact: 'due' } },
        { fact: 'shortDaysBefore', operator: 'greaterThanInclusive', value: LIMIT - 1 },
      ],
    },
    event: { type: 'visits.limit-reached' },
  });
  return engine;
}

const normalised = (name: string) => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();

function countedVisits(log: DailyLog | undefined): number {
  const complete = (log?.visits ?? []).filter((visit) =>
    [visit.customer, visit.at, visit.contact, visit.phone, visit.summary].every((field) => field.trim() !== ''),
  );
  return new Set(complete.map(({ customer }) => normalised(customer))).size;
}

/** The same rules as data for json-rules-engine: one run per person and workday over facts looked up beforehand. */
export async function judgeWithJsonRulesEngine(dossiers: readonly Dossier[]): Promise<Outcome> {
  const engine = personDayEngine();
  const found = { missed: 0, short: 0, limitReached: 0 };
  for (const { staff, facts } of dossiers) {
    const sessions = new Map(
      facts.filter((fact): fact is Session => fact.type === 'session').map((fact) => [fact.id, fact]),
    );
    const logs = new Map<string, DailyLog>();
    const leaves = new Set<string>();
    const offsets = new Map<string, Set<string>>();
    for (const fact of facts) {
      if (fact.type === 'daily-log' && fact.receivedAt <= `${fact.date}T20:00:00.000+08:00`)
        logs.set(`${fact.staffId} ${fact.date}`, fact);
      else if (fact.type === 'leave') leaves.add(dayKey(fact));
      else if (fact.type === 'attendance' && fact.status !== 'absent') addOffset(offsets, sessions, fact);
    }
    for (const { id } of staff) {
      let shortDaysBefore = 0;
      for (const day of WORKDAYS) {
        const key = `${id} ${day.toString()}`;
        const log = logs.get(key);
        const { events } = await engine.run({
          onLeave: leaves.has(key),
          countedLogs: log === undefined ? 0 : 1,
          countedVisits: countedVisits(log),
          due: Math.max(0, QUOTA - (offsets.get(key)?.size ?? 0)),
          shortDaysBefore,
        });
        for (const { type } of events) {
          if (type === 'log.missed') found.missed += 1;
          else if (type === 'visits.limit-reached') found.limitReached += 1;
          else {
            found.short += 1;
            shortDaysBefore += 1;
          }
        }
      }
    }
  }
  return found;
}

const dayKey = ({ staffId, from }: Leave) => `${staffId} ${from}`;

function addOffset(offsets: Map<string, Set<string>>, sessions: ReadonlyMap<string, Session>, mark: Attendance): void {
  const session = sessions.get(mark.sessionId);
  if (session === undefined) return;
  const key = `${mark.staffId} ${session.startsAt.slice(0, 10)}`;
  offsets.set(key, (offsets.get(key) ?? new Set()).add(session.kind));
}
