import type { Temporal } from 'temporal-polyfill';
import type { ClosingMessage, RetentionMessage } from '../../shared/contracts/events.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import type { MessageQueue } from '../../shared/ports/message-queue.ts';

export interface SendClosedMonthDeps {
  readonly closings: MessageQueue<ClosingMessage>;
  readonly retention: MessageQueue<RetentionMessage>;
}

/** Has a month that was closed, by itself or by its confirmation, sealed, and what is over its time at the instant retired. */
export const sendClosedMonth = async (
  { closings, retention }: SendClosedMonthDeps,
  departmentId: string,
  month: string,
  at: Temporal.Instant,
): Promise<void> => {
  await closings.send({ departmentId, month });
  await retention.send({ departmentId, logicalTime: printInstant(at) });
};
