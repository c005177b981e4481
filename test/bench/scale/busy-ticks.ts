/** How often the sample department files something that a run has to take in. */

import { Temporal } from 'temporal-polyfill';
import { callsForJudging } from '../../../shared/domain/facts/calls-for-judging.ts';
import type { Fact } from '../../../shared/domain/dossier.ts';
import { sampleDossier } from '../../support/sample-department.ts';

/** As the demo month (commands/demo/month-script.ts). */
const SEED = 10;
const TICK_MS = 5 * 60_000;
/** No form of the sample comes late but a log. */
const NEVER = Temporal.Instant.from('9999-12-31T00:00:00Z');

const deadlineOf = (fact: Fact): Temporal.Instant =>
  fact.type === 'daily-log' ? Temporal.Instant.from(`${fact.date}T20:00:00+08:00`) : NEVER;

/** Marks of a session and scores of a component come as one list each: they count with the last of them. */
const listOf = (fact: Fact): string =>
  fact.type === 'attendance'
    ? `attendance ${fact.sessionId}`
    : fact.type === 'score'
      ? `score ${fact.component}`
      : fact.id;

/** Five-minute ticks of the month (`YYYY-MM`) by which something had come in. */
export function busyTicksOf(month: string): number {
  const next = Temporal.PlainYearMonth.from(month).add({ months: 1 }).toPlainDate({ day: 1 });
  const { facts } = sampleDossier({ seed: SEED, until: next });
  const due = facts.filter((fact) => fact.receivedAt.startsWith(month) && callsForJudging(fact, deadlineOf(fact)));
  const lastOfList = new Map(due.map((fact) => [listOf(fact), fact.receivedAt]));
  return new Set([...lastOfList.values()].map((at) => Math.ceil(Date.parse(at) / TICK_MS))).size;
}
