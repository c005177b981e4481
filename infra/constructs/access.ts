import { Stack } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { FailingWorker } from '../../shared/contracts/http/dead-letters.ts';
import { TABLE_SCHEMA } from '../../shared/adapters/dynamodb/table-schema.ts';

/** What a function may do with a resource, together with the environment variables that tell it where that is. */
export interface Access {
  readonly environment: Readonly<Record<string, string>>;
  readonly statement: PolicyStatement;
  /** The finding of cdk-nag, and why its resources cannot be named one by one; absent where they are. */
  readonly wildcard?: { readonly id: string; readonly reason: string };
}

/** The stage's own, or one that a restore made. */
export type TableInUse = Pick<ITable, 'tableName' | 'tableArn'>;

type ItemAction = 'GetItem' | 'PutItem' | 'UpdateItem' | 'BatchWriteItem' | 'Query';
type IndexName = keyof typeof TABLE_SCHEMA.indexes;

/** Single actions on the table's items, and queries on the indexes named. */
export function itemsOf(table: TableInUse, actions: readonly ItemAction[]): Access {
  return {
    environment: { TABLE_NAME: table.tableName },
    statement: new PolicyStatement({
      actions: actions.map((action) => `dynamodb:${action}`),
      resources: [table.tableArn],
    }),
  };
}

/** Queries on one index; the items behind it need an access of their own. */
export function indexOf(table: TableInUse, index: IndexName): Access {
  return {
    environment: { TABLE_NAME: table.tableName },
    statement: new PolicyStatement({
      actions: ['dynamodb:Query'],
      resources: [`${table.tableArn}/index/${TABLE_SCHEMA.indexes[index].indexName}`],
    }),
  };
}

export function sendingTo(
  queue: IQueue,
  variable: 'RUNS_QUEUE_URL' | 'IMPORTS_QUEUE_URL' | 'CLOSINGS_QUEUE_URL' | 'RETENTION_QUEUE_URL',
): Access {
  return {
    environment: { [variable]: queue.queueUrl },
    statement: new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }),
  };
}

/** A worker's dead-letter queue, and the queue to put its messages back to; null where there is none. */
export interface DeadLettersOf {
  readonly worker: FailingWorker;
  readonly deadLetters: IQueue;
  readonly source: IQueue | null;
}

/** Counting what lies in dead-letter queues, and putting it back to where it came from. */
export function redriving(user: Stack, queues: readonly DeadLettersOf[]): readonly Access[] {
  const known = queues.map(({ worker, deadLetters, source }) => ({
    worker,
    url: deadLetters.queueUrl,
    sourceUrl: source?.queueUrl ?? null,
  }));
  const sources = queues.flatMap(({ source }) => source ?? []);
  const emptied = queues.filter(({ source }) => source !== null);
  const allowing = (actions: readonly string[], on: readonly IQueue[]): Access => ({
    environment: { DEAD_LETTER_QUEUES: user.toJsonString(known) },
    statement: new PolicyStatement({ actions: [...actions], resources: on.map(({ queueArn }) => queueArn) }),
  });
  return [
    allowing(
      ['sqs:GetQueueAttributes'],
      queues.map(({ deadLetters }) => deadLetters),
    ),
    allowing(
      ['sqs:ReceiveMessage', 'sqs:DeleteMessage'],
      emptied.map(({ deadLetters }) => deadLetters),
    ),
    allowing(['sqs:SendMessage'], sources),
  ];
}

export function publishingOn(bus: EventBus): Access {
  return {
    environment: { EVENT_BUS_NAME: bus.eventBusName },
    statement: new PolicyStatement({ actions: ['events:PutEvents'], resources: [bus.eventBusArn] }),
  };
}

export function readingOf(secret: Secret, variable: 'RECEIPT_KEY_SECRET_ARN' | 'WEBHOOK_KEY_SECRET_ARN'): Access {
  return {
    environment: { [variable]: secret.secretArn },
    statement: new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [secret.secretArn] }),
  };
}

type ObjectAction = 'GetObject' | 'PutObject' | 'DeleteObject';

/** Objects under a prefix; for who reads them, that the bucket may be listed turns the answer to a missing one from 403 into 404. */
export function filesIn(
  user: Stack,
  bucket: Bucket,
  variable: 'COURSE_FILES_BUCKET' | 'IMPORT_SHEETS_BUCKET' | 'INCOMING_MAILS_BUCKET' | 'SEALED_PACKS_BUCKET',
  { prefix, actions }: { readonly prefix: string; readonly actions: readonly ObjectAction[] },
): readonly Access[] {
  const environment = { [variable]: bucket.bucketName };
  const bucketArn = Stack.of(bucket) === user ? bucket.bucketArn : Stack.of(bucket).exportValue(bucket.bucketArn);
  const objects: Access = {
    environment,
    statement: new PolicyStatement({
      actions: actions.map((action) => `s3:${action}`),
      resources: [`${bucketArn}/${prefix}*`],
    }),
    wildcard: {
      id: `AwsSolutions-IAM5[Resource::${nameInFindings(bucketArn, bucket)}/${prefix}*]`,
      reason: 'The keys of objects are digests made up at run time: the prefix is as narrow as a policy can name them.',
    },
  };
  const listing: Access = {
    environment,
    statement: new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucketArn] }),
  };
  return actions.includes('GetObject') ? [objects, listing] : [objects];
}

/** As cdk-nag writes the ARN: the name of the export, or the bucket's of the same stack. */
function nameInFindings(bucketArn: string, bucket: Bucket): string {
  const stack = Stack.of(bucket);
  const reference = stack.resolve(bucketArn) as { 'Fn::ImportValue'?: string; 'Fn::GetAtt'?: [string, string] };
  return reference['Fn::ImportValue'] ?? `<${reference['Fn::GetAtt']?.join('.')}>`;
}
