import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoImportStore } from '../../shared/adapters/dynamodb/dynamo-import-store.ts';
import { DynamoRosterStore } from '../../shared/adapters/dynamodb/dynamo-roster-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { bucketNamed } from '../../shared/adapters/s3/bucket-named.ts';
import { S3SheetStore } from '../../shared/adapters/s3/s3-sheet-store.ts';
import {
  createSecretsManagerClient,
  SecretsManagerSecretStore,
} from '../../shared/adapters/secrets-manager/secrets-manager-secret-store.ts';
import * as z from 'zod';
import { ImportMessageSchema } from '../../shared/contracts/events.ts';
import { EventEnvironmentSchema } from '../../shared/runtime/events/event-environment.ts';
import { queueHandler } from '../../shared/runtime/events/queue-handler.ts';
import { logFiled } from '../../shared/runtime/filed-records.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { filingWhenNeeded } from '../filing-when-needed.ts';
import { workOffImport, type WorkOffImportDeps } from './work-off-import.ts';

const environment = EventEnvironmentSchema.extend({
  IMPORT_SHEETS_BUCKET: z.string().min(1),
  RECEIPT_KEY_SECRET_ARN: z.string().min(1),
}).parse(process.env);

const logger = newLogger('work-off-imports', environment);
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);
const receiptKey = new SecretsManagerSecretStore(createSecretsManagerClient(), environment.RECEIPT_KEY_SECRET_ARN);
const deps: WorkOffImportDeps = {
  departments: new DynamoDepartmentStore(table),
  facts: new DynamoFactStore(table, logFiled(logger)),
  roster: new DynamoRosterStore(table),
  imports: new DynamoImportStore(table),
  sheets: new S3SheetStore(bucketNamed(environment.IMPORT_SHEETS_BUCKET)),
  filing: filingWhenNeeded(receiptKey),
};

export const handler = queueHandler({
  logger,
  bodySchema: ImportMessageSchema,
  work: async ({ body }) => {
    logger.correlate(body.importId);
    await workOffImport(deps, body);
    logger.info('import', body);
    return 'done';
  },
});
