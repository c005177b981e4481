import { Temporal } from 'temporal-polyfill';

/** Two ticks: whatever has been due for that long is behind. */
const PATIENCE = Temporal.Duration.from({ minutes: 10 });

export const isBehind = (dueAt: Temporal.Instant, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(dueAt.add(PATIENCE), now) <= 0;
