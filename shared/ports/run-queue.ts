import type { RunMessage } from '../contracts/events.ts';

export interface RunQueue {
  /**
   * Enqueues every message or throws; partial answers of the service are sent again inside. They are handed out over
   * `spreadSeconds` (0 to 900), each department always at the same point of it.
   */
  send(messages: readonly RunMessage[], spreadSeconds: number): Promise<void>;
}
