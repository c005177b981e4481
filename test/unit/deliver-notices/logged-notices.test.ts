import { beforeEach, expect, it } from 'vitest';
import { loggedNotices } from '../../../functions/deliver-notices/logged-notices.ts';
import type { DeliverNoticeDeps } from '../../../functions/deliver-notices/deliver-notice.ts';
import { InMemoryNoticeStore } from '../../../shared/ports/in-memory/in-memory-notice-store.ts';
import { at } from '../../support/runs-world.ts';
import { WatchedLogger } from '../../support/watched-logger.ts';

const NOW = at('2026-11-24', '20:05');
const place = { departmentId: 'hz-01', month: '2026-11', noticeId: 'log-missing.2026-11-24.s1' };
const claimed = { ...place, kind: 'log-missing', staffId: 's1' } as const;

let store: InMemoryNoticeStore;
let logger: WatchedLogger;
let notices: DeliverNoticeDeps['notices'];

beforeEach(async () => {
  store = new InMemoryNoticeStore();
  logger = new WatchedLogger();
  notices = loggedNotices(store, logger);
  await notices.claim(claimed, NOW, NOW);
});

const states = async () => Array.fromAsync(store.read('hz-01', '2026-11'), ({ state }) => state);

it('a notice that was sent is kept, told with the id of its mail, and counted', async () => {
  await notices.markSent(place, 'mail-1');
  expect(await states()).toEqual(['sent']);
  expect(logger.lines).toEqual([
    { level: 'info', message: 'notice sent', fields: { ...place, messageId: 'mail-1' }, measured: { NoticesSent: 1 } },
  ]);
});

it('a notice that was refused is told with why', async () => {
  await notices.markRefused(place, 'no-address');
  expect(await states()).toEqual(['refused']);
  expect(logger.lines).toEqual([
    {
      level: 'info',
      message: 'notice refused',
      fields: { ...place, reason: 'no-address' },
      measured: { NoticesRefused: 1 },
    },
  ]);
});

it('one that is tried again later is neither', async () => {
  await notices.release(place, NOW);
  expect(await states()).toEqual(['released']);
  expect(logger.lines).toEqual([]);
});
