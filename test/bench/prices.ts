/** List prices in US dollars, before any free tier or discount: us-east-1, arm64, on demand, as of November 2026. */
export const PRICES = {
  asOf: '2026-11',
  region: 'us-east-1',
  writeUnit: 0.625 / 1_000_000,
  readUnit: 0.125 / 1_000_000,
  lambdaRequest: 0.2 / 1_000_000,
  lambdaGigabyteSecond: 0.0000133334,
  httpRequest: 1 / 1_000_000,
  queueRequest: 0.4 / 1_000_000,
  event: 1 / 1_000_000,
  scheduledInvocation: 1 / 1_000_000,
  mail: 0.1 / 1_000,
} as const;
