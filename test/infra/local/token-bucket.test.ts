import { describe, expect, it } from 'vitest';
import { TokenBucket } from '../../../infra/local/gateway/token-bucket.ts';

/** How many of so many requests at once pass. */
const passing = (bucket: TokenBucket, requests: number, nowMs: number): number =>
  Array.from({ length: requests }, () => bucket.take(nowMs)).filter(Boolean).length;

describe('the throttle of the gateway', () => {
  it('lets a burst pass, and no more at once', () => {
    expect(passing(new TokenBucket({ ratePerSecond: 2, burst: 5 }, 0), 9, 0)).toBe(5);
  });

  it.each([
    [499, 0],
    [500, 1],
    [1000, 2],
    [60_000, 5],
  ])('lets, %d ms after a burst, %d pass: its rate, and never more than a burst', (laterMs, passed) => {
    const bucket = new TokenBucket({ ratePerSecond: 2, burst: 5 }, 0);
    passing(bucket, 5, 0);
    expect(passing(bucket, 9, laterMs)).toBe(passed);
  });
});
