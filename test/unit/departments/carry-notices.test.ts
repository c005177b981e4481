import { beforeEach, describe, expect, it } from 'vitest';
import { carryNotices } from '../../../functions/departments/carry-notices.ts';
import { InMemoryNoticeStore } from '../../../shared/ports/in-memory/in-memory-notice-store.ts';
import { at, RunsWorld } from '../../support/runs-world.ts';

const SENT_AT = at('2026-11-24', '20:05');
const NOW = at('2026-11-25', '09:00');
const notice = (noticeId: string) =>
  ({ departmentId: 'hz-01', month: '2026-11', noticeId, kind: 'log-missing', staffId: 's1' }) as const;

let from: InMemoryNoticeStore;
let to: InMemoryNoticeStore;

const claimed = async (noticeId: string) => {
  await from.claim(notice(noticeId), SENT_AT, SENT_AT);
  return notice(noticeId);
};
const carry = async (departmentId = 'hz-01') => {
  const { departments } = await RunsWorld.create(at('2026-11-23', '08:00'));
  return carryNotices({ departments, from, to }, departmentId, NOW);
};
const states = async () =>
  (await Array.fromAsync(to.read('hz-01', '2026-11'))).map(({ noticeId, state }) => [noticeId, state]);

beforeEach(async () => {
  from = new InMemoryNoticeStore();
  to = new InMemoryNoticeStore();
  await from.markSent(await claimed('a-sent'), 'mail-1');
  await from.markRefused(await claimed('b-refused'), 'no-address');
  const delivered = await claimed('c-delivered');
  await from.markSent(delivered, 'mail-2');
  await from.markOutcome(delivered, 'delivered');
  await claimed('d-claimed');
  await from.release(await claimed('e-released'), SENT_AT);
});

describe('notices carried into a restored table', () => {
  it('are in the states they had, but for what has to be tried again', async () => {
    expect(await carry()).toBe(4);
    expect(await states()).toEqual([
      ['a-sent', 'sent'],
      ['b-refused', 'refused'],
      ['c-delivered', 'delivered'],
      ['d-claimed', 'claimed'],
    ]);
  });

  it.each(['a-sent', 'b-refused', 'c-delivered'])('are not sent again: %s', async (noticeId) => {
    await carry();
    expect(await to.claim(notice(noticeId), NOW, NOW)).toEqual({ outcome: 'already-final' });
  });

  it('that were claimed and nothing more may be taken over once the claim is stale', async () => {
    await carry();
    expect(await to.claim(notice('d-claimed'), NOW, SENT_AT)).toEqual({ outcome: 'in-flight' });
    expect(await to.claim(notice('d-claimed'), NOW, NOW)).toEqual({ outcome: 'claimed' });
  });

  it('change nothing when they are carried a second time, and take nothing back', async () => {
    await carry();
    await to.markOutcome(notice('a-sent'), 'bounced');
    const before = await states();
    await carry();
    expect(await states()).toEqual(before);
  });

  it('are those of departments that exist', async () => {
    expect(await carry('hz-99')).toBeNull();
  });
});
