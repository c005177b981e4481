import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { LEDGER_APPENDED, type LedgerAppended, LedgerAppendedSchema } from '../../contracts/events.ts';
import type { Announcer } from '../../ports/announcer.ts';
import { CLIENT_OPTIONS } from '../client-options.ts';
import { inBatches } from '../in-batches.ts';
import { backOff, type Pause, sendUntilTaken } from '../send-until-taken.ts';

/** How many events one PutEvents takes. */
const EVENT_BATCH = 10;

export const createEventBridgeClient = (): EventBridgeClient => new EventBridgeClient(CLIENT_OPTIONS);

export class EventBridgeAnnouncer implements Announcer {
  readonly #client: Pick<EventBridgeClient, 'send'>;
  readonly #busName: string;
  readonly #pause: Pause;

  constructor(client: Pick<EventBridgeClient, 'send'>, busName: string, pause: Pause = backOff) {
    this.#client = client;
    this.#busName = busName;
    this.#pause = pause;
  }

  async announce(events: readonly LedgerAppended[]): Promise<void> {
    const details = events.map((event) => JSON.stringify(LedgerAppendedSchema.parse(event)));
    for (const batch of inBatches(details, EVENT_BATCH)) {
      await sendUntilTaken('PutEvents', batch, (left) => this.#putEvents(left), this.#pause);
    }
  }

  /** Answers with the details that the bus did not take: it says so per entry, in the order of the request. */
  async #putEvents(details: readonly string[]): Promise<string[]> {
    const answer = await this.#client.send(
      new PutEventsCommand({
        Entries: details.map((Detail) => ({
          EventBusName: this.#busName,
          Source: LEDGER_APPENDED.source,
          DetailType: LEDGER_APPENDED.detailType,
          Detail,
        })),
      }),
    );
    return details.filter((_, index) => answer.Entries?.[index]?.EventId === undefined);
  }
}
