import { ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Plan } from '../../../infra/local/template/plan.ts';
import type { LocalCloudProcess } from '../../support/local-cloud.ts';

export interface DeadLetter {
  readonly queue: string;
  readonly body: string;
}

/** What lies in queues that nothing works off. */
export async function deadLettersIn(cloud: LocalCloudProcess, plan: Plan): Promise<readonly DeadLetter[]> {
  const { AWS_ENDPOINT_URL_SQS: endpoint = '' } = await cloud.sdkEnvironment();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new SQSClient({ region: 'us-east-1', endpoint, credentials, useQueueUrlAsEndpoint: false });
  const found: DeadLetter[] = [];
  for (const { name, url, arn } of plan.queues) {
    if (plan.eventSources.some(({ queueArn }) => queueArn === arn)) continue;
    for (;;) {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10, VisibilityTimeout: 600 }),
      );
      if (Messages.length === 0) break;
      found.push(...Messages.map(({ Body = '' }) => ({ queue: name, body: Body })));
    }
  }
  client.destroy();
  return found;
}
