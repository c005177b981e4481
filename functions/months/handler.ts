import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoLedgerStore } from '../../shared/adapters/dynamodb/dynamo-ledger-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { bucketNamed } from '../../shared/adapters/s3/bucket-named.ts';
import { S3SealedPackStore } from '../../shared/adapters/s3/s3-sealed-pack-store.ts';
import {
  createSecretsManagerClient,
  SecretsManagerSecretStore,
} from '../../shared/adapters/secrets-manager/secrets-manager-secret-store.ts';
import { monthsContracts } from '../../shared/contracts/http/contracts/months.ts';
import { logFiled } from '../../shared/runtime/filed-records.ts';
import type { UseCasesOf } from '../../shared/runtime/http/endpoint.ts';
import { SealedPacksEnvironmentSchema } from '../../shared/runtime/http/http-environment.ts';
import { httpHandler } from '../../shared/runtime/http/http-handler.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { monthUseCases } from './use-cases.ts';

const environment = SealedPacksEnvironmentSchema.parse(process.env);
const logger = newLogger('months', environment);
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);
const departments = new DynamoDepartmentStore(table);
const receiptKey = new SecretsManagerSecretStore(createSecretsManagerClient(), environment.RECEIPT_KEY_SECRET_ARN);

export const handler = httpHandler({
  useCases: monthUseCases({
    departments,
    facts: new DynamoFactStore(table, logFiled(logger)),
    receiptKey,
    ledger: new DynamoLedgerStore(table),
    packs: new S3SealedPackStore(bucketNamed(environment.SEALED_PACKS_BUCKET)),
  }) satisfies UseCasesOf<'months'>,
  contracts: monthsContracts,
  departments,
  logger,
});
