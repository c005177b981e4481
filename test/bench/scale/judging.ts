/** What it takes to judge one department for a month, by its size: every run reads the department's month so far. */

import { ASSUMPTIONS } from './assumptions.ts';
import type { Measured } from './measured.ts';

/** Of strongly consistent reads. */
export const READ_UNIT_BYTES = 4096;
const WRITE_UNIT_BYTES = 1024;
const MEGABYTE = 1_000_000;
/** AWS's limit of one partition: 3,000 read units a second. */
const PARTITION_MEGABYTES_PER_SECOND = (3000 * READ_UNIT_BYTES) / MEGABYTE;
/** Of `judge` (infra/stacks/runs-stack.ts). */
const JUDGE_GIGABYTES = 1769 / 1024;
/** Standings of so many people are one item; more are parts, written anew and deleted (dynamo-standing-store.ts). */
const STANDINGS_OF_ITEM = 400;
/** Reminder and deadline of each workday, four weekly forms, monthly forms, client list, draft, close. */
const JOBS_OF_MONTH = 2 * ASSUMPTIONS.workdays + 4 + 4;
/** Of each month on record six types, of the look-back's twelve months six more (facts-needed.ts). */
const QUERIES_OF_RUN = 6 * ASSUMPTIONS.monthsOnRecord + 6 * 12;
const LOOK_BACK_MONTHS = 12;
const MONTHS_OF_YEAR = 12;
const HALF = 0.5;

export interface Judging {
  readonly runs: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly gigabyteSeconds: number;
  /** Of a run over facts on the last day of the month. */
  readonly longestSeconds: number;
  /** Of the run that closes the year: it reads every month of it, one after the other (close-year.ts). */
  readonly yearCloseSeconds: number;
}

/** Ticks of a month at which a department has facts to take in: people are busy one independently of the other. */
export function busyTicks({ bill }: Measured, people: number): number {
  const ticks = ASSUMPTIONS.workdays * ASSUMPTIONS.ticksOfWorkday;
  const quiet = 1 - bill.busyTicks / ticks;
  return ticks * (1 - quiet ** (people / bill.people));
}

/** From the table to the judgement, beyond what a run takes whatever it reads. */
function secondsOf({ reading }: Measured, bytes: number): number {
  const secondsOfMegabyte = reading.cpuMs / 1000 / reading.megabytes + ASSUMPTIONS.secondsOfQuery;
  return (bytes / MEGABYTE) * Math.max(secondsOfMegabyte, 1 / PARTITION_MEGABYTES_PER_SECOND);
}

export function judgingOf(measured: Measured, people: number): Judging {
  const { bill } = measured;
  const { facts, lookedBack, ledger, standings, department } = bill.stored;
  const perPerson = (bytes: number): number => bytes / bill.people;
  /** `passed`: of the month. A run over facts looks for what is due in all of it, then judges all of it. */
  const bytesOf = (readsOfMonth: number, passed: number): number =>
    people * perPerson(passed * (readsOfMonth * facts + ledger) + LOOK_BACK_MONTHS * lookedBack + 2 * department);
  const overFacts = busyTicks(measured, people);
  const bytes = overFacts * bytesOf(2, HALF) + JOBS_OF_MONTH * bytesOf(1, HALF);
  const runs = overFacts + JOBS_OF_MONTH;
  const standingsUnits = (people * perPerson(standings)) / WRITE_UNIT_BYTES;
  return {
    runs,
    readUnits: bytes / READ_UNIT_BYTES + runs * QUERIES_OF_RUN,
    writeUnits: runs * standingsUnits * (people > STANDINGS_OF_ITEM ? 2 : 1),
    gigabyteSeconds: (runs * ASSUMPTIONS.secondsOfRun + secondsOf(measured, bytes)) * JUDGE_GIGABYTES,
    longestSeconds: ASSUMPTIONS.secondsOfRun + secondsOf(measured, bytesOf(2, 1)),
    yearCloseSeconds:
      ASSUMPTIONS.secondsOfRun +
      secondsOf(measured, MONTHS_OF_YEAR * people * perPerson(facts + LOOK_BACK_MONTHS * lookedBack)),
  };
}
