/** One append to a department's ledger of a month: what a run changed, and the notices it caused. */

import type { JobKind } from '../agenda/job.ts';
import type { Session, SessionKind } from '../dossier.ts';
import type { MovedDeadline, Outage } from '../outages/outage.ts';
import type { MonthAward, PromotionReview, Ruling, Standing, YearAward, YearOutcome, YearScore } from '../judgement.ts';

/**
 * Why the run happened. `logicalTime` is the scheduled instant that identifies it, never the time it fired; of
 * `administration`, the instant at which roster, policy or calendar changed.
 */
export interface RunCause {
  readonly kind: JobKind | 'facts' | 'import' | 'administration';
  readonly logicalTime: string;
}

/** What a person is to be told: ids, dates and what was announced; names and addresses are looked up when it is sent. */
export type NoticeRequest =
  /** 17:00: the daily log of `date` is still due by `deadline`. */
  | {
      readonly id: string;
      readonly kind: 'log-reminder';
      readonly staffId: string;
      readonly date: string;
      readonly deadline: string;
    }
  /** After the deadline: no log of `date` arrived in time. */
  | {
      readonly id: string;
      readonly kind: 'log-missing';
      readonly staffId: string;
      readonly date: string;
      readonly deadline: string;
    }
  /** After the deadline, to a manager: whose log of `date` is missing, who made too few visits. */
  | {
      readonly id: string;
      readonly kind: 'deadline-digest';
      readonly staffId: string;
      readonly date: string;
      readonly missing: readonly string[];
      readonly short: readonly string[];
    }
  /** With the reminder of `date`: policy versions, by their ids, that the person has not acknowledged. */
  | {
      readonly id: string;
      readonly kind: 'policy-reminder';
      readonly staffId: string;
      readonly date: string;
      readonly versions: readonly string[];
    }
  /** An outage moved deadlines: to everyone, which and until when. `date` is the day on which it began. */
  | {
      readonly id: string;
      readonly kind: 'deadline-moved';
      readonly staffId: string;
      readonly date: string;
      readonly outage: Pick<Outage, 'startedAt' | 'endedAt'>;
      readonly moved: readonly MovedDeadline[];
    }
  /** A session beside the weekly ones was announced: to everyone who owes it. `date` is its day. */
  | {
      readonly id: string;
      readonly kind: 'session-announced';
      readonly staffId: string;
      readonly date: string;
      readonly session: Pick<Session, 'id' | 'startsAt'> & {
        readonly kind: SessionKind;
        readonly title: string | null;
      };
    }
  /** With the reminder of `date`: appeals that wait for somebody who may decide them, and until when they should be. */
  | {
      readonly id: string;
      readonly kind: 'appeal-reminder';
      readonly staffId: string;
      readonly date: string;
      readonly appeals: readonly WaitingAppeal[];
    }
  /** With the reminder of `date`, to administrators: whose mails come back. */
  | {
      readonly id: string;
      readonly kind: 'address-suspended';
      readonly staffId: string;
      readonly date: string;
      readonly people: readonly string[];
    }
  /** On the 1st, to leaders: the month before is drafted. `date` is its last day. */
  | {
      readonly id: string;
      readonly kind: 'month-draft';
      readonly staffId: string;
      readonly date: string;
      /** When the review ends. */
      readonly closesAt: string;
      /** Whether it closes then by itself. */
      readonly automatic: boolean;
      /** Tentative; null where they are held. */
      readonly awards: readonly StatedAward[] | null;
    }
  /** When the last month of a quarter closes, to leaders: its figures can be had. `date` is the quarter's last day. */
  | {
      readonly id: string;
      readonly kind: 'quarter-pack';
      readonly staffId: string;
      readonly date: string;
    }
  /** When a year closes: what it came to for the person. `date` is the year's last day. */
  | {
      readonly id: string;
      readonly kind: 'year-statement';
      readonly staffId: string;
      readonly date: string;
      readonly award: Pick<YearAward, 'rank' | 'amountFen'> | null;
      readonly review: Omit<PromotionReview, 'staffId'> | null;
      readonly score: Omit<YearScore, 'staffId'> | null;
    }
  /** When a month closes: how it ended for the person, and who won. `date` is the month's last day. */
  | {
      readonly id: string;
      readonly kind: 'month-statement';
      readonly staffId: string;
      readonly date: string;
      readonly standing: StatedStanding;
      /** Null where awards are held because the calendar of the month is not known. */
      readonly awards: readonly StatedAward[] | null;
    };

/** An appeal by somebody against a ruling of a day. */
export interface WaitingAppeal {
  readonly staffId: string;
  readonly on: string;
  /** An instant: the end of the last workday on which it should be decided. */
  readonly dueBy: string;
}

export type StatedStanding = Pick<
  Standing,
  'monthEligible' | 'promotionEligible' | 'logs' | 'visitDays' | 'countedVisits' | 'validProspects'
>;
export type StatedAward = Omit<MonthAward, 'facts'>;

export type NoticeKind = NoticeRequest['kind'];

/** Awards granted, and awards of earlier entries that no longer stand, as they were granted. */
interface AwardChanges {
  readonly granted: readonly MonthAward[];
  readonly withdrawn: readonly MonthAward[];
}

/** Outcomes of a year, and those of earlier entries that no longer stand, as they were. */
interface YearChanges {
  readonly added: readonly YearOutcome[];
  readonly reversed: readonly YearOutcome[];
}

export interface LedgerEntry {
  readonly departmentId: string;
  readonly month: string;
  /** From 1, without gaps. */
  readonly sequence: number;
  readonly cause: RunCause;
  readonly asOf: string;
  readonly added: readonly Ruling[];
  /** Rulings of earlier entries that no longer stand, as they were added. */
  readonly reversed: readonly Ruling[];
  /** Awards of the month: absent until it is closed. */
  readonly awards?: AwardChanges | undefined;
  /** What the year came to, in the ledger of its December: absent until the year is closed. */
  readonly year?: YearChanges | undefined;
  /** `closing` on the entry that closes the month, `adjustment` on every later one; absent while the month is open. */
  readonly stage?: 'closing' | 'adjustment' | undefined;
  readonly notices: readonly NoticeRequest[];
  /** SHA-256 (hex) of the facts, policy versions and calendar that were judged. */
  readonly inputs: { readonly facts: string; readonly policy: string; readonly calendar: string };
  /** Hash of the entry before, or the genesis hash of this department and month. */
  readonly previousHash: string;
  /** SHA-256 (hex) over the canonical JSON (RFC 8785) of the entry without this field. */
  readonly hash: string;
}
