import { Temporal } from 'temporal-polyfill';

/** Nothing is said in arrears: the next reminder is not far. */
export const LATEST_REMINDER = Temporal.Duration.from({ hours: 12 });
/** Longer than any holiday without a reminder. */
export const LOOKING_BACK = Temporal.Duration.from({ hours: 24 * 21 });
