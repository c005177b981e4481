import { describe, expect, it } from 'vitest';
import type { WebhookRecord } from '../../../shared/contracts/records/stored-webhook.ts';
import type { WebhookStore } from '../../../shared/ports/webhook-store.ts';
import { sha256 } from './samples.ts';

const AT = '2026-11-23T02:00:00.000Z';

const webhook = (more: Partial<WebhookRecord> = {}): WebhookRecord => ({
  id: sha256('webhook'),
  name: '请假问卷',
  form: 'leave',
  mapping: {
    person: 'respondent.email',
    submission: null,
    fields: [
      { field: 'from', from: ['answers.*.q1'], always: null },
      { field: 'reason', from: [], always: '' },
    ],
  },
  state: 'active',
  generation: 1,
  formerSecretUntil: null,
  createdBy: 'a01',
  createdAt: AT,
  changedBy: 'a01',
  changedAt: AT,
  version: 1,
  ...more,
});

export const webhookStoreSuite = (name: string, newStore: () => WebhookStore | Promise<WebhookStore>): void => {
  describe(`webhooks ${name}`, () => {
    it('one that was created is read back, from its own department only', async () => {
      const store = await newStore();
      expect(await store.create('d1', webhook())).toEqual(webhook());
      expect(await store.read('d1', webhook().id)).toEqual(webhook());
      expect(await store.read('d2', webhook().id)).toBeUndefined();
    });

    it('created again it is the first one', async () => {
      const store = await newStore();
      await store.create('d1', webhook());
      expect(await store.create('d1', webhook({ name: '别的' }))).toEqual(webhook());
    });

    it('all of a department are listed by id, and none of another', async () => {
      const store = await newStore();
      const ids = ['a', 'b', 'c'].map(sha256);
      for (const id of ids) await store.create('d1', webhook({ id }));
      await store.create('d2', webhook());
      expect((await store.list('d1')).map(({ id }) => id)).toEqual(ids.toSorted());
      expect(await store.list('d3')).toEqual([]);
    });

    it('is saved in its next version, once', async () => {
      const store = await newStore();
      await store.create('d1', webhook());
      const next = webhook({ version: 2, generation: 2, formerSecretUntil: AT, state: 'revoked' });
      expect(await store.save('d1', next)).toBe('saved');
      expect(await store.save('d1', { ...next, name: '别的' })).toBe('changed-meanwhile');
      expect(await store.save('d1', webhook({ id: sha256('another'), version: 2 }))).toBe('changed-meanwhile');
      expect(await store.read('d1', next.id)).toEqual(next);
    });
  });
};
