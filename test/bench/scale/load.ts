/** What a company asks of its stage in a month, and in the busiest second. */

import { shareOfBusiestSecond } from '../../proof/partition-meter/rush.ts';
import { ASSUMPTIONS } from './assumptions.ts';
import { type Company, departmentsOf, largestOf, sumOver } from './companies.ts';
import { type Judging, judgingOf, READ_UNIT_BYTES } from './judging.ts';
import type { Measured } from './measured.ts';

const GIGABYTE = 1_000_000_000;
const MONTHS_OF_YEAR = 12;
const MESSAGES_OF_TICK_BATCH = 10;
/** Sent, received, deleted. */
const REQUESTS_OF_MESSAGE = 3;
const HALF = 0.5;
/** Seconds around the deadline in which everybody files. */
const RUSH = { from: -1200, to: 600 };

/** A month, but where it says otherwise. */
export interface Load {
  readonly people: number;
  readonly departments: number;
  readonly largestDepartment: number;
  readonly submissionsAtPeak: number;
  readonly requestsAtPeak: number;
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly httpRequests: number;
  readonly invocations: number;
  readonly gigabyteSeconds: number;
  readonly queueRequests: number;
  readonly events: number;
  readonly mails: number;
  readonly pageVisits: number;
  /** What a year adds, indexes included. */
  readonly storedGigabytesOfYear: number;
  readonly writeUnitsOfSubmission: number;
  readonly secondsOfRequest: number;
  /** Of the largest department. */
  readonly longestRunSeconds: number;
  readonly yearCloseSeconds: number;
  readonly tickSeconds: number;
}

/** Of a function that answers requests: most have this much. */
const HTTP_GIGABYTES = 1;

export function loadOf(measured: Measured, company: Company): Load {
  const { bill } = measured;
  const { people } = company;
  const ofAll = (value: number): number => (value / bill.people) * people;
  const judged = (of: (judging: Judging) => number): number =>
    sumOver(company, (size) => of(judgingOf(measured, size)));
  const departments = departmentsOf(company);
  const pageVisits = people * ASSUMPTIONS.workdays * ASSUMPTIONS.visits;
  const pageRequests = pageVisits * ASSUMPTIONS.requestsOfVisit;
  const runs = judged((judging) => judging.runs);
  const { facts, ledger, notices, standings, subjectIndex } = bill.stored;
  const submissionsAtPeak = people * ASSUMPTIONS.submissionsInRush * shareOfBusiestSecond(RUSH);
  return {
    people,
    departments,
    largestDepartment: largestOf(company),
    submissionsAtPeak,
    requestsAtPeak: submissionsAtPeak * (1 + ASSUMPTIONS.requestsOfVisit),
    writeUnits: ofAll(bill.writeUnits) + judged((judging) => judging.writeUnits),
    readUnits:
      ofAll(bill.readUnits) +
      judged((judging) => judging.readUnits) +
      pageRequests * ASSUMPTIONS.readUnitsOfRequest +
      sumOver(company, (size) => readUnitsOfRulings(measured, size)),
    httpRequests: ofAll(bill.httpRequests) + pageRequests,
    invocations: ofAll(bill.invocations) + pageRequests + runs,
    gigabyteSeconds:
      ofAll(bill.gigabyteSeconds) +
      pageRequests * (bill.httpGigabyteSeconds / bill.httpRequests) +
      judged((judging) => judging.gigabyteSeconds),
    queueRequests: ofAll(bill.queueRequests) + runs * REQUESTS_OF_MESSAGE,
    events: ofAll(bill.events),
    mails: ofAll(bill.mails),
    pageVisits,
    storedGigabytesOfYear: (ofAll(facts + ledger + notices + standings + subjectIndex) * MONTHS_OF_YEAR) / GIGABYTE,
    writeUnitsOfSubmission: bill.writeUnits / bill.httpRequests,
    secondsOfRequest: bill.httpGigabyteSeconds / bill.httpRequests / HTTP_GIGABYTES,
    longestRunSeconds: judgingOf(measured, largestOf(company)).longestSeconds,
    yearCloseSeconds: judgingOf(measured, largestOf(company)).yearCloseSeconds,
    tickSeconds: Math.ceil(departments / MESSAGES_OF_TICK_BATCH) * ASSUMPTIONS.secondsOfTickBatch,
  };
}

/** One's own rulings are found by reading the ledger of the department's month (list-rulings.ts). */
function readUnitsOfRulings({ bill }: Measured, people: number): number {
  const views = people * ASSUMPTIONS.workdays * ASSUMPTIONS.rulingsViews;
  return (views * HALF * (bill.stored.ledger / bill.people) * people) / READ_UNIT_BYTES;
}
