import type { Temporal } from 'temporal-polyfill';
import { webhookPathOf } from '../../shared/contracts/http/webhooks.ts';
import { CANARY_DEPARTMENT } from '../../shared/domain/canary-department.ts';
import { dateIn } from '../../shared/domain/time/local-time.ts';
import { printInstant } from '../../shared/domain/time/instant.ts';
import { signatureOf, webhookSecretOf } from '../../shared/domain/webhooks/signature.ts';
import type { SecretStore } from '../../shared/ports/secret-store.ts';
import {
  CANARY_FILE,
  CANARY_PERSON,
  CANARY_WEBHOOK,
  type CanaryDepartmentDeps,
  enterCanaryDepartment,
} from './canary-department.ts';

export interface SendCanaryDeps extends CanaryDepartmentDeps {
  readonly webhookKey: SecretStore;
  /** Where people open the pages; without a trailing slash. */
  readonly publicUrl: string;
  readonly fetch: typeof fetch;
}

/** Null where no answer came. */
export type CanaryOutcome =
  { readonly outcome: 'filed' } | { readonly outcome: 'not-filed'; readonly status: number | null };

const FILED = 201;
const PATIENCE_MS = 20_000;

/**
 * Files a leave from outside, by the address that people use: the way of every form through CloudFront, gateway, function and
 * table. Signed for `scheduledTime`, it is refused more than five minutes later; repeated for the same time it is the same leave.
 */
export const sendCanary = async (deps: SendCanaryDeps, scheduledTime: Temporal.Instant): Promise<CanaryOutcome> => {
  await enterCanaryDepartment(deps);
  const { id: webhookId, generation } = CANARY_WEBHOOK;
  const secret = webhookSecretOf(await deps.webhookKey.read(), {
    departmentId: CANARY_DEPARTMENT,
    webhookId,
    generation,
  });
  const day = dateIn(CANARY_FILE.department, scheduledTime);
  const submission = printInstant(scheduledTime);
  const body = Buffer.from(
    JSON.stringify({ person: CANARY_PERSON, submission, from: day, to: day, reason: '拨测 canary' }),
  );
  const timestamp = Math.floor(scheduledTime.epochMilliseconds / 1000);
  const headers = {
    'content-type': 'application/json',
    'baifang-signature': `t=${timestamp},v1=${signatureOf(secret, timestamp, body)}`,
  };
  const status = await statusOf(() =>
    deps.fetch(`${deps.publicUrl}${webhookPathOf(CANARY_DEPARTMENT, webhookId)}`, {
      method: 'POST',
      headers,
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    }),
  );
  return status === FILED ? { outcome: 'filed' } : { outcome: 'not-filed', status };
};

const statusOf = async (ask: () => Promise<Response>): Promise<number | null> => {
  try {
    return (await ask()).status;
  } catch {
    return null;
  }
};
