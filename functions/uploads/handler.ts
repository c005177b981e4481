import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoImportStore } from '../../shared/adapters/dynamodb/dynamo-import-store.ts';
import { DynamoRosterStore } from '../../shared/adapters/dynamodb/dynamo-roster-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { createS3Client } from '../../shared/adapters/s3/s3-client.ts';
import { S3SheetStore } from '../../shared/adapters/s3/s3-sheet-store.ts';
import {
  createSecretsManagerClient,
  SecretsManagerSecretStore,
} from '../../shared/adapters/secrets-manager/secrets-manager-secret-store.ts';
import { SqsMessageQueue } from '../../shared/adapters/sqs/sqs-message-queue.ts';
import { ImportMessageSchema } from '../../shared/contracts/events.ts';
import { createSqsClient } from '../../shared/adapters/sqs/sqs-run-queue.ts';
import type { UseCasesOf } from '../../shared/runtime/http/endpoint.ts';
import { UploadsEnvironmentSchema } from '../../shared/runtime/http/http-environment.ts';
import { httpHandler } from '../../shared/runtime/http/http-handler.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { uploadUseCases } from './use-cases.ts';

const environment = UploadsEnvironmentSchema.parse(process.env);
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);
const departments = new DynamoDepartmentStore(table);
const receiptKey = new SecretsManagerSecretStore(createSecretsManagerClient(), environment.RECEIPT_KEY_SECRET_ARN);

export const handler = httpHandler({
  useCases: uploadUseCases({
    departments,
    facts: new DynamoFactStore(table),
    roster: new DynamoRosterStore(table),
    imports: new DynamoImportStore(table),
    sheets: new S3SheetStore(createS3Client(), environment.IMPORT_SHEETS_BUCKET),
    importQueue: new SqsMessageQueue(createSqsClient(), environment.IMPORTS_QUEUE_URL, ImportMessageSchema),
    // Every form's use case: loaded when a sheet comes.
    filing: (stores) => async (operation, call) => {
      const { formFiling } = await import('../form-use-cases.ts');
      return formFiling({ receiptKey, ...stores })(operation, call);
    },
  }) satisfies UseCasesOf<'uploads'>,
  departments,
  logger: newLogger('uploads', environment.LOG_LEVEL),
});
