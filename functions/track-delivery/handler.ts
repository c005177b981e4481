import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoNoticeStore } from '../../shared/adapters/dynamodb/dynamo-notice-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { EventEnvironmentSchema } from '../../shared/runtime/events/event-environment.ts';
import { queueHandler } from '../../shared/runtime/events/queue-handler.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { DeliveryEventSchema } from './delivery-event.ts';
import { trackDelivery, type TrackDeliveryDeps } from './track-delivery.ts';

const environment = EventEnvironmentSchema.parse(process.env);

const logger = newLogger('track-delivery', environment.LOG_LEVEL);
const deps: TrackDeliveryDeps = {
  notices: new DynamoNoticeStore(new DynamoTable(createDocumentClient(), environment.TABLE_NAME)),
};

export const handler = queueHandler({
  logger,
  bodySchema: DeliveryEventSchema,
  work: async ({ body }) => {
    const outcome = await trackDelivery(deps, body);
    logger.info('delivery event', { outcome, state: body.state, messageId: body.messageId });
    return 'done';
  },
});
