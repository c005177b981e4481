import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { itemsOf, readingOf } from '../constructs/access.ts';
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import { houseMetric } from '../constructs/house-metric.ts';
import { Schedule } from '../constructs/schedule.ts';
import { UserImpactAlarm } from '../constructs/user-impact-alarm.ts';
import type { StageConfiguration } from '../stages.ts';
import type { DataStack } from './data-stack.ts';

export interface CanaryStackProps extends StackProps {
  readonly stage: StageConfiguration;
  readonly data: DataStack;
  readonly publicUrl: string;
}

/** It waits twenty seconds for an answer. */
const TIMEOUT = Duration.seconds(30);
const PERIOD = Duration.minutes(15);
const TWICE = 2;

/** Files from outside, as people do: that nobody complains may mean that nobody gets through. */
export class CanaryStack extends Stack {
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, { stage, data, publicUrl, ...props }: CanaryStackProps) {
    super(scope, id, props);
    this.deadLetters = new DeadLetterQueue(this, 'CanaryDeadLetters', {
      worker: 'canary',
      userImpact: 'none at once: for a quarter of an hour nobody tried whether forms are taken in.',
    });
    const canary = new HouseFunction(this, 'canary', {
      stageName: stage.name,
      name: 'canary',
      invoker: { kind: 'scheduler', deadLetters: this.deadLetters },
      memoryMiB: 1024,
      timeout: TIMEOUT,
      logRetention: stage.logRetention,
      userImpact: 'nobody tries whether forms are taken in; people may be the first to notice that they are not.',
      access: [
        itemsOf(data.table, ['BatchWriteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem']),
        readingOf(data.webhookKey, 'WEBHOOK_KEY_SECRET_ARN'),
      ],
    });
    canary.addEnvironment('PUBLIC_URL', publicUrl);
    new Schedule(this, 'EveryQuarter', {
      expression: 'cron(0/15 * * * ? *)',
      timeZone: 'Asia/Shanghai',
      latest: Duration.minutes(2),
      target: canary,
      deadLetters: this.deadLetters,
    });
    new UserImpactAlarm(this, 'NotFiled', {
      metric: houseMetric(stage.name, 'CanariesNotFiled', { statistic: 'Sum', period: PERIOD }),
      userImpact: 'what people send is not taken in, whatever the pages and other alarms say.',
      section: 'the-canary-cannot-file',
      ringsOn: 'any',
      periods: TWICE,
    });
  }
}
