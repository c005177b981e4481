import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { ReceiptRuleSet } from 'aws-cdk-lib/aws-ses';
import { S3 } from 'aws-cdk-lib/aws-ses-actions';
import type { Construct } from 'constructs';
import { filesIn, indexOf, itemsOf, readingOf } from '../constructs/access.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import type { MailSending } from '../constructs/mail-sending.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import type { StageConfiguration } from '../stages.ts';
import type { DataStack } from './data-stack.ts';

export interface IncomingMailStackProps extends StackProps {
  readonly stage: StageConfiguration;
  readonly data: DataStack;
  readonly mail: MailSending;
}

const PREFIX = 'mails/';

/** Forms by mail: SES stores what it receives, the bucket tells the bus, and a function files it and answers. */
export class IncomingMailStack extends Stack {
  private readonly mails: Bucket;

  constructor(scope: Construct, id: string, { stage, data, mail, ...props }: IncomingMailStackProps) {
    super(scope, id, props);
    this.mails = this.newBucket();
    if (stage.mailDomain !== undefined) this.receiveAt(stage.mailDomain);
    const receive = new HouseFunction(this, 'receive-mail', {
      stageName: stage.name,
      name: 'receive-mail',
      invoker: { kind: 'work-queue' },
      memoryMiB: 1769,
      timeout: Duration.minutes(1),
      logRetention: stage.logRetention,
      userImpact:
        'forms sent by mail are neither filed nor answered; they are filed later, as received when they came.',
      access: [
        itemsOf(data.table, ['GetItem', 'Query', 'PutItem']),
        indexOf(data.table, 'subject'),
        readingOf(data.receiptKey, 'RECEIPT_KEY_SECRET_ARN'),
        ...filesIn(this, this.mails, 'INCOMING_MAILS_BUCKET', {
          prefix: PREFIX,
          actions: ['GetObject', 'DeleteObject'],
        }),
        mail.access,
      ],
    });
    const queue = new WorkQueue(this, 'IncomingMails', {
      consumer: receive,
      batchSize: 1,
      concurrency: stage.concurrency.incomingMails,
      userImpact: 'the mails in the dead-letter queue were not filed; they are in the bucket for seven days.',
    });
    queue.receive('MailStored', mail.eventBus, {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [this.mails.bucketName] }, object: { key: [{ prefix: PREFIX }] } },
    });
  }

  private newBucket(): Bucket {
    const mails = new Bucket(this, 'Mails', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(7) }],
      removalPolicy: RemovalPolicy.DESTROY,
    });
    // What CDK offers for it is a function of its own that sets it after the deployment.
    const resource = mails.node.defaultChild as CfnBucket;
    resource.addPropertyOverride('NotificationConfiguration.EventBridgeConfiguration.EventBridgeEnabled', true);
    Validations.of(mails).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'SES writes it and one function reads it and nobody else; each mail is deleted once it is worked off.',
    });
    return mails;
  }

  /** An account has one active rule set, which somebody has to activate: see docs/mail.md. */
  private receiveAt(domain: string): void {
    const rules = new ReceiptRuleSet(this, 'Rules');
    new CfnOutput(this, 'ReceiptRuleSetName', { value: rules.receiptRuleSetName });
    rules.addRule('Forms', {
      recipients: [domain],
      scanEnabled: true,
      // CDK's own types do not fit together under exactOptionalPropertyTypes.
      actions: [new S3({ bucket: this.mails as IBucket, objectKeyPrefix: PREFIX })],
    });
  }
}
