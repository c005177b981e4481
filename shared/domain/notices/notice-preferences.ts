import { Temporal } from 'temporal-polyfill';
import type { NoticeKind } from '../ledger/entry.ts';
import { instantOfLocal } from '../time/local-time.ts';
import { isOptional, NOTICE_RULES, type OptionalNoticeKind } from './notice-rules.ts';

/** Local times `HH:MM`; `from` after `to` runs over midnight. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** How a person wants to be told. */
export interface NoticePreferences {
  /** How often they were changed. */
  readonly version: number;
  /** Kinds they do without. */
  readonly off: readonly OptionalNoticeKind[];
  readonly quietHours: QuietHours | null;
  /** Grows by one with every new address of their calendar feed: earlier ones stop working. */
  readonly feedGeneration: number;
  /** The address that mails came back from for good, or that complained; nothing goes there until it is another. */
  readonly suspended: { readonly address: string; readonly since: string } | null;
  /** Address of the group robot that notices go to instead of mail. */
  readonly robot: string | null;
}

export const NO_PREFERENCES: NoticePreferences = {
  version: 0,
  off: [],
  quietHours: null,
  feedGeneration: 1,
  suspended: null,
  robot: null,
};

/** Whether mails to an address are held back. */
export const isSuspended = (address: string, { suspended }: NoticePreferences): boolean =>
  suspended?.address.toLowerCase() === address.toLowerCase();

export const isWanted = (kind: NoticeKind, { off }: NoticePreferences): boolean =>
  !isOptional(kind) || !off.includes(kind);

/** When a notice that is ready at an instant may go out, where that is later: the end of the quiet hours it falls into. */
export const deferredUntil = (
  kind: NoticeKind,
  { quietHours }: NoticePreferences,
  at: Temporal.Instant,
  timeZone: string,
): Temporal.Instant | null => {
  if (quietHours === null || NOTICE_RULES[kind].urgent) return null;
  const local = at.toZonedDateTimeISO(timeZone);
  const [date, time] = [local.toPlainDate(), local.toPlainTime().toString({ smallestUnit: 'minute' })];
  const { from, to } = quietHours;
  const isOverMidnight = from > to;
  const isQuiet = isOverMidnight ? time >= from || time < to : time >= from && time < to;
  if (!isQuiet) return null;
  const endsOn = isOverMidnight && time >= from ? date.add({ days: 1 }) : date;
  return instantOfLocal(endsOn, to, timeZone);
};

const MINUTES_OF_A_DAY = 24 * 60;

/** How long they are, in minutes. */
export const lengthOf = ({ from, to }: QuietHours): number => {
  const [start, end] = [Temporal.PlainTime.from(from), Temporal.PlainTime.from(to)];
  const minutes = start.until(end).total('minutes');
  return minutes < 0 ? minutes + MINUTES_OF_A_DAY : minutes;
};
