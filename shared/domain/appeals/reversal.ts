import type { RuleId } from '../judgement.ts';

/** The fact that can truthfully take a ruling back. */
export type ReversedBy = 'attendance' | 'spot-check';

/**
 * Rulings on what somebody recorded: a wrong record is corrected by a later one. All others follow from what was received
 * and when; only something received earlier would reverse them, and no decision can make that true.
 */
const REVERSED_BY: Readonly<Partial<Record<RuleId, ReversedBy>>> = {
  'morning-meeting.missed': 'attendance',
  'training.missed': 'attendance',
  'log.mismatch': 'spot-check',
};

export const reversedBy = (rule: RuleId): ReversedBy | null => REVERSED_BY[rule] ?? null;
