import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoRosterStore } from '../../shared/adapters/dynamodb/dynamo-roster-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import {
  createSecretsManagerClient,
  SecretsManagerSecretStore,
} from '../../shared/adapters/secrets-manager/secrets-manager-secret-store.ts';
import { ImportMessageSchema } from '../../shared/contracts/events.ts';
import { whenNeeded } from '../../shared/ports/when-needed.ts';
import { uploadsContracts } from '../../shared/contracts/http/contracts/uploads.ts';
import { logFiled } from '../../shared/runtime/filed-records.ts';
import type { UseCasesOf } from '../../shared/runtime/http/endpoint.ts';
import { UploadsEnvironmentSchema } from '../../shared/runtime/http/http-environment.ts';
import { httpHandler } from '../../shared/runtime/http/http-handler.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { filingWhenNeeded } from '../filing-when-needed.ts';
import { uploadUseCases } from './use-cases.ts';

const environment = UploadsEnvironmentSchema.parse(process.env);
const logger = newLogger('uploads', environment);
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);
const departments = new DynamoDepartmentStore(table);
const receiptKey = new SecretsManagerSecretStore(createSecretsManagerClient(), environment.RECEIPT_KEY_SECRET_ARN);

const importStores = whenNeeded(async () => {
  const { DynamoImportStore } = await import('../../shared/adapters/dynamodb/dynamo-import-store.ts');
  const { bucketNamed } = await import('../../shared/adapters/s3/bucket-named.ts');
  const { S3SheetStore } = await import('../../shared/adapters/s3/s3-sheet-store.ts');
  const { SqsMessageQueue } = await import('../../shared/adapters/sqs/sqs-message-queue.ts');
  const { createSqsClient } = await import('../../shared/adapters/sqs/sqs-run-queue.ts');
  return {
    imports: new DynamoImportStore(table),
    sheets: new S3SheetStore(bucketNamed(environment.IMPORT_SHEETS_BUCKET)),
    importQueue: new SqsMessageQueue(createSqsClient(), environment.IMPORTS_QUEUE_URL, ImportMessageSchema),
  };
});

export const handler = httpHandler({
  useCases: uploadUseCases({
    departments,
    facts: new DynamoFactStore(table, logFiled(logger)),
    roster: new DynamoRosterStore(table),
    importStores,
    filing: filingWhenNeeded(receiptKey),
  }) satisfies UseCasesOf<'uploads'>,
  contracts: uploadsContracts,
  departments,
  logger,
});
