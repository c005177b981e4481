import { describe, expect, it } from 'vitest';
import type { RunMessage } from '../../../shared/contracts/events.ts';
import type { RunQueue } from '../../../shared/ports/run-queue.ts';

export interface QueueUnderTest {
  readonly queue: RunQueue;
  /** What is waiting in it. */
  readonly waiting: () => readonly unknown[];
}

export const runMessages = (count: number): RunMessage[] =>
  Array.from({ length: count }, (_, index) => ({
    departmentId: `d${index}`,
    logicalTime: '2026-11-23T12:05:00Z',
    months: ['2026-11'],
  }));

export const runQueueSuite = (name: string, newQueue: () => QueueUnderTest): void => {
  describe(`runs queue ${name}`, () => {
    it.each([0, 1, 10, 11, 25])('%i messages are all enqueued, as they were sent', async (count) => {
      const { queue, waiting } = newQueue();
      await queue.send(runMessages(count), 0);
      expect(waiting()).toEqual(runMessages(count));
    });

    it('a message of 1,200 months passes', async () => {
      const { queue, waiting } = newQueue();
      const months = Array.from(
        { length: 1_200 },
        (_, month) => `${1950 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
      );
      const message = { departmentId: 'd1', logicalTime: '2026-11-23T12:05:00Z', months };
      await queue.send([message], 0);
      expect(waiting()).toEqual([message]);
    });
  });
};
