import type { LedgerAppended } from '../contracts/events.ts';

export interface Announcer {
  /** Publishes every event or throws; per-entry failures of the bus are sent again inside. */
  announce(events: readonly LedgerAppended[]): Promise<void>;
}
