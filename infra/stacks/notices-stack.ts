import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { Construct } from 'constructs';
import { LEDGER_APPENDED } from '../../shared/contracts/events.ts';
import { isInChina } from '../china.ts';
import { type Access, itemsOf, readingOf } from '../constructs/access.ts';
import { HouseFunction } from '../constructs/house-function.ts';
import { relayingThrough } from '../constructs/mail-relay.ts';
import { MailSending, senderAt } from '../constructs/mail-sending.ts';
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
  /** Null in China, which has no SES: there a relay takes the notices, and does not say what becomes of them. */
  readonly mail: MailSending | null;

  constructor(scope: Construct, id: string, { stage, data, publicUrl, ...props }: NoticesStackProps) {
    super(scope, id, props);
    this.bus = new EventBus(this, 'Bus', { eventBusName: `baifang-${stage.name}` });
    this.mail = isInChina(stage) ? null : new MailSending(this, 'Mail', { mailDomain: stage.mailDomain });
    this.deliver(stage, data, publicUrl);
    if (this.mail !== null) this.track(this.mail, stage, data);
  }

  private deliver(stage: StageConfiguration, data: DataStack, publicUrl: string): void {
    const concurrency = stage.concurrency.deliverNotices;
    const deliver = new HouseFunction(this, 'deliver-notices', {
      ...houseOf(stage),
      name: 'deliver-notices',
      timeout: Duration.minutes(2),
      userImpact: 'reminders, missing-log notices and digests are late; people miss deadlines nobody reminded them of.',
      access: [
        itemsOf(data.table, ['GetItem', 'Query', 'UpdateItem']),
        readingOf(data.receiptKey, 'RECEIPT_KEY_SECRET_ARN'),
        this.sending(stage),
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
  }

  /** A stage that has a relay sends through it. */
  private sending({ smtp, mailDomain, name }: StageConfiguration): Access {
    if (smtp !== undefined) return relayingThrough(this, smtp, senderAt(mailDomain));
    if (this.mail === null) throw new Error(`stage ${name} has nothing to send mail with`);
    return this.mail.access;
  }

  private track(mail: MailSending, stage: StageConfiguration, data: DataStack): void {
    const track = new HouseFunction(this, 'track-delivery', {
      ...houseOf(stage),
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

const houseOf = ({ name, logRetention }: StageConfiguration) =>
  ({ stageName: name, invoker: { kind: 'work-queue' }, memoryMiB: 512, logRetention }) as const;
