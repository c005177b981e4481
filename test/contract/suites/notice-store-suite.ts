import { beforeEach, describe, expect, it } from 'vitest';
import type { NoticeRecord, NoticeState, NoticeStore } from '../../../shared/ports/notice-store.ts';
import { at } from './samples.ts';

const PLACE = { departmentId: 'd1', month: '2026-11', noticeId: 'log-missing.2026-11-23.s01' };
const NOTICE = { ...PLACE, kind: 'log-missing', staffId: 's01' } as const;
const FIRST = at('2026-11-23T12:05:00Z');
const SECOND = at('2026-11-23T12:15:00Z');

export const noticeStoreSuite = (name: string, newStore: () => NoticeStore | Promise<NoticeStore>): void => {
  describe(`notices ${name}`, () => {
    let store: NoticeStore;
    /** A claim at `claimedAt`, where older claims than ten minutes are stale. */
    const claim = async (claimedAt = FIRST): Promise<string> =>
      (await store.claim(NOTICE, claimedAt, claimedAt.subtract({ minutes: 10 }))).outcome;
    const read = async (): Promise<NoticeRecord | undefined> =>
      (await Array.fromAsync(store.read('d1', '2026-11'))).find(({ noticeId }) => noticeId === PLACE.noticeId);

    /** Brings the notice to a state from nothing. */
    const bringTo = async (state: NoticeState): Promise<void> => {
      await claim();
      if (state === 'released') await store.release(PLACE, FIRST);
      if (state === 'refused') await store.markRefused(PLACE, 'bad-address');
      if (state === 'claimed' || state === 'released' || state === 'refused') return;
      await store.markSent(PLACE, 'm-1');
      if (state !== 'sent') await store.markOutcome(PLACE, state);
    };

    beforeEach(async () => {
      store = await newStore();
    });

    it('a claimed notice names its person, kind, claim and first attempt', async () => {
      expect(await claim()).toBe('claimed');
      const { claimedAt, ...record } = (await read()) ?? { claimedAt: undefined };
      expect(claimedAt?.toString()).toBe(FIRST.toString());
      expect(record).toEqual({ ...NOTICE, state: 'claimed', attempts: 1, messageId: null, reason: null });
    });

    it('of ten simultaneous claims exactly one takes the notice', async () => {
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => claim()));
      expect(outcomes.sort()).toEqual(['claimed', ...Array<string>(9).fill('in-flight')]);
    });

    it('a claim is fresh for ten minutes to the millisecond, then it is stale', async () => {
      await claim(FIRST);
      expect(await claim(SECOND)).toBe('in-flight');
      expect(await claim(SECOND.add({ milliseconds: 1 }))).toBe('claimed');
      expect(await read()).toMatchObject({ attempts: 2 });
    });

    it('a released notice is claimed again at once, as the next attempt', async () => {
      await claim();
      await store.release(PLACE, FIRST);
      expect(await read()).toMatchObject({ state: 'released', attempts: 1 });
      expect(await claim()).toBe('claimed');
      expect(await read()).toMatchObject({ state: 'claimed', attempts: 2 });
    });

    it('a late release does not take the notice from whoever claimed it since', async () => {
      const later = SECOND.add({ milliseconds: 1 });
      await claim(FIRST);
      await claim(later);
      await store.release(PLACE, FIRST);
      expect(await read()).toMatchObject({ state: 'claimed' });
      expect(await claim(later)).toBe('in-flight');
    });

    it.each(['sent', 'delivered', 'bounced', 'complained', 'refused'] as const)(
      'a notice that is %s is final: no later claim takes it',
      async (state) => {
        await bringTo(state);
        expect(await claim(FIRST.add({ hours: 24 }))).toBe('already-final');
        expect(await read()).toMatchObject({ state, attempts: 1 });
      },
    );

    it('a sent notice keeps the message id, a refused one the reason', async () => {
      await bringTo('sent');
      expect(await read()).toMatchObject({ state: 'sent', messageId: 'm-1', reason: null });
      const other = { ...NOTICE, noticeId: 'other' };
      await store.claim(other, FIRST, FIRST);
      await store.markRefused(other, 'bad-address');
      const records = await Array.fromAsync(store.read('d1', '2026-11'));
      expect(records.find(({ noticeId }) => noticeId === 'other')).toMatchObject({
        state: 'refused',
        messageId: null,
        reason: 'bad-address',
      });
    });

    it('a notice whose claim went stale while it was being sent is sent all the same', async () => {
      await claim();
      await store.release(PLACE, FIRST);
      await store.markSent(PLACE, 'm-1');
      expect(await read()).toMatchObject({ state: 'sent', messageId: 'm-1' });
    });

    it('a delivery event that overtakes the mark keeps its state; the message id is added', async () => {
      await claim();
      await store.markOutcome(PLACE, 'delivered');
      await store.markSent(PLACE, 'm-1');
      expect(await read()).toMatchObject({ state: 'delivered', messageId: 'm-1' });
    });

    it.each<[NoticeState, 'delivered' | 'bounced' | 'complained', NoticeState]>([
      ['claimed', 'delivered', 'delivered'],
      ['released', 'bounced', 'bounced'],
      ['sent', 'delivered', 'delivered'],
      ['sent', 'bounced', 'bounced'],
      ['sent', 'complained', 'complained'],
      ['delivered', 'delivered', 'delivered'],
      ['delivered', 'bounced', 'bounced'],
      ['delivered', 'complained', 'complained'],
      ['bounced', 'delivered', 'bounced'],
      ['bounced', 'complained', 'complained'],
      ['complained', 'delivered', 'complained'],
      ['complained', 'bounced', 'complained'],
      ['refused', 'delivered', 'refused'],
      ['refused', 'bounced', 'refused'],
    ])('%s, then the event %s: %s', async (before, event, after) => {
      await bringTo(before);
      await store.markOutcome(PLACE, event);
      expect((await read())?.state).toBe(after);
    });

    it.each<[NoticeState, NoticeState]>([
      ['sent', 'refused'],
      ['delivered', 'delivered'],
      ['bounced', 'bounced'],
    ])('%s, then refused by the provider: %s', async (before, after) => {
      await bringTo(before);
      await store.markRefused(PLACE, 'message-rejected');
      expect((await read())?.state).toBe(after);
    });

    it('marks of a notice that nobody claimed make no record', async () => {
      await store.markSent(PLACE, 'm-1');
      await store.markRefused(PLACE, 'bad-address');
      await store.markOutcome(PLACE, 'bounced');
      await store.release(PLACE, FIRST);
      expect(await read()).toBeUndefined();
    });

    it('months and departments have notices of their own', async () => {
      await claim();
      expect(await Array.fromAsync(store.read('d1', '2026-12'))).toEqual([]);
      expect(await Array.fromAsync(store.read('d2', '2026-11'))).toEqual([]);
    });
  });
};
