/** What a stage, or an account as it is given, bears; and how much of it a company asks for. */

import { ASSUMPTIONS } from './assumptions.ts';
import type { Load } from './load.ts';

export interface Limit {
  readonly name: string;
  /** Where it can be raised. */
  readonly set: string;
  readonly bears: number;
  readonly unit: string;
  readonly asked: (load: Load) => number;
}

/** Of a production stage: test/infra/stages.test.ts holds them to infra/stages.ts. */
export const PRODUCTION = { requestsPerSecond: 1000, judge: 100 };
/** So many departments begin in a second, over at most so many seconds (functions/tick/tick.ts). */
const STARTED_A_SECOND = 20;
const LONGEST_SPREAD_SECONDS = 240;

const startedASecond = ({ departments }: Load): number =>
  Math.max(Math.min(departments, STARTED_A_SECOND), departments / LONGEST_SPREAD_SECONDS);

export const LIMITS: readonly Limit[] = [
  {
    name: 'requests to the API',
    set: '`throttle` of the stage; API Gateway gives an account 10,000',
    bears: PRODUCTION.requestsPerSecond,
    unit: 'a second',
    asked: ({ requestsAtPeak }) => requestsAtPeak,
  },
  {
    name: 'concurrent executions',
    set: 'quota of Lambda; a new account has 10',
    bears: 1000,
    unit: '',
    asked: ({ requestsAtPeak, secondsOfRequest }) => requestsAtPeak * secondsOfRequest,
  },
  {
    name: 'departments judged at once',
    set: '`concurrency.judge` of the stage',
    bears: PRODUCTION.judge,
    unit: '',
    asked: (load) => Math.min(load.departments, startedASecond(load)) * ASSUMPTIONS.secondsOfRun,
  },
  {
    name: 'one run of the largest department',
    set: 'timeout of `judge`; see below',
    bears: 300,
    unit: 's',
    asked: ({ longestRunSeconds }) => longestRunSeconds,
  },
  {
    name: 'the close of its year',
    set: 'timeout of `judge`; see below',
    bears: 300,
    unit: 's',
    asked: ({ yearCloseSeconds }) => yearCloseSeconds,
  },
  {
    name: 'one tick',
    set: 'timeout of `tick`',
    bears: 60,
    unit: 's',
    asked: ({ tickSeconds }) => tickSeconds,
  },
  {
    name: 'mails on the day that months close',
    set: "SES's daily quota; 200 in its sandbox",
    bears: 50_000,
    unit: 'a day',
    asked: ({ people, mails }) => people + mails / ASSUMPTIONS.workdays,
  },
  {
    name: 'write units of the table',
    set: 'a new table on demand; warm throughput',
    bears: 4000,
    unit: 'a second',
    asked: ({ submissionsAtPeak, writeUnitsOfSubmission }) => submissionsAtPeak * writeUnitsOfSubmission,
  },
  {
    name: 'write units of the largest department',
    set: 'one partition; cannot be raised',
    bears: 1000,
    unit: 'a second',
    asked: ({ submissionsAtPeak, writeUnitsOfSubmission, largestDepartment, people }) =>
      (submissionsAtPeak * writeUnitsOfSubmission * largestDepartment) / people,
  },
];

export const usedOf = (limit: Limit, load: Load): number => limit.asked(load) / limit.bears;

/** What is full before all else as this company grows. */
export const firstToFill = (load: Load): Limit =>
  LIMITS.reduce((fullest, limit) => (usedOf(limit, load) > usedOf(fullest, load) ? limit : fullest));
