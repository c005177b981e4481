import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { filesIn, itemsOf } from '../constructs/access.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import type { StageConfiguration } from '../stages.ts';
import type { DataStack } from './data-stack.ts';

export interface SealingStackProps extends StackProps {
  readonly stage: StageConfiguration;
  readonly data: DataStack;
}

/** Where the sealed packs stand in their bucket. */
export const SEALED_PREFIX = 'sealed/';

/** Seals each month of each department as files once it has closed. */
export class SealingStack extends Stack {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { stage, data, ...props }: SealingStackProps) {
    super(scope, id, props);
    const worker = new HouseFunction(this, 'seal-month', {
      stageName: stage.name,
      name: 'seal-month',
      invoker: { kind: 'work-queue' },
      memoryMiB: 3008,
      timeout: Duration.minutes(10),
      logRetention: stage.logRetention,
      userImpact: 'closed months have no sealed pack yet; they are sealed once the cause is mended.',
      access: [
        itemsOf(data.table, ['GetItem', 'Query']),
        ...filesIn(this, data.sealedPacks, 'SEALED_PACKS_BUCKET', {
          prefix: SEALED_PREFIX,
          actions: ['GetObject', 'PutObject'],
        }),
      ],
    });
    this.queue = new WorkQueue(this, 'Closings', {
      consumer: worker,
      batchSize: 1,
      concurrency: stage.concurrency.sealing,
      userImpact: 'the months in the dead-letter queue have no sealed pack.',
    }).queue;
  }
}
