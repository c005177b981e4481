import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { LEDGER_APPENDED } from '../../shared/contracts/events.ts';
import { itemsOf, readingOf } from '../constructs/access.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import { relayingThrough } from '../constructs/mail-relay.ts';
import { MailSending } from '../constructs/mail-sending.ts';
import { WorkQueue } from '../constructs/work-queue.ts';
import type { StageConfiguration } from '../stages.ts';
import type { DataStack } from './data-stack.ts';

export interface NoticesStackProps extends StackProps {
  readonly stage: StageConfiguration;
  readonly data: DataStack;
  readonly publicUrl: string;
}

/** From an appended ledger entry to the mails it causes, and from SES's delivery events back to the notices. */
export class NoticesStack extends Stack {
  readonly bus: EventBus;
  readonly mail: MailSending;

  constructor(scope: Construct, id: string, { stage, data, publicUrl, ...props }: NoticesStackProps) {
    super(scope, id, props);
    this.bus = new EventBus(this, 'Bus', { eventBusName: `baifang-${stage.name}` });
    const mail = new MailSending(this, 'Mail', { mailDomain: stage.mailDomain });
    this.mail = mail;
    const house = {
      stageName: stage.name,
      invoker: { kind: 'work-queue' },
      memoryMiB: 512,
      logRetention: stage.logRetention,
    } as const;

    const concurrency = stage.concurrency.deliverNotices;
    const deliver = new HouseFunction(this, 'deliver-notices', {
      ...house,
      name: 'deliver-notices',
      timeout: Duration.minutes(2),
      userImpact: 'reminders, missing-log notices and digests are late; people miss deadlines nobody reminded them of.',
      access: [
        itemsOf(data.table, ['GetItem', 'Query', 'UpdateItem']),
        readingOf(data.receiptKey, 'RECEIPT_KEY_SECRET_ARN'),
        stage.smtp === undefined ? mail.access : relayingThrough(this, stage.smtp, mail.from),
      ],
      ...(stage.concurrency.reserved && { reservedConcurrency: concurrency }),
    });
    deliver.addEnvironment('PUBLIC_URL', publicUrl);
    const notices = new WorkQueue(this, 'Notices', {
      consumer: deliver,
      batchSize: 1,
      concurrency,
      userImpact: 'notices of the ledger entries in the dead-letter queue were not sent.',
    });
    notices.receive('LedgerAppended', this.bus, {
      source: [LEDGER_APPENDED.source],
      detailType: [LEDGER_APPENDED.detailType],
    });

    const track = new HouseFunction(this, 'track-delivery', {
      ...house,
      name: 'track-delivery',
      timeout: Duration.seconds(30),
      userImpact: 'a notice that bounced still reads as sent, so nobody tells the person by other means.',
      access: [itemsOf(data.table, ['GetItem', 'PutItem', 'UpdateItem'])],
    });
    const deliveries = new WorkQueue(this, 'Deliveries', {
      consumer: track,
      batchSize: 10,
      concurrency: 2,
      userImpact: 'the delivery state of some notices is unknown: a bounced one may read as sent.',
    });
    for (const { id: name, pattern, message } of mail.deliveryEvents)
      deliveries.receive(name, mail.eventBus, pattern, message);
  }
}
