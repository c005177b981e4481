import * as z from 'zod';
import { createDocumentClient } from '../../shared/adapters/dynamodb/document-client.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import { DynamoLedgerStore } from '../../shared/adapters/dynamodb/dynamo-ledger-store.ts';
import { DynamoNoticeStore } from '../../shared/adapters/dynamodb/dynamo-notice-store.ts';
import { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { DynamoPreferenceStore } from '../../shared/adapters/dynamodb/dynamo-preference-store.ts';
import {
  createSecretsManagerClient,
  SecretsManagerSecretStore,
} from '../../shared/adapters/secrets-manager/secrets-manager-secret-store.ts';
import { RobotMessenger } from '../../shared/adapters/robots/robot-messenger.ts';
import { newMailer } from '../../shared/adapters/mail/new-mailer.ts';
import { LEDGER_APPENDED, LedgerAppendedSchema } from '../../shared/contracts/events.ts';
import { busEventSchema } from '../../shared/runtime/events/bus-event.ts';
import { MailEnvironmentSchema } from '../../shared/runtime/events/mail-environment.ts';
import { EventEnvironmentSchema } from '../../shared/runtime/events/event-environment.ts';
import { queueHandler } from '../../shared/runtime/events/queue-handler.ts';
import { newLogger } from '../../shared/runtime/logger.ts';
import { deliverNotices, type DeliverNoticesDeps } from './deliver-notices.ts';
import { loggedNotices } from './logged-notices.ts';

const environment = EventEnvironmentSchema.extend({
  RECEIPT_KEY_SECRET_ARN: z.string().min(1),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }),
})
  .and(MailEnvironmentSchema)
  .parse(process.env);

const logger = newLogger('deliver-notices', environment);
const secrets = createSecretsManagerClient();
const table = new DynamoTable(createDocumentClient(), environment.TABLE_NAME);
const mailOptions =
  'SMTP_HOST' in environment
    ? {
        from: environment.MAIL_FROM,
        host: environment.SMTP_HOST,
        port: environment.SMTP_PORT,
        user: environment.SMTP_USER,
        password: new SecretsManagerSecretStore(secrets, environment.SMTP_PASSWORD_SECRET_ARN),
      }
    : { from: environment.MAIL_FROM, configurationSet: environment.MAIL_CONFIGURATION_SET };
const deps: DeliverNoticesDeps = {
  ledger: new DynamoLedgerStore(table),
  departments: new DynamoDepartmentStore(table),
  notices: loggedNotices(new DynamoNoticeStore(table), logger),
  preferences: new DynamoPreferenceStore(table),
  receiptKey: new SecretsManagerSecretStore(secrets, environment.RECEIPT_KEY_SECRET_ARN),
  mailer: newMailer(mailOptions),
  messenger: new RobotMessenger(),
  publicUrl: environment.PUBLIC_URL,
};

export const handler = queueHandler({
  logger,
  bodySchema: busEventSchema(LEDGER_APPENDED, LedgerAppendedSchema),
  work: async ({ body, firstReceivedAt }) => {
    const outcome = await deliverNotices(deps, body, firstReceivedAt);
    logger.info('delivery', { ...body, outcome: outcome.toString() });
    return outcome === 'unfinished' ? 'failed' : 'done';
  },
});
