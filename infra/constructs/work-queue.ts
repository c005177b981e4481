import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { type EventPattern, type IEventBusRef, Rule, type RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { HouseFunction } from './house-function.ts';

export interface WorkQueueProps {
  readonly consumer: HouseFunction;
  readonly batchSize: number;
  /** Invocations of the consumer at the same time. */
  readonly concurrency: number;
  /** What people suffer while messages lie in its dead-letter queue. */
  readonly userImpact: string;
}

/** AWS's advice: six attempts fit into the visibility timeout, so that throttling does not show a message twice. */
const VISIBILITY_PER_TIMEOUT = 6;
const RECEIVES_BEFORE_DEAD_LETTER = 5;
/** What Lambda does with the queue in the consumer's name; `grantConsumeMessages` would allow more. */
const POLLING = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];

/** A queue, the function that works through it, and the one dead-letter queue of both its ends. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: DeadLetterQueue;
  /** Works through it. */
  readonly consumer: HouseFunction;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    this.consumer = props.consumer;
    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters', {
      worker: props.consumer.folder,
      userImpact: props.userImpact,
    });
    this.queue = new Queue(this, 'Queue', {
      visibilityTimeout: Duration.seconds(VISIBILITY_PER_TIMEOUT * props.consumer.timeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: RECEIVES_BEFORE_DEAD_LETTER },
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const mapping = new EventSourceMapping(this, 'Mapping', {
      target: props.consumer,
      eventSourceArn: this.queue.queueArn,
      batchSize: props.batchSize,
      maxConcurrency: props.concurrency,
      reportBatchItemFailures: true,
    });
    props.consumer.addToRolePolicy(new PolicyStatement({ actions: POLLING, resources: [this.queue.queueArn] }));
    Validations.of(mapping).acknowledge({
      id: 'Serverless-LambdaEventSourceMappingDestination',
      reason: 'Failure destinations exist for streams only; what fails here goes to the dead-letter queue.',
    });
  }

  /**
   * Takes in the bus's events of this pattern, or what `message` says of them; those the bus cannot deliver go to the same
   * dead-letter queue.
   */
  receive(id: string, eventBus: IEventBusRef, eventPattern: EventPattern, message?: RuleTargetInput): void {
    const target = new SqsQueue(this.queue, { deadLetterQueue: this.deadLetters, ...(message && { message }) });
    new Rule(this, id, { eventBus, eventPattern, targets: [target] });
  }
}
