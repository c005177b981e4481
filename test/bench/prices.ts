/**
 * List prices in US dollars, before any free tier or discount: us-east-1, arm64, on demand, as of November 2026. To be
 * checked before anybody relies on them; edges are those of Asia.
 */
export const PRICES = {
  asOf: '2026-11',
  region: 'us-east-1',
  writeUnit: 0.625 / 1_000_000,
  readUnit: 0.125 / 1_000_000,
  tableGigabyteMonth: 0.25,
  recoveryGigabyteMonth: 0.2,
  lambdaRequest: 0.2 / 1_000_000,
  lambdaGigabyteSecond: 0.0000133334,
  httpRequest: 1 / 1_000_000,
  queueRequest: 0.4 / 1_000_000,
  event: 1 / 1_000_000,
  scheduledInvocation: 1 / 1_000_000,
  mail: 0.1 / 1_000,
  edgeRequest: 1.2 / 1_000_000,
  edgeGigabyte: 0.12,
  /** Taken in, and kept for a year. */
  logGigabyte: 0.5 + 12 * 0.03,
  trace: 5 / 1_000_000,
  alarm: 0.1,
  secret: 0.4,
  /** Of a month in which they signed in, from the 10,001st on. */
  signedInPerson: 0.015,
} as const;
