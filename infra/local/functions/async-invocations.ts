/**
 * Asynchronous invocations, as Scheduler and EventBridge make them.
 *
 * Like Lambda's, they wait in a queue inside the service: an invocation once accepted survives a kill.
 */

import type { QueueAddress } from '../servers/queues.ts';
import { type Place, queueUrl } from '../template/identifiers.ts';
import type { FunctionPlan, QueuePlan } from '../template/plan.ts';
import type { InvocationResult } from './invocation.ts';

/** Longer than any function may run. */
const HIDDEN_SECONDS = 900;

export interface AsyncQueue extends QueueAddress {
  readonly attributes: Readonly<Record<string, string>>;
}

/** The queue inside the service for one function. */
export function asyncQueueOf(plan: FunctionPlan, place: Place): AsyncQueue {
  const name = `lambda-async-${plan.name}`.slice(0, 80);
  return { name, url: queueUrl(place, name), attributes: { VisibilityTimeout: String(HIDDEN_SECONDS) } };
}

export interface FinalFailure {
  readonly queueUrl: string;
  readonly body: string;
}

/** What goes where when the last try of an asynchronous invocation failed. */
export function finalFailures(
  plan: FunctionPlan,
  queues: readonly QueuePlan[],
  event: string,
  result: Extract<InvocationResult, { outcome: 'failed' }>,
): FinalFailure[] {
  const urlOf = (arn: string | undefined) => queues.find((queue) => queue.arn === arn)?.url;
  const deadLetterUrl = urlOf(plan.deadLetterArn);
  const onFailureUrl = urlOf(plan.onFailureArn);
  return [
    ...(deadLetterUrl === undefined ? [] : [{ queueUrl: deadLetterUrl, body: event }]),
    ...(onFailureUrl === undefined
      ? []
      : [{ queueUrl: onFailureUrl, body: JSON.stringify(invocationRecord(plan, event, result)) }]),
  ];
}

function invocationRecord(
  plan: FunctionPlan,
  event: string,
  { error }: Extract<InvocationResult, { outcome: 'failed' }>,
): object {
  return {
    version: '1.0',
    requestContext: {
      functionArn: `${plan.arn}:$LATEST`,
      condition: 'RetriesExhausted',
      approximateInvokeCount: plan.retryAttempts + 1,
    },
    requestPayload: JSON.parse(event) as unknown,
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    responsePayload: error,
  };
}
