/** The in-memory API, and runs that judge what came in through it. */

import { Temporal } from 'temporal-polyfill';
import { judgeDepartment } from '../../../functions/judge/judge-department.ts';
import type { ClosingMessage, RetentionMessage } from '../../../shared/contracts/events.ts';
import { DueIndex } from '../../../shared/ports/in-memory/due-index.ts';
import { InMemoryAgendaStore } from '../../../shared/ports/in-memory/in-memory-agenda-store.ts';
import { InMemoryAnnouncer } from '../../../shared/ports/in-memory/in-memory-announcer.ts';
import { InMemoryMessageQueue } from '../../../shared/ports/in-memory/in-memory-message-queue.ts';
import { inMemoryApi } from './in-memory-api.ts';

const departmentId = 'hz-01';

/** Jobs of the agenda after `from` are still to be run. */
export const judgingApi = async (from: string) => {
  const api = await inMemoryApi();
  const agenda = new InMemoryAgendaStore(new DueIndex());
  const begin = Temporal.Instant.from(from);
  await agenda.create({ departmentId, doneUntil: begin, nextJobAt: begin });
  const { departments, facts, policies, preferences, ledger, standings, changes } = api;
  const queues = {
    announcer: new InMemoryAnnouncer(),
    retention: new InMemoryMessageQueue<RetentionMessage>(),
    closings: new InMemoryMessageQueue<ClosingMessage>(),
  };
  const deps = { departments, agenda, facts, policies, preferences, ledger, standings, changes, ...queues };
  return {
    ...api,
    /** A run set off at an instant, with the months in which facts are due. */
    judgeAt: (logicalTime: string, months: readonly string[] = []) =>
      judgeDepartment(deps, { departmentId, logicalTime, months: [...months] }),
    entriesIn: (month: string) => Array.fromAsync(ledger.read(departmentId, month)),
  };
};
