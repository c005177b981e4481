import { DescribeActiveReceiptRuleSetCommand, type SESClient } from '@aws-sdk/client-ses';
import { GetAccountCommand, GetEmailIdentityCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import {
  DescribeSecretCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import type { Temporal } from 'temporal-polyfill';
import { isInChina } from '../../infra/china.ts';
import type { StageConfiguration } from '../../infra/stages.ts';
import { DynamoAgendaStore } from '../../shared/adapters/dynamodb/dynamo-agenda-store.ts';
import { DynamoDepartmentStore } from '../../shared/adapters/dynamodb/dynamo-department-store.ts';
import type { DynamoTable } from '../../shared/adapters/dynamodb/dynamo-table.ts';
import { servesOn } from '../../shared/domain/roster/employment.ts';
import { dateIn } from '../../shared/domain/time/local-time.ts';
import { everyDepartment } from '../../shared/use-cases/every-department.ts';
import type { MailFacts } from './mail-steps.ts';

/** In a stage of more, somebody has looked after the first ones. */
const DEPARTMENTS_LOOKED_AT = 20;

/** Which departments there are, and which of them nobody administers who can sign in. */
export const lookAtDepartments = async (
  table: DynamoTable,
  now: Temporal.Instant,
): Promise<{ readonly departments: readonly string[]; readonly unadministered: readonly string[] }> => {
  const departments = await everyDepartment(new DynamoAgendaStore(table), now);
  if (departments.length > DEPARTMENTS_LOOKED_AT) return { departments, unadministered: [] };
  const store = new DynamoDepartmentStore(table);
  const unadministered: string[] = [];
  for (const id of departments) {
    const file = await store.read(id);
    if (file === undefined) continue;
    const today = dateIn(file.department, now);
    const administer = (staff: (typeof file.staff)[number]) =>
      (staff.email ?? null) !== null && servesOn(staff, today, ['admin', 'department-manager']);
    if (!file.staff.some(administer)) unadministered.push(id);
  }
  return { departments, unadministered };
};

export interface MailClients {
  readonly ses: SESClient;
  readonly sesv2: SESv2Client;
  readonly secrets: SecretsManagerClient;
}

/** What SES and Secrets Manager say about sending and receiving. */
export const lookAtMail = async (
  clients: MailClients,
  stage: StageConfiguration,
  ownRuleSet: string | null,
): Promise<MailFacts> => ({
  ses: isInChina(stage) ? null : await lookAtSes(clients, stage, ownRuleSet),
  relayPassword: stage.smtp === undefined ? null : await lookForSecret(clients.secrets, stage.smtp.passwordSecretName),
});

const lookAtSes = async (
  { ses, sesv2 }: MailClients,
  { mailDomain }: StageConfiguration,
  ownRuleSet: string | null,
): Promise<MailFacts['ses']> => {
  const { ProductionAccessEnabled = false } = await sesv2.send(new GetAccountCommand({}));
  return {
    inProduction: ProductionAccessEnabled,
    identity: mailDomain === undefined ? null : await lookAtIdentity(sesv2, mailDomain),
    ownRuleSet,
    activeRuleSet: ownRuleSet === null ? null : await activeRuleSet(ses),
  };
};

const lookAtIdentity = async (
  sesv2: SESv2Client,
  mailDomain: string,
): Promise<NonNullable<MailFacts['ses']>['identity']> => {
  const { VerifiedForSendingStatus = false, DkimAttributes } = await sesv2.send(
    new GetEmailIdentityCommand({ EmailIdentity: mailDomain }),
  );
  return {
    verified: VerifiedForSendingStatus,
    dkimTokens: DkimAttributes?.Tokens ?? [],
    dkimZone: DkimAttributes?.SigningHostedZone ?? 'dkim.amazonses.com',
  };
};

const activeRuleSet = async (ses: SESClient): Promise<string | null> => {
  const { Metadata } = await ses.send(new DescribeActiveReceiptRuleSetCommand({}));
  return Metadata?.Name ?? null;
};

const lookForSecret = async (secrets: SecretsManagerClient, name: string): Promise<'there' | 'missing'> => {
  try {
    await secrets.send(new DescribeSecretCommand({ SecretId: name }));
    return 'there';
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return 'missing';
    throw error;
  }
};

/** Whether the pages answer there: what stands in their place does not count. */
export const answersAt = async (publicUrl: string): Promise<boolean> => {
  try {
    const response = await fetch(`${publicUrl}/config.json`, { signal: AbortSignal.timeout(10_000) });
    return response.ok && (await response.text()).includes('"issuer"');
  } catch {
    return false;
  }
};
