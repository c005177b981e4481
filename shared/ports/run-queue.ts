import type { RunMessage } from '../contracts/events.ts';

export interface RunQueue {
  /** Enqueues every message or throws; partial answers of the service are sent again inside. */
  send(messages: readonly RunMessage[]): Promise<void>;
}
