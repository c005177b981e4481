import { Temporal } from 'temporal-polyfill';
import {
  type ClaimOutcome,
  NOTICE_MARKS,
  type NoticePlace,
  type NoticeRecord,
  type NoticeState,
  type NoticeStore,
} from '../notice-store.ts';

const nameOf = (place: NoticePlace): string => JSON.stringify([place.departmentId, place.month, place.noticeId]);

export class InMemoryNoticeStore implements NoticeStore {
  readonly #notices = new Map<string, NoticeRecord>();

  claim(
    notice: Parameters<NoticeStore['claim']>[0],
    claimedAt: Temporal.Instant,
    staleBefore: Temporal.Instant,
  ): Promise<ClaimOutcome> {
    const { departmentId, month, noticeId, kind, staffId } = notice;
    const stored = this.#notices.get(nameOf(notice));
    if (stored !== undefined && stored.state !== 'released') {
      if (stored.state !== 'claimed') return Promise.resolve({ outcome: 'already-final' });
      const fresh = Temporal.Instant.compare(stored.claimedAt, staleBefore) >= 0;
      if (fresh) return Promise.resolve({ outcome: 'in-flight' });
    }
    const attempts = (stored?.attempts ?? 0) + 1;
    const blank = { messageId: null, reason: null };
    const record = {
      departmentId,
      month,
      noticeId,
      kind,
      staffId,
      state: 'claimed',
      claimedAt,
      attempts,
      ...blank,
    } as const;
    this.#notices.set(nameOf(notice), record);
    return Promise.resolve({ outcome: 'claimed' });
  }

  markSent(place: NoticePlace, messageId: string): Promise<void> {
    this.#move(place, NOTICE_MARKS.sent, { state: 'sent' });
    this.#move(place, ['sent', 'delivered', 'bounced', 'complained'], { messageId });
    return Promise.resolve();
  }

  markRefused(place: NoticePlace, reason: string): Promise<void> {
    this.#move(place, NOTICE_MARKS.refused, { state: 'refused', reason });
    return Promise.resolve();
  }

  release(place: NoticePlace, claimedAt: Temporal.Instant): Promise<void> {
    const stored = this.#notices.get(nameOf(place));
    if (stored !== undefined && Temporal.Instant.compare(stored.claimedAt, claimedAt) === 0) {
      this.#move(place, ['claimed'], { state: 'released' });
    }
    return Promise.resolve();
  }

  markOutcome(place: NoticePlace, state: 'delivered' | 'bounced' | 'complained'): Promise<void> {
    this.#move(place, NOTICE_MARKS[state], { state });
    return Promise.resolve();
  }

  recipientOf(place: NoticePlace): Promise<string | undefined> {
    return Promise.resolve(this.#notices.get(nameOf(place))?.staffId);
  }

  async *read(departmentId: string, month: string): AsyncIterable<NoticeRecord> {
    const records = [...this.#notices.values()].filter(
      (record) => record.departmentId === departmentId && record.month === month,
    );
    yield* await Promise.resolve(records);
  }

  #move(place: NoticePlace, from: readonly NoticeState[], change: Partial<NoticeRecord>): void {
    const stored = this.#notices.get(nameOf(place));
    if (stored !== undefined && from.includes(stored.state)) this.#notices.set(nameOf(place), { ...stored, ...change });
  }
}
