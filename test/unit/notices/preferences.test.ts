import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  deferredUntil,
  isWanted,
  lengthOf,
  NO_PREFERENCES,
} from '../../../shared/domain/notices/notice-preferences.ts';
import { isPersonalLink, personalLinkKey } from '../../../shared/domain/notices/personal-link.ts';

const at = (local: string) => Temporal.Instant.from(`${local}+08:00`);
const quiet = (from: string, to: string) => ({ ...NO_PREFERENCES, quietHours: { from, to } });
const waits = (from: string, to: string, local: string) =>
  deferredUntil('log-missing', quiet(from, to), at(local), 'Asia/Shanghai')?.toString() ?? null;

describe('quiet hours', () => {
  it.each([
    ['22:00', '07:00', '2026-11-23T21:59:59.999', null],
    ['22:00', '07:00', '2026-11-23T22:00', '2026-11-23T23:00:00Z'],
    ['22:00', '07:00', '2026-11-24T00:00', '2026-11-23T23:00:00Z'],
    ['22:00', '07:00', '2026-11-24T06:59:59.999', '2026-11-23T23:00:00Z'],
    ['22:00', '07:00', '2026-11-24T07:00', null],
    ['12:00', '14:00', '2026-11-24T11:59', null],
    ['12:00', '14:00', '2026-11-24T12:00', '2026-11-24T06:00:00Z'],
    ['12:00', '14:00', '2026-11-24T14:00', null],
  ])('from %s to %s: what is ready at %s waits until %s', (from, to, local, until) => {
    expect(waits(from, to, local)).toBe(until);
  });

  it('hold nothing back that is urgent, nor anything of somebody who has none', () => {
    expect(deferredUntil('log-reminder', quiet('00:00', '23:59'), at('2026-11-23T17:00'), 'Asia/Shanghai')).toBeNull();
    expect(deferredUntil('log-missing', NO_PREFERENCES, at('2026-11-23T23:00'), 'Asia/Shanghai')).toBeNull();
  });

  it.each([
    ['22:00', '07:00', 540],
    ['07:00', '22:00', 900],
    ['00:00', '23:59', 1_439],
  ])('from %s to %s last %d minutes', (from, to, minutes) => {
    expect(lengthOf({ from, to })).toBe(minutes);
  });
});

it('a kind that nobody may do without is wanted whatever was turned off', () => {
  const off = { ...NO_PREFERENCES, off: ['log-reminder' as const] };
  expect(isWanted('log-reminder', off)).toBe(false);
  expect(isWanted('deadline-digest', off)).toBe(true);
  expect(isWanted('log-missing', off)).toBe(true);
});

describe('the key of a personal link', () => {
  const link = { departmentId: 'hz-01', staffId: 's01', purpose: 'calendar-feed', generation: 1 } as const;

  it('fits its own person, purpose and generation only', () => {
    const key = personalLinkKey('secret', link);
    expect(isPersonalLink('secret', link, key)).toBe(true);
    expect(isPersonalLink('another secret', link, key)).toBe(false);
    expect(isPersonalLink('secret', { ...link, staffId: 's02' }, key)).toBe(false);
    expect(isPersonalLink('secret', { ...link, departmentId: 'nb-01' }, key)).toBe(false);
    expect(isPersonalLink('secret', { ...link, generation: 2 }, key)).toBe(false);
    const other = { departmentId: 'hz-01', staffId: 's01', purpose: 'unsubscribe', kind: 'log-reminder' } as const;
    expect(isPersonalLink('secret', other, key)).toBe(false);
  });

  it.each(['', 'f'.repeat(64), 'F'.repeat(64)])('is not %j', (key) => {
    expect(isPersonalLink('secret', link, key)).toBe(false);
  });
});
