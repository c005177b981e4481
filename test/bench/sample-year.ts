import { Temporal } from 'temporal-polyfill';
import type { Dossier, Fact, Visit } from '../../shared/domain/dossier.ts';
import { judgeMonth } from '../../shared/domain/judge.ts';
import { monthsOfYear } from '../../shared/domain/time/month.ts';
import { DEFAULT_TIME_ZONE, startOfDay } from '../../shared/domain/time/local-time.ts';
import { sampleDossier } from '../support/sample-department.ts';
import { leastMs, threadCpuMs } from './measure.ts';

const YEAR = 2026;
const ROUNDS = 20;

const firstDayAfter = (month: string) => Temporal.PlainYearMonth.from(month).add({ months: 1 }).toPlainDate({ day: 1 });

/** The sample numbers its facts anew each month. */
function inMonth(month: string, fact: Fact): Fact {
  const of = (id: string) => `${month} ${id}`;
  const visited = (visit: Visit): Visit =>
    typeof visit.prospectId === 'string' ? { ...visit, prospectId: of(visit.prospectId) } : visit;
  if (fact.type === 'attendance') return { ...fact, id: of(fact.id), sessionId: of(fact.sessionId) };
  if (fact.type === 'daily-log') return { ...fact, id: of(fact.id), visits: fact.visits.map(visited) };
  return { ...fact, id: of(fact.id) };
}

/** The sample department with the facts of all twelve months. */
export function sampleYear(): Dossier {
  const months = monthsOfYear(YEAR).map((month) => ({
    month,
    dossier: sampleDossier({ seed: YEAR, until: firstDayAfter(month) }),
  }));
  const facts = months.flatMap(({ month, dossier }) => dossier.facts.map((fact) => inMonth(month, fact)));
  const { dossier } = months[0] ?? {};
  if (dossier === undefined) throw new Error('a year has months');
  return { ...dossier, facts };
}

export interface SampleFigures {
  readonly facts: number;
  readonly personMonths: number;
  readonly judgeCpuMs: number;
}

/** Judges each month of the year from the one dossier of all of it. */
export async function measureSampleYear(): Promise<SampleFigures> {
  const dossier = sampleYear();
  const judge = () =>
    monthsOfYear(YEAR).map((month) =>
      judgeMonth(dossier, Temporal.PlainYearMonth.from(month), startOfDay(firstDayAfter(month), DEFAULT_TIME_ZONE)),
    );
  const personMonths = judge().reduce((sum, { standings }) => sum + standings.length, 0);
  return { facts: dossier.facts.length, personMonths, judgeCpuMs: await leastMs(ROUNDS, threadCpuMs, judge) };
}
