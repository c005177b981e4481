import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { DeliveryEventSchema } from '../../../functions/track-delivery/delivery-event.ts';
import { trackDelivery } from '../../../functions/track-delivery/track-delivery.ts';
import { encodeTagValue } from '../../../shared/contracts/mail-tags.ts';
import { InMemoryPreferenceStore } from '../../../shared/ports/in-memory/in-memory-preference-store.ts';
import { InMemoryNoticeStore } from '../../../shared/ports/in-memory/in-memory-notice-store.ts';

const place = { departmentId: 'hz-01', month: '2026-11', noticeId: 'log-reminder.2026-11-23.s01' };
const claimedAt = Temporal.Instant.from('2026-11-23T09:00:00Z');

const ourTags = Object.fromEntries(Object.entries(place).map(([name, value]) => [name, [encodeTagValue(value)]]));

const sesEvent = (type: string, tags: object = ourTags) => ({
  version: '0',
  id: '6a7e8feb-b491-4cf7-a9f1-bf3703467718',
  'detail-type': type,
  source: 'aws.ses',
  account: '111122223333',
  detail: {
    eventType: 'Delivery',
    mail: {
      messageId: 'mail-1',
      destination: ['wang@example.com'],
      tags: { 'ses:configuration-set': ['baifang'], ...tags },
    },
  },
});

describe('a delivery event', () => {
  let notices: InMemoryNoticeStore;
  let preferences: InMemoryPreferenceStore;
  const track = (type: string, tags?: object, more: object = {}) => {
    const event = sesEvent(type, tags);
    const parsed = DeliveryEventSchema.parse({ ...event, detail: { ...event.detail, ...more } });
    return trackDelivery({ notices, preferences }, parsed, '2026-11-23T09:01:00Z');
  };
  const suspended = async () => (await preferences.read('hz-01', 's01')).suspended;
  const state = async () => (await Array.fromAsync(notices.read('hz-01', '2026-11')))[0]?.state;

  beforeEach(async () => {
    notices = new InMemoryNoticeStore();
    preferences = new InMemoryPreferenceStore();
    await notices.claim({ ...place, kind: 'log-reminder', staffId: 's01' }, claimedAt, claimedAt);
    await notices.markSent(place, 'mail-1');
  });

  it.each([
    ['Email Delivered', 'delivered'],
    ['Email Bounced', 'bounced'],
    ['Email Complaint Received', 'complained'],
    ['Email Rejected', 'bounced'],
    ['Email Rendering Failed', 'bounced'],
  ])('"%s" marks its notice %s', async (type, expected) => {
    await track(type);
    expect(await state()).toBe(expected);
  });

  it.each([
    ['a bounce for good', 'Email Bounced', { bounce: { bounceType: 'Permanent' } }],
    ['a complaint', 'Email Complaint Received', {}],
  ])('of %s suspends the address of whom the notice was for, once', async (_what, type, more) => {
    expect(await track(type, ourTags, more)).toBe('suspended');
    expect(await track(type, ourTags, more)).toBe('suspended');
    expect(await suspended()).toEqual({ address: 'wang@example.com', since: '2026-11-23T09:01:00Z' });
    expect((await preferences.read('hz-01', 's01')).version).toBe(1);
  });

  it.each([
    ['a passing bounce', 'Email Bounced', { bounce: { bounceType: 'Transient' } }],
    ['a delivery', 'Email Delivered', {}],
    ['a mail that SES dropped', 'Email Rejected', {}],
  ])('of %s suspends nobody', async (_what, type, more) => {
    expect(await track(type, ourTags, more)).toBe('tracked');
    expect(await suspended()).toBeNull();
  });

  it('that comes late does not turn a bounce into a delivery', async () => {
    await track('Email Bounced');
    await track('Email Delivered');
    expect(await state()).toBe('bounced');
  });

  it.each([
    ['without tags of ours', {}],
    ['with one of them missing', { ...ourTags, noticeId: undefined }],
    ['with two values of one', { ...ourTags, month: ['2026-11', '2026-12'] }],
    ['with a value that no encoder writes', { ...ourTags, departmentId: ['hz_FF'] }],
  ])('of a mail %s changes nothing', async (_, tags) => {
    expect(
      await track('Email Bounced', { departmentId: undefined, month: undefined, noticeId: undefined, ...tags }),
    ).toBe('not-a-notice');
    expect(await state()).toBe('sent');
  });

  it('of an unknown notice is left alone', async () => {
    await track('Email Bounced', { ...ourTags, noticeId: [encodeTagValue('log-reminder.2026-11-23.s99')] });
    expect(await Array.fromAsync(notices.read('hz-01', '2026-11'))).toHaveLength(1);
    expect(await state()).toBe('sent');
  });

  it.each([
    ['another source', { ...sesEvent('Email Bounced'), source: 'app.fake' }],
    ['another type', sesEvent('Email Opened')],
    ['no mail', { ...sesEvent('Email Bounced'), detail: {} }],
  ])('from %s is malformed', (_, event) => {
    expect(DeliveryEventSchema.safeParse(event).success).toBe(false);
  });
});
