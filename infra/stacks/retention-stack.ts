import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { itemsOf } from '../constructs/access.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import type { StageConfiguration } from '../stages.ts';
import type { DataStack } from './data-stack.ts';

export interface RetentionStackProps extends StackProps {
  readonly stage: StageConfiguration;
  readonly data: DataStack;
}

/** A month of five thousand people has some hundred thousand logs; what is not done in time goes on at the next receive. */
const TIMEOUT = Duration.minutes(15);

/** Deletes what is over its time, department by department, after each has closed a month. */
export class RetentionStack extends Stack {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { stage, data, ...props }: RetentionStackProps) {
    super(scope, id, props);
    const worker = new HouseFunction(this, 'retire-records', {
      stageName: stage.name,
      name: 'retire-records',
      invoker: { kind: 'work-queue' },
      memoryMiB: 1024,
      timeout: TIMEOUT,
      logRetention: stage.logRetention,
      userImpact: 'personal data that is over its time is not deleted; it goes once the cause is mended.',
      access: [itemsOf(data.table, ['GetItem', 'Query', 'UpdateItem'])],
    });
    worker.addEnvironment('RETENTION_CONTACTS_MONTHS', String(stage.retention.contactsMonths));
    worker.addEnvironment('RETENTION_TEXTS_MONTHS', String(stage.retention.textsMonths));
    this.queue = new WorkQueue(this, 'Retention', {
      consumer: worker,
      batchSize: 1,
      concurrency: stage.concurrency.retention,
      userImpact: 'the departments in the dead-letter queue keep personal data for longer than they should.',
    }).queue;
  }
}
