import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { UserImpactAlarm } from './user-impact-alarm.ts';

export interface DeadLetterQueueProps {
  /** The function that failed at what lies here: its section of the runbook is named after it. */
  readonly worker: string;
  /** What people suffer while messages lie in it. */
  readonly userImpact: string;
}

/** Where an asynchronous edge leaves what it could not deliver; its alarm rings at the first message. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, props: DeadLetterQueueProps) {
    super(scope, id, {
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new UserImpactAlarm(this, 'Alarm', {
      metric: this.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
      userImpact: props.userImpact,
      section: `dead-letters-of-${props.worker}`,
      ringsOn: 'any',
    });
    Validations.of(this).acknowledge({
      id: 'Serverless-SQSRedrivePolicy',
      reason: 'It is the end of the line: a person redrives it after its alarm.',
    });
  }
}
