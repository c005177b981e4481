import type { Temporal } from 'temporal-polyfill';
import type { NoticeKind } from '../domain/ledger/entry.ts';

/** `claimed` → `sent` → `delivered` | `bounced` | `complained`; or `refused` when the provider will never take it. */
export type NoticeState = 'claimed' | 'sent' | 'delivered' | 'bounced' | 'complained' | 'refused';

export interface NoticePlace {
  readonly departmentId: string;
  readonly month: string;
  readonly noticeId: string;
}

export interface NoticeRecord extends NoticePlace {
  readonly kind: NoticeKind;
  readonly staffId: string;
  readonly state: NoticeState;
  readonly claimedAt: string;
  readonly attempts: number;
  /** The mail provider's message id, once sent. */
  readonly messageId: string | null;
}

export type ClaimOutcome =
  | { readonly outcome: 'claimed' }
  /** Another delivery holds a fresh claim. */
  | { readonly outcome: 'in-flight' }
  | { readonly outcome: 'already-final' };

export interface NoticeStore {
  /** Takes the notice for sending, unless it is sent or refused already or its claim is not older than `staleBefore`. */
  claim(
    notice: NoticePlace & { readonly kind: NoticeKind; readonly staffId: string },
    claimedAt: Temporal.Instant,
    staleBefore: Temporal.Instant,
  ): Promise<ClaimOutcome>;
  markSent(place: NoticePlace, messageId: string): Promise<void>;
  markRefused(place: NoticePlace, reason: string): Promise<void>;
  /** Gives a claim back after a passing failure, so that the next attempt need not wait for it to go stale. */
  release(place: NoticePlace): Promise<void>;
  /** Delivery events: only from `sent` onwards, and a worse state is never overwritten by a better one. */
  markOutcome(place: NoticePlace, state: 'delivered' | 'bounced' | 'complained'): Promise<void>;
  read(departmentId: string, month: string): AsyncIterable<NoticeRecord>;
}
