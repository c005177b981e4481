import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { bucketNamed } from '../../shared/adapters/s3/bucket-named.ts';
import { S3CourseFileStore } from '../../shared/adapters/s3/s3-course-file-store.ts';
import {
  createSecretsManagerClient,
  SecretsManagerSecretStore,
} from '../../shared/adapters/secrets-manager/secrets-manager-secret-store.ts';
import { trainingContracts } from '../../shared/contracts/http/contracts/training.ts';
import { logFiled } from '../../shared/runtime/filed-records.ts';
import type { UseCasesOf } from '../../shared/runtime/http/endpoint.ts';
import { CourseFilesEnvironmentSchema } from '../../shared/runtime/http/http-environment.ts';
import { httpHandler } from '../../shared/runtime/http/http-handler.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { trainingUseCases } from './use-cases.ts';

const environment = CourseFilesEnvironmentSchema.parse(process.env);
const logger = newLogger('training', environment);
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);
const departments = new DynamoDepartmentStore(table);
const receiptKey = new SecretsManagerSecretStore(createSecretsManagerClient(), environment.RECEIPT_KEY_SECRET_ARN);

export const handler = httpHandler({
  useCases: trainingUseCases({
    departments,
    facts: new DynamoFactStore(table, logFiled(logger)),
    receiptKey,
    courseFiles: new S3CourseFileStore(bucketNamed(environment.COURSE_FILES_BUCKET)),
  }) satisfies UseCasesOf<'training'>,
  contracts: trainingContracts,
  departments,
  logger,
});
