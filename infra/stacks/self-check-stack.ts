import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { filesIn, indexOf, itemsOf } from '../constructs/access.ts';
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import { houseMetric } from '../constructs/house-metric.ts';
import { Schedule } from '../constructs/schedule.ts';
import { UserImpactAlarm } from '../constructs/user-impact-alarm.ts';
import type { StageConfiguration } from '../stages.ts';
import type { DataStack } from './data-stack.ts';
import { SEALED_PREFIX } from './sealing-stack.ts';

export interface SelfCheckStackProps extends StackProps {
  readonly stage: StageConfiguration;
  readonly data: DataStack;
}

/** What lasts longest: a department of years takes some seconds, five of them at once. */
const TIMEOUT = Duration.minutes(15);
const DEPARTMENTS_A_NIGHT = 200;

/** Every night, whether or not anybody asks: are ledgers and sealed months still what they were? */
export class SelfCheckStack extends Stack {
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, { stage, data, ...props }: SelfCheckStackProps) {
    super(scope, id, props);
    this.deadLetters = new DeadLetterQueue(this, 'SelfCheckDeadLetters', {
      worker: 'self-check',
      userImpact: 'a night went by in which nobody looked whether records were changed; the next one may find more.',
    });
    const selfCheck = new HouseFunction(this, 'self-check', {
      stageName: stage.name,
      name: 'self-check',
      invoker: { kind: 'scheduler', deadLetters: this.deadLetters },
      memoryMiB: 3008,
      timeout: TIMEOUT,
      logRetention: stage.logRetention,
      userImpact: 'nobody looks whether records were changed; what is wrong stays unnoticed for longer.',
      access: [
        itemsOf(data.table, ['GetItem', 'Query', 'PutItem']),
        indexOf(data.table, 'due'),
        ...filesIn(this, data.sealedPacks, 'SEALED_PACKS_BUCKET', { prefix: SEALED_PREFIX, actions: ['GetObject'] }),
      ],
    });
    selfCheck.addEnvironment('DEPARTMENTS_A_NIGHT', String(DEPARTMENTS_A_NIGHT));
    new Schedule(this, 'EveryNight', {
      expression: 'cron(30 3 * * ? *)',
      timeZone: 'Asia/Shanghai',
      latest: Duration.hours(1),
      target: selfCheck,
      deadLetters: this.deadLetters,
    });
    this.watch(stage.name);
  }

  private watch(stageName: string): void {
    const period = Duration.days(1);
    new UserImpactAlarm(this, 'Difference', {
      metric: houseMetric(stageName, 'DifferencesFound', { statistic: 'Sum', period }),
      userImpact: 'a ledger or a sealed month is not what it was: rulings and awards that rest on it may be wrong.',
      section: 'the-self-check-found-a-difference',
      ringsOn: 'any',
    });
    new UserImpactAlarm(this, 'Silent', {
      metric: houseMetric(stageName, 'LedgersVerified', { statistic: 'SampleCount', period }),
      userImpact: 'nobody has looked for two days whether records were changed; what is wrong stays unnoticed.',
      section: 'no-self-check-for-48-hours',
      ringsOn: 'none',
      periods: 2,
    });
  }
}
