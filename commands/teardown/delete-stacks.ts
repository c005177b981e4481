import {
  type CloudFormationClient,
  DeleteStackCommand,
  UpdateTerminationProtectionCommand,
  waitUntilStackDeleteComplete,
} from '@aws-sdk/client-cloudformation';
import type { S3Client } from '@aws-sdk/client-s3';
import {
  DescribeActiveReceiptRuleSetCommand,
  type SESClient,
  SetActiveReceiptRuleSetCommand,
} from '@aws-sdk/client-ses';
import { emptyBucket } from './empty-bucket.ts';
import { inOrderOfDeletion, type StageStack } from './stage-stacks.ts';

export interface Clients {
  readonly cloudFormation: CloudFormationClient;
  readonly s3: S3Client;
  readonly ses: SESClient;
}

/** A distribution takes a quarter of an hour to go. */
const LONGEST_SECONDS = 3600;

/** Deletes the stacks, each before those that it reads from. Safe to repeat: what is gone is not there any more. */
export const deleteStacks = async (
  clients: Clients,
  stacks: readonly StageStack[],
  say: (line: string) => void,
): Promise<void> => {
  for (const stack of inOrderOfDeletion(stacks)) {
    say(`${stack.name} …`);
    for (const bucket of stack.buckets) await emptyBucket(clients.s3, bucket);
    for (const ruleSet of stack.ruleSets) await deactivate(clients.ses, ruleSet);
    await deleteStack(clients.cloudFormation, stack);
  }
};

/** Mails to the stage's domain are no longer received. Another stage's rules are left alone. */
const deactivate = async (ses: SESClient, ruleSet: string): Promise<void> => {
  const { Metadata } = await ses.send(new DescribeActiveReceiptRuleSetCommand({}));
  if (Metadata?.Name === ruleSet) await ses.send(new SetActiveReceiptRuleSetCommand({}));
};

const deleteStack = async (client: CloudFormationClient, { id, isProtected }: StageStack): Promise<void> => {
  const StackName = id;
  if (isProtected)
    await client.send(new UpdateTerminationProtectionCommand({ StackName, EnableTerminationProtection: false }));
  await client.send(new DeleteStackCommand({ StackName }));
  await waitUntilStackDeleteComplete({ client, maxWaitTime: LONGEST_SECONDS }, { StackName });
};
