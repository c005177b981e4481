import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoNoticeStore } from '../../shared/adapters/dynamodb/dynamo-notice-store.ts';
import { DynamoPreferenceStore } from '../../shared/adapters/dynamodb/dynamo-preference-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import { EventEnvironmentSchema } from '../../shared/runtime/events/event-environment.ts';
import { queueHandler } from '../../shared/runtime/events/queue-handler.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { DELIVERY_METRICS, DeliveryEventSchema } from './delivery-event.ts';
import { trackDelivery, type TrackDeliveryDeps } from './track-delivery.ts';

const environment = EventEnvironmentSchema.parse(process.env);

const logger = newLogger('track-delivery', environment);
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);
const deps: TrackDeliveryDeps = {
  notices: new DynamoNoticeStore(table),
  preferences: new DynamoPreferenceStore(table),
};

export const handler = queueHandler({
  logger,
  bodySchema: DeliveryEventSchema,
  work: async ({ body, firstReceivedAt }) => {
    const outcome = await trackDelivery(deps, body, printInstant(firstReceivedAt));
    const { state, messageId } = body;
    const measured = outcome === 'not-a-notice' ? {} : { [DELIVERY_METRICS[state]]: 1 };
    logger.info('delivery event', { outcome, state, messageId }, measured);
    return 'done';
  },
});
