import { Temporal } from 'temporal-polyfill';

/** `2026-11-23 20:03:11`, the local time of an instant; milliseconds where they are not zero. */
export const zonedText = (epochMs: number, timeZone: string): string => {
  const local = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone).toPlainDateTime();
  const smallestUnit = epochMs % 1000 === 0 ? 'second' : 'millisecond';
  return local.toString({ smallestUnit }).replace('T', ' ');
};
