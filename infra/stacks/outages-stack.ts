import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { indexOf, itemsOf } from '../constructs/access.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import type { StageConfiguration } from '../stages.ts';
import type { DataStack } from './data-stack.ts';

export interface OutagesStackProps extends StackProps {
  readonly stage: StageConfiguration;
  readonly data: DataStack;
  /** Rings while the front door is failing. */
  readonly frontDoor: Alarm;
}

/** Thousands of departments are looked at within it; what is not done in time goes on at the next receive. */
const TIMEOUT = Duration.minutes(15);

/** From an alarm that ends to deadlines that move: nobody has to remember to declare it. */
export class OutagesStack extends Stack {
  constructor(scope: Construct, id: string, { stage, data, frontDoor, ...props }: OutagesStackProps) {
    super(scope, id, props);
    const worker = new HouseFunction(this, 'record-outages', {
      stageName: stage.name,
      name: 'record-outages',
      invoker: { kind: 'work-queue' },
      memoryMiB: 1024,
      timeout: TIMEOUT,
      logRetention: stage.logRetention,
      userImpact: 'deadlines that fell into an outage do not move by themselves: declare it by hand.',
      access: [itemsOf(data.table, ['GetItem', 'Query', 'PutItem']), indexOf(data.table, 'due')],
    });
    const alarms = new WorkQueue(this, 'Alarms', {
      consumer: worker,
      batchSize: 1,
      concurrency: 2,
      userImpact: 'an outage was not recorded: people are held to deadlines that they could not meet.',
    });
    alarms.receive('FrontDoor', EventBus.fromEventBusName(this, 'DefaultBus', 'default'), {
      source: ['aws.cloudwatch'],
      detailType: ['CloudWatch Alarm State Change'],
      resources: [frontDoor.alarmArn],
    });
  }
}
