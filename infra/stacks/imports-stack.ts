import { Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { filesIn, itemsOf, readingOf } from '../constructs/access.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import type { StageConfiguration } from '../stages.ts';
import type { DataStack } from './data-stack.ts';

export interface ImportsStackProps extends StackProps {
  readonly stage: StageConfiguration;
  readonly data: DataStack;
}

/** Where the sheets of an import stand in the bucket. */
export const SHEETS_PREFIX = 'sheets/';

/** Twenty thousand rows take a minute or two, most of it the table's. */
const TIMEOUT = Duration.minutes(10);

/** Large spreadsheets, checked and filed in the background: the sheets, the queue of work and the function that does it. */
export class ImportsStack extends Stack {
  /** They are here for days only, and whoever sent one still has it. */
  readonly sheets: Bucket;
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { stage, data, ...props }: ImportsStackProps) {
    super(scope, id, props);
    this.sheets = new Bucket(this, 'Sheets', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(7), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(this.sheets).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Two functions reach it and nobody else; every import stands in the table with who started it.',
    });
    const worker = new HouseFunction(this, 'work-off-imports', {
      stageName: stage.name,
      name: 'work-off-imports',
      invoker: { kind: 'work-queue' },
      memoryMiB: 1769,
      timeout: TIMEOUT,
      logRetention: stage.logRetention,
      userImpact: 'large spreadsheets are neither checked nor filed; their progress stands still.',
      access: [
        itemsOf(data.table, ['GetItem', 'Query', 'PutItem', 'UpdateItem']),
        readingOf(data.receiptKey, 'RECEIPT_KEY_SECRET_ARN'),
        ...filesIn(this, this.sheets, 'IMPORT_SHEETS_BUCKET', {
          prefix: SHEETS_PREFIX,
          actions: ['GetObject', 'DeleteObject'],
        }),
      ],
    });
    this.queue = new WorkQueue(this, 'Imports', {
      consumer: worker,
      batchSize: 1,
      concurrency: stage.concurrency.imports,
      userImpact: 'the imports in the dead-letter queue stand still until somebody confirms or starts them again.',
    }).queue;
  }
}
