import { DescribeActiveReceiptRuleSetCommand, SESClient } from '@aws-sdk/client-ses';
import { GetAccountCommand, GetEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import {
  DescribeSecretCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
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

/** What SES and Secrets Manager say about sending and receiving. */
export const lookAtMail = async (
  stage: StageConfiguration,
  region: string,
  ownRuleSet: string | null,
): Promise<MailFacts> => ({
  ses: isInChina(stage) ? null : await lookAtSes(stage, region, ownRuleSet),
  relayPassword: stage.smtp === undefined ? null : await lookForSecret(region, stage.smtp.passwordSecretName),
});

const lookAtSes = async (
  { mailDomain }: StageConfiguration,
  region: string,
  ownRuleSet: string | null,
): Promise<MailFacts['ses']> => {
  const ses = new SESv2Client({ region });
  const { ProductionAccessEnabled = false } = await ses.send(new GetAccountCommand({}));
  return {
    inProduction: ProductionAccessEnabled,
    identity: mailDomain === undefined ? null : await lookAtIdentity(ses, mailDomain),
    ownRuleSet,
    activeRuleSet: ownRuleSet === null ? null : await activeRuleSet(region),
  };
};

const lookAtIdentity = async (
  ses: SESv2Client,
  mailDomain: string,
): Promise<NonNullable<MailFacts['ses']>['identity']> => {
  const { VerifiedForSendingStatus = false, DkimAttributes } = await ses.send(
    new GetEmailIdentityCommand({ EmailIdentity: mailDomain }),
  );
  return {
    verified: VerifiedForSendingStatus,
    dkimTokens: DkimAttributes?.Tokens ?? [],
    dkimZone: DkimAttributes?.SigningHostedZone ?? 'dkim.amazonses.com',
  };
};

const activeRuleSet = async (region: string): Promise<string | null> => {
  const { Metadata } = await new SESClient({ region }).send(new DescribeActiveReceiptRuleSetCommand({}));
  return Metadata?.Name ?? null;
};

const lookForSecret = async (region: string, name: string): Promise<'there' | 'missing'> => {
  try {
    await new SecretsManagerClient({ region }).send(new DescribeSecretCommand({ SecretId: name }));
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
