import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { indexOf, itemsOf, publishingOn, sendingTo } from '../constructs/access.ts';
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import { houseMetric } from '../constructs/house-metric.ts';
import { Schedule } from '../constructs/schedule.ts';
import { UserImpactAlarm } from '../constructs/user-impact-alarm.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import type { StageConfiguration } from '../stages.ts';
import type { DataStack } from './data-stack.ts';

export interface RunsStackProps extends StackProps {
  readonly stage: StageConfiguration;
  readonly data: DataStack;
  readonly bus: EventBus;
  /** Where a closed month goes to be sealed. */
  readonly closings: Queue;
  /** Where a department goes once it has closed a month. */
  readonly retention: Queue;
}

/** A run takes seconds; the close of a year, which reads its twelve months, takes 200 for 3,000 people (docs/scale.md). */
const JUDGE_TIMEOUT = Duration.minutes(5);

/** Every five minutes: which departments have something due, and their judgement, one message a department. */
export class RunsStack extends Stack {
  readonly tickDeadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, { stage, data, bus, closings, retention, ...props }: RunsStackProps) {
    super(scope, id, props);
    const judge = new HouseFunction(this, 'judge', {
      stageName: stage.name,
      name: 'judge',
      invoker: { kind: 'work-queue' },
      memoryMiB: 1769,
      timeout: JUDGE_TIMEOUT,
      logRetention: stage.logRetention,
      userImpact: 'deadlines pass unjudged: rulings, standings, reminders and notices are late.',
      access: [
        itemsOf(data.table, ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'BatchWriteItem']),
        publishingOn(bus),
        sendingTo(closings, 'CLOSINGS_QUEUE_URL'),
        sendingTo(retention, 'RETENTION_QUEUE_URL'),
      ],
    });
    const runs = new WorkQueue(this, 'Runs', {
      consumer: judge,
      batchSize: 1,
      concurrency: stage.concurrency.judge,
      userImpact: 'the departments in the dead-letter queue are not judged until the cause is mended.',
    });

    this.tickDeadLetters = new DeadLetterQueue(this, 'TickDeadLetters', {
      worker: 'tick',
      userImpact: 'a tick was lost; what was due comes with the next one, up to five minutes later.',
    });
    const tick = new HouseFunction(this, 'tick', {
      stageName: stage.name,
      name: 'tick',
      invoker: { kind: 'scheduler', deadLetters: this.tickDeadLetters },
      memoryMiB: 512,
      timeout: Duration.minutes(1),
      logRetention: stage.logRetention,
      userImpact: 'no department is judged or reminded, and lost announcements are not repeated.',
      access: [indexOf(data.table, 'due'), sendingTo(runs.queue, 'RUNS_QUEUE_URL'), publishingOn(bus)],
    });
    new Schedule(this, 'EveryFiveMinutes', {
      expression: 'cron(0/5 * * * ? *)',
      timeZone: 'UTC',
      latest: Duration.minutes(5),
      target: tick,
      deadLetters: this.tickDeadLetters,
    });
    this.watch(stage.name, tick);
  }

  /** Whether anything runs at all, and in time. */
  private watch(stageName: string, tick: HouseFunction): void {
    new UserImpactAlarm(this, 'TickSilent', {
      metric: tick.metricInvocations({ period: Duration.minutes(15), statistic: 'Sum' }),
      userImpact: 'the schedule has stopped: no deadline is judged and nobody is reminded.',
      section: 'the-tick-is-silent',
      ringsOn: 'none',
    });
    new UserImpactAlarm(this, 'RunsBehind', {
      metric: houseMetric(stageName, 'RunsBehind', { statistic: 'Maximum' }),
      userImpact: 'some departments are not judged in time: rulings, standings and notices are late.',
      section: 'runs-are-behind',
      ringsOn: 'any',
      periods: 2,
    });
  }
}
