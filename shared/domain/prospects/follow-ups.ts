import type { FollowUp, RecordedFact } from '../facts/recorded-fact.ts';
import { compareText } from '../text-order.ts';
import { epochMsOf } from '../time/instant.ts';
import { FOLLOW_UP_STATUSES, type FollowUpStatus } from './follow-up-status.ts';

/** Where a prospect stands: `registered` until it is first followed up. */
export const PROSPECT_STATUSES = ['registered', ...FOLLOW_UP_STATUSES] as const;
export type ProspectStatus = (typeof PROSPECT_STATUSES)[number];

const isLater = (a: FollowUp, b: FollowUp): boolean =>
  (epochMsOf(a.receivedAt) - epochMsOf(b.receivedAt) || compareText(a.id, b.id)) > 0;

/** The latest follow-up of each prospect, by the prospect's id; other records are passed over. */
export const latestFollowUps = (records: Iterable<RecordedFact>): ReadonlyMap<string, FollowUp> => {
  const latest = new Map<string, FollowUp>();
  for (const record of records) {
    if (record.type !== 'follow-up') continue;
    const known = latest.get(record.follows);
    if (known === undefined || isLater(record, known)) latest.set(record.follows, record);
  }
  return latest;
};

/** Whether nothing is left to do: the company was won or lost. */
export const isClosed = (status: FollowUpStatus): boolean => status === 'signed' || status === 'lost';
