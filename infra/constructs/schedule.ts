import type { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { Tick } from '../../shared/contracts/events.ts';
import type { DeadLetterQueue } from './dead-letter-queue.ts';
import type { HouseFunction } from './house-function.ts';

export interface ScheduleProps {
  /** AWS's `cron(…)`. */
  readonly expression: string;
  readonly timeZone: string;
  /** For how long it is tried to fire: an old occurrence is not worth keeping once the next is due. */
  readonly latest: Duration;
  readonly target: HouseFunction;
  readonly deadLetters: DeadLetterQueue;
}

/** Invokes a function by the clock, with the time it was meant for, however late it fires. */
export class Schedule extends Construct {
  constructor(scope: Construct, id: string, props: ScheduleProps) {
    super(scope, id);
    const { expression, timeZone, latest, target, deadLetters } = props;
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [target.functionArn] }));
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }));
    new CfnSchedule(this, 'Schedule', {
      scheduleExpression: expression,
      scheduleExpressionTimezone: timeZone,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: target.functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify({ scheduledTime: '<aws.scheduler.scheduled-time>' } satisfies Tick),
        retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: latest.toSeconds() },
        deadLetterConfig: { arn: deadLetters.queueArn },
      },
    });
  }
}
