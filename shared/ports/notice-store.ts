import type { Temporal } from 'temporal-polyfill';
import type { NoticeKind } from '../domain/ledger/entry.ts';

/**
 * `claimed` (→ `released` → `claimed` …) → `sent` → `delivered` | `bounced` | `complained`; or `refused` when the
 * provider will never take it.
 */
export type NoticeState = 'claimed' | 'released' | 'sent' | 'delivered' | 'bounced' | 'complained' | 'refused';

const NOT_KNOWN_TO_BE_SENT = ['claimed', 'released'] as const;

/**
 * The states that each mark may follow; after any other it changes nothing. A delivery event may overtake the mark
 * `sent`, and proves it: a notice marked by its event is not sent again when its claim goes stale.
 */
export const NOTICE_MARKS = {
  sent: NOT_KNOWN_TO_BE_SENT,
  refused: [...NOT_KNOWN_TO_BE_SENT, 'sent'],
  delivered: [...NOT_KNOWN_TO_BE_SENT, 'sent'],
  bounced: [...NOT_KNOWN_TO_BE_SENT, 'sent', 'delivered'],
  complained: [...NOT_KNOWN_TO_BE_SENT, 'sent', 'delivered', 'bounced'],
} as const satisfies Partial<Record<NoticeState, readonly NoticeState[]>>;

export interface NoticePlace {
  readonly departmentId: string;
  readonly month: string;
  readonly noticeId: string;
}

export interface NoticeRecord extends NoticePlace {
  readonly kind: NoticeKind;
  readonly staffId: string;
  readonly state: NoticeState;
  /** The latest claim. */
  readonly claimedAt: Temporal.Instant;
  readonly attempts: number;
  /** The mail provider's message id, once sent. */
  readonly messageId: string | null;
  /** Why the provider refused it; null unless refused. */
  readonly reason: string | null;
}

export type ClaimOutcome =
  | { readonly outcome: 'claimed' }
  /** Another delivery holds a fresh claim. */
  | { readonly outcome: 'in-flight' }
  | { readonly outcome: 'already-final' };

export interface NoticeStore {
  /** Takes the notice for sending, unless it is sent or refused already or its claim is not earlier than `staleBefore`. */
  claim(
    notice: NoticePlace & { readonly kind: NoticeKind; readonly staffId: string },
    claimedAt: Temporal.Instant,
    staleBefore: Temporal.Instant,
  ): Promise<ClaimOutcome>;
  markSent(place: NoticePlace, messageId: string): Promise<void>;
  markRefused(place: NoticePlace, reason: string): Promise<void>;
  /**
   * Gives a claim back after a passing failure, so that the next attempt need not wait for it to go stale. Changes
   * nothing when another attempt has taken the notice since `claimedAt`.
   */
  release(place: NoticePlace, claimedAt: Temporal.Instant): Promise<void>;
  /** Delivery events, see NOTICE_MARKS: a worse state is never overwritten by a better one; unknown notices are left alone. */
  markOutcome(place: NoticePlace, state: 'delivered' | 'bounced' | 'complained'): Promise<void>;
  /** Whom a notice is for; undefined while nobody has claimed it. */
  recipientOf(place: NoticePlace): Promise<string | undefined>;
  read(departmentId: string, month: string): AsyncIterable<NoticeRecord>;
}
