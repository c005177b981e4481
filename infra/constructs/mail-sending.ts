import { ArnFormat, Stack } from 'aws-cdk-lib';
import { EventBus, type EventPattern, type IEventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { SENDER } from '../../shared/contracts/forms/mailboxes.ts';
import type { Access } from './access.ts';

/** An address that can be sent from nowhere (RFC 2606): SES refuses every mail until the stage names a domain. */
const NO_DOMAIN = 'example.com';

/** SES with its delivery events on the account's default bus, the only one that SES publishes on. */
export class MailSending extends Construct {
  /** May send, from the stage's one address only. */
  readonly access: Access;
  /** That address. */
  readonly from: string;
  readonly eventBus: IEventBus;
  /** Delivery events of this stage's mails; other stages of the account share the bus. */
  readonly deliveryEvents: EventPattern;

  constructor(scope: Construct, id: string, { mailDomain }: { readonly mailDomain: string | undefined }) {
    super(scope, id);
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    if (mailDomain !== undefined) {
      new EmailIdentity(this, 'Identity', { identity: Identity.domain(mailDomain), configurationSet });
    }
    this.eventBus = EventBus.fromEventBusName(this, 'DefaultBus', 'default');
    configurationSet.addEventDestination('DeliveryEvents', {
      destination: EventDestination.eventBus(this.eventBus),
      events: [
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.RENDERING_FAILURE,
      ],
    });
    this.deliveryEvents = {
      source: ['aws.ses'],
      detailType: [
        'Email Delivered',
        'Email Bounced',
        'Email Complaint Received',
        'Email Rejected',
        'Email Rendering Failed',
      ],
      detail: { mail: { tags: { 'ses:configuration-set': [configurationSet.configurationSetName] } } },
    };
    const domain = mailDomain ?? NO_DOMAIN;
    this.from = `${SENDER}@${domain}`;
    this.access = this.sendingFrom(domain, configurationSet);
  }

  private sendingFrom(domain: string, { configurationSetName }: ConfigurationSet): Access {
    const { from } = this;
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName, arnFormat: ArnFormat.SLASH_RESOURCE_NAME });
    return {
      environment: { MAIL_FROM: from, MAIL_CONFIGURATION_SET: configurationSetName },
      statement: new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [arn('identity', domain), arn('configuration-set', configurationSetName)],
        conditions: { StringEquals: { 'ses:FromAddress': from } },
      }),
    };
  }
}
