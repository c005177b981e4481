import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { Tick } from '../../shared/contracts/events.ts';
import type { DeadLetterQueue } from './dead-letter-queue.ts';
import type { HouseFunction } from './house-function.ts';

export interface FiveMinuteScheduleProps {
  readonly target: HouseFunction;
  readonly deadLetters: DeadLetterQueue;
}

const PERIOD = Duration.minutes(5);

/** Invokes a function at every five minutes of the clock with the time it was meant for, however late it fires. */
export class FiveMinuteSchedule extends Construct {
  constructor(scope: Construct, id: string, { target, deadLetters }: FiveMinuteScheduleProps) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [target.functionArn] }));
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }));
    new CfnSchedule(this, 'Schedule', {
      scheduleExpression: `cron(0/${PERIOD.toMinutes().toString()} * * * ? *)`,
      scheduleExpressionTimezone: 'UTC',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: target.functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify({ scheduledTime: '<aws.scheduler.scheduled-time>' } satisfies Tick),
        // The next tick does what a lost one would have done, so an old one is not worth keeping.
        retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: PERIOD.toSeconds() },
        deadLetterConfig: { arn: deadLetters.queueArn },
      },
    });
  }
}
