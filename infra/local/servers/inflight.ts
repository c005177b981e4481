/** Messages that a killed local cloud had in its hands: nobody works on them any more, so they are shown again. */

import * as z from 'zod';
import type { QueueAddress, Queues } from './queues.ts';

const InspectionSchema = z.object({
  messages: z.object({ inflight: z.array(z.object({ receiptHandle: z.string() })) }),
});

/** Not 0: fauxqs 2.4 with a data folder fails on it (it writes null over the receive count) and hides the message for good. */
const SOON_SECONDS = 1;

/** `sqsEndpoint` is fauxqs, whose inspection page knows the receipt handles. */
export async function showInflightAgain(
  sqsEndpoint: string,
  queues: Queues,
  { name, url }: QueueAddress,
): Promise<void> {
  const response = await fetch(`${sqsEndpoint}/_fauxqs/queues/${encodeURIComponent(name)}`);
  const { messages } = InspectionSchema.parse(await response.json());
  for (const { receiptHandle } of messages.inflight) await queues.showAgainAfter(SOON_SECONDS, url, receiptHandle);
}
