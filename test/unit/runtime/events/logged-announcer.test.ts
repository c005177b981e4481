import { expect, it } from 'vitest';
import { InMemoryAnnouncer } from '../../../../shared/ports/in-memory/in-memory-announcer.ts';
import { Crash, crashAtCall, failing } from '../../../../shared/ports/in-memory/failing.ts';
import { loggedAnnouncer } from '../../../../shared/runtime/events/logged-announcer.ts';
import { WatchedLogger } from '../../../support/watched-logger.ts';

const event = { departmentId: 'hz-01', month: '2026-11', sequence: 7, announcedAt: '2026-11-23T12:05:00Z' };

it('every announced entry is told, with the logical time of its run', async () => {
  const [announcer, logger] = [new InMemoryAnnouncer(), new WatchedLogger()];
  await loggedAnnouncer(announcer, logger).announce([event]);
  expect(announcer.announced).toEqual([event]);
  expect(logger.lines).toEqual([{ level: 'info', message: 'announced', fields: event }]);
});

it('what the bus did not take is not said to be announced', async () => {
  const logger = new WatchedLogger();
  const dying = failing<InMemoryAnnouncer>(new InMemoryAnnouncer(), crashAtCall(1, 'before'));
  await expect(loggedAnnouncer(dying, logger).announce([event])).rejects.toThrow(Crash);
  expect(logger.lines).toEqual([]);
});
