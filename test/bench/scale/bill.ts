/** A month at list prices, by service; before any free tier but that of sign-in, which is by account. */

import { PRICES } from '../prices.ts';
import { ASSUMPTIONS } from './assumptions.ts';
import type { Load } from './load.ts';

const GIGABYTE = 1_000_000_000;
const SECONDS_OF_MONTH = 30 * 24 * 3600;
const FREE_SIGNED_IN = 10_000;
/** 39 functions, 11 dead-letter queues, and ten of what people suffer by: errors of the API, a silent tick, runs behind … */
export const ALARMS = 60;
const SECRETS = 2;

export const SERVICES: Readonly<Record<string, (load: Load, usdOfStage: number) => number>> = {
  'DynamoDB, written and read': ({ writeUnits, readUnits }) =>
    writeUnits * PRICES.writeUnit + readUnits * PRICES.readUnit,
  'DynamoDB, stored after a year, with recovery': ({ storedGigabytesOfYear }) =>
    storedGigabytesOfYear * (PRICES.tableGigabyteMonth + PRICES.recoveryGigabyteMonth),
  Lambda: ({ invocations, gigabyteSeconds }) =>
    invocations * PRICES.lambdaRequest + gigabyteSeconds * PRICES.lambdaGigabyteSecond,
  'API Gateway': ({ httpRequests }) => httpRequests * PRICES.httpRequest,
  'SQS, EventBridge': ({ queueRequests, events }, usdOfStage) =>
    queueRequests * PRICES.queueRequest + events * PRICES.event + usdOfStage,
  SES: ({ mails }) => mails * PRICES.mail,
  CloudFront: ({ httpRequests, pageVisits }) =>
    (httpRequests + pageVisits * ASSUMPTIONS.filesOfVisit) * PRICES.edgeRequest +
    ((pageVisits * ASSUMPTIONS.pageBytesOfVisit) / GIGABYTE) * PRICES.edgeGigabyte,
  'CloudWatch, X-Ray': ({ invocations, httpRequests }) =>
    ((invocations * ASSUMPTIONS.logBytesOfInvocation + httpRequests * ASSUMPTIONS.logBytesOfRequest) / GIGABYTE) *
      PRICES.logGigabyte +
    Math.min(invocations, invocations * ASSUMPTIONS.tracedShare + SECONDS_OF_MONTH) * PRICES.trace +
    ALARMS * PRICES.alarm,
  'Secrets Manager': () => SECRETS * PRICES.secret,
  'Cognito, where no provider is named': ({ people }) => Math.max(0, people - FREE_SIGNED_IN) * PRICES.signedInPerson,
};

export const usdOf = (load: Load, usdOfStage: number): ReadonlyMap<string, number> =>
  new Map(Object.entries(SERVICES).map(([service, of]) => [service, of(load, usdOfStage)]));

export const totalOf = (bill: ReadonlyMap<string, number>): number =>
  [...bill.values()].reduce((sum, usd) => sum + usd, 0);
