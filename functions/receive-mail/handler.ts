import * as z from 'zod';
import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoFactStore } from '../../shared/adapters/dynamodb/dynamo-fact-store.ts';
import { DynamoRosterStore } from '../../shared/adapters/dynamodb/dynamo-roster-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { bucketNamed } from '../../shared/adapters/s3/bucket-named.ts';
import { S3MailStore } from '../../shared/adapters/s3/s3-mail-store.ts';
import {
  createSecretsManagerClient,
  SecretsManagerSecretStore,
} from '../../shared/adapters/secrets-manager/secrets-manager-secret-store.ts';
import { createSesClient } from '../../shared/adapters/ses/ses-client.ts';
import { SesReplier } from '../../shared/adapters/ses/ses-replier.ts';
import { busEventSchema } from '../../shared/runtime/events/bus-event.ts';
import { EventEnvironmentSchema } from '../../shared/runtime/events/event-environment.ts';
import { queueHandler } from '../../shared/runtime/events/queue-handler.ts';
import { logFiled } from '../../shared/runtime/filed-records.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { filingWhenNeeded } from '../filing-when-needed.ts';
import type { ReceiveMailDeps } from './receive-mail.ts';

const environment = EventEnvironmentSchema.extend({
  INCOMING_MAILS_BUCKET: z.string().min(1),
  RECEIPT_KEY_SECRET_ARN: z.string().min(1),
  MAIL_FROM: z.string().regex(/^[^@]+@[^@]+$/),
  MAIL_CONFIGURATION_SET: z.string().min(1),
}).parse(process.env);

/** S3's own event of a mail that SES has stored. */
const StoredMailSchema = busEventSchema(
  { source: 'aws.s3', detailType: 'Object Created' },
  z.object({ object: z.object({ key: z.string().min(1), size: z.int().min(0) }) }),
);

const logger = newLogger('receive-mail', environment);
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);
const receiptKey = new SecretsManagerSecretStore(createSecretsManagerClient(), environment.RECEIPT_KEY_SECRET_ARN);
const from = environment.MAIL_FROM;
const deps: ReceiveMailDeps = {
  departments: new DynamoDepartmentStore(table),
  facts: new DynamoFactStore(table, logFiled(logger)),
  roster: new DynamoRosterStore(table),
  filing: filingWhenNeeded(receiptKey),
  mails: new S3MailStore(bucketNamed(environment.INCOMING_MAILS_BUCKET)),
  replier: new SesReplier(createSesClient(), { from, configurationSet: environment.MAIL_CONFIGURATION_SET }),
  readMail: async (bytes) => (await import('../../shared/mail/read-mail.ts')).readMail(bytes),
  domain: from.slice(from.indexOf('@') + 1),
};

export const handler = queueHandler({
  logger,
  bodySchema: StoredMailSchema,
  work: async ({ body, firstReceivedAt }) => {
    // The parser of mails, larger than all the rest, and every form: needed when a mail comes.
    const { receiveMail } = await import('./receive-mail.ts');
    const { key, size } = body.object;
    logger.correlate(key);
    const done = await receiveMail(deps, { key, bytes: size, storedAt: firstReceivedAt.toString() });
    logger.info('mail', { key, outcome: done.outcome, ...('why' in done && { why: done.why }) });
    return done.outcome === 'reply-later' ? 'failed' : 'done';
  },
});
