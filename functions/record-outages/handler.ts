import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoAgendaStore } from '../../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoOutageStore } from '../../shared/adapters/dynamodb/dynamo-outage-store.ts';
import { DynamoPolicyStore } from '../../shared/adapters/dynamodb/dynamo-policy-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { EventEnvironmentSchema } from '../../shared/runtime/events/event-environment.ts';
import { queueHandler } from '../../shared/runtime/events/queue-handler.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { AlarmEventSchema } from './alarm-event.ts';
import { recordOutages, type RecordOutagesDeps } from './record-outages.ts';

const environment = EventEnvironmentSchema.parse(process.env);

const logger = newLogger('record-outages', environment);
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);
const deps: RecordOutagesDeps = {
  agenda: new DynamoAgendaStore(table),
  departments: new DynamoDepartmentStore(table),
  policies: new DynamoPolicyStore(table),
  outages: new DynamoOutageStore(table),
};

export const handler = queueHandler({
  logger,
  bodySchema: AlarmEventSchema,
  work: async ({ body }) => {
    const { departments, moved } = await recordOutages(deps, body);
    logger.info('outage', { state: body.state.value, since: body.previousState.timestamp, departments, moved });
    return 'done';
  },
});
