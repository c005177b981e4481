import { Temporal } from 'temporal-polyfill';
import { StoredNoticeSchema } from '../../contracts/records/stored-notice.ts';
import {
  type ClaimOutcome,
  NOTICE_MARKS,
  type NoticePlace,
  type NoticeRecord,
  type NoticeStore,
} from '../../ports/notice-store.ts';
import type { DynamoTable, Expression } from './dynamo-table.ts';
import { instantText, type ItemKey, monthPartition } from './item-key.ts';
import { keysOf, parseItem } from './stored-item.ts';

const keyOf = (place: NoticePlace): ItemKey => ({
  pk: monthPartition(place.departmentId, 'NOTICES', place.month),
  sk: place.noticeId,
});

export class DynamoNoticeStore implements NoticeStore {
  readonly #table: DynamoTable;

  constructor(table: DynamoTable) {
    this.#table = table;
  }

  async claim(
    notice: Parameters<NoticeStore['claim']>[0],
    claimedAt: Temporal.Instant,
    staleBefore: Temporal.Instant,
  ): Promise<ClaimOutcome> {
    const change = {
      text:
        'SET #kind = :kind, #staffId = :staffId, #state = :claimed, #claimedAt = :claimedAt, ' +
        '#attempts = if_not_exists(#attempts, :none) + :one',
      values: {
        kind: notice.kind,
        staffId: notice.staffId,
        claimed: 'claimed',
        claimedAt: instantText(claimedAt),
        none: 0,
        one: 1,
      },
    };
    const free = {
      text: 'attribute_not_exists(#pk) OR #state = :released OR (#state = :claimed AND #claimedAt < :staleBefore)',
      values: { released: 'released', claimed: 'claimed', staleBefore: instantText(staleBefore) },
    };
    if ((await this.#table.update(keyOf(notice), change, free)) === 'written') return { outcome: 'claimed' };
    const item = await this.#table.get(keyOf(notice));
    const state = item && parseItem(StoredNoticeSchema, item).state;
    const open = state === undefined || state === 'claimed' || state === 'released';
    return { outcome: open ? 'in-flight' : 'already-final' };
  }

  async markSent(place: NoticePlace, messageId: string): Promise<void> {
    const sent = { text: 'SET #state = :sent, #messageId = :messageId', values: { sent: 'sent', messageId } };
    if ((await this.#table.update(keyOf(place), sent, stateIn(NOTICE_MARKS.sent))) === 'written') return;
    // Its delivery event was faster: the state stays, the id is still worth keeping.
    await this.#table.update(
      keyOf(place),
      { text: 'SET #messageId = :messageId', values: { messageId } },
      stateIn(['sent', 'delivered', 'bounced', 'complained']),
    );
  }

  async markRefused(place: NoticePlace, reason: string): Promise<void> {
    await this.#table.update(
      keyOf(place),
      { text: 'SET #state = :refused, #reason = :reason', values: { refused: 'refused', reason } },
      stateIn(NOTICE_MARKS.refused),
    );
  }

  async release(place: NoticePlace, claimedAt: Temporal.Instant): Promise<void> {
    await this.#table.update(
      keyOf(place),
      { text: 'SET #state = :released', values: { released: 'released' } },
      {
        text: '#state = :claimed AND #claimedAt = :claimedAt',
        values: { claimed: 'claimed', claimedAt: instantText(claimedAt) },
      },
    );
  }

  async markOutcome(place: NoticePlace, state: 'delivered' | 'bounced' | 'complained'): Promise<void> {
    await this.#table.update(
      keyOf(place),
      { text: 'SET #state = :state', values: { state } },
      stateIn(NOTICE_MARKS[state]),
    );
  }

  async recipientOf(place: NoticePlace): Promise<string | undefined> {
    const item = await this.#table.get(keyOf(place));
    return item && parseItem(StoredNoticeSchema, item).staffId;
  }

  async *read(departmentId: string, month: string): AsyncIterable<NoticeRecord> {
    const where = { text: '#pk = :pk', values: { pk: monthPartition(departmentId, 'NOTICES', month) } };
    for await (const item of this.#table.query({ where, consistent: true })) {
      const { messageId = null, reason = null, claimedAt, ...notice } = parseItem(StoredNoticeSchema, item);
      const noticeId = keysOf(item).sk;
      yield {
        departmentId,
        month,
        noticeId,
        ...notice,
        claimedAt: Temporal.Instant.from(claimedAt),
        messageId,
        reason,
      };
    }
  }
}

const stateIn = (states: readonly string[]): Expression => ({
  text: `#state IN (${states.map((_, index) => `:from${index}`).join(', ')})`,
  values: Object.fromEntries(states.map((state, index) => [`from${index}`, state])),
});
