import * as z from 'zod';
import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoLedgerStore } from '../../shared/adapters/dynamodb/dynamo-ledger-store.ts';
import { DynamoNoticeStore } from '../../shared/adapters/dynamodb/dynamo-notice-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { createSesClient } from '../../shared/adapters/ses/ses-client.ts';
import { SesMailer } from '../../shared/adapters/ses/ses-mailer.ts';
import { LEDGER_APPENDED, LedgerAppendedSchema } from '../../shared/contracts/events.ts';
import { busEventSchema } from '../../shared/runtime/events/bus-event.ts';
import { EventEnvironmentSchema } from '../../shared/runtime/events/event-environment.ts';
import { queueHandler } from '../../shared/runtime/events/queue-handler.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { deliverNotices, type DeliverNoticesDeps } from './deliver-notices.ts';

const environment = EventEnvironmentSchema.extend({
  MAIL_FROM: z.string().min(1),
  MAIL_CONFIGURATION_SET: z.string().min(1),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }),
}).parse(process.env);

const logger = newLogger('deliver-notices', environment.LOG_LEVEL);
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);
const deps: DeliverNoticesDeps = {
  ledger: new DynamoLedgerStore(table),
  departments: new DynamoDepartmentStore(table),
  notices: new DynamoNoticeStore(table),
  mailer: new SesMailer(createSesClient(), {
    from: environment.MAIL_FROM,
    configurationSet: environment.MAIL_CONFIGURATION_SET,
  }),
  publicUrl: environment.PUBLIC_URL,
};

export const handler = queueHandler({
  logger,
  bodySchema: busEventSchema(LEDGER_APPENDED, LedgerAppendedSchema),
  work: async ({ body, firstReceivedAt }) => {
    const outcome = await deliverNotices(deps, body, firstReceivedAt);
    logger.info('delivery', { ...body, outcome });
    return outcome === 'unfinished' ? 'failed' : 'done';
  },
});
