import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { EventBus, EventField, type EventPattern, type IEventBus, RuleTargetInput } from 'aws-cdk-lib/aws-events';
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
import { UserImpactAlarm } from './user-impact-alarm.ts';

/** An address that can be sent from nowhere (RFC 2606): SES refuses every mail until the stage names a domain. */
const NO_DOMAIN = 'example.com';

/** The one address that notices of a stage come from. */
export const senderAt = (mailDomain: string | undefined): string => `${SENDER}@${mailDomain ?? NO_DOMAIN}`;

/** SES's events tell whom a mail went to and what about; of all that, its tags say which notice it was. */
const ABOUT_MAIL = ['messageId', 'tags'];
/** Which address takes no mail any more. */
const ABOUT_ADDRESS = [...ABOUT_MAIL, 'destination'];

/** From here on SES looks at an account, and may pause its sending; of the whole account, for SES knows no stages. */
const REPUTATION = [
  { id: 'Bounces', metricName: 'Reputation.BounceRate', threshold: 0.05 },
  { id: 'Complaints', metricName: 'Reputation.ComplaintRate', threshold: 0.001 },
] as const;

/** Delivery events by what there is to know of them: a field that an event lacks cannot be asked for. */
const OUTCOMES = [
  {
    id: 'DeliveryEvents',
    detailTypes: ['Email Delivered', 'Email Rejected', 'Email Rendering Failed'],
    fields: { mail: ABOUT_MAIL },
  },
  {
    id: 'BounceEvents',
    detailTypes: ['Email Bounced'],
    fields: { mail: ABOUT_ADDRESS, bounce: ['bounceType'] },
  },
  { id: 'ComplaintEvents', detailTypes: ['Email Complaint Received'], fields: { mail: ABOUT_ADDRESS } },
] as const;

/** Of an event only these fields of its detail, each where it was. */
const only = (fields: Readonly<Record<string, readonly string[]>>): RuleTargetInput =>
  RuleTargetInput.fromObject({
    source: EventField.source,
    'detail-type': EventField.detailType,
    detail: Object.fromEntries(
      Object.entries(fields).map(([part, names]) => [
        part,
        Object.fromEntries(names.map((name) => [name, EventField.fromPath(`$.detail.${part}.${name}`)])),
      ]),
    ),
  });

export interface DeliveryEvents {
  readonly id: string;
  readonly pattern: EventPattern;
  readonly message: RuleTargetInput;
}

/** SES with its delivery events on the account's default bus, the only one that SES publishes on. */
export class MailSending extends Construct {
  /** May send, from the stage's one address only. */
  readonly access: Access;
  readonly eventBus: IEventBus;
  /** Delivery events of this stage's mails; other stages of the account share the bus. */
  readonly deliveryEvents: readonly DeliveryEvents[];

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
    const ofThisStage = { mail: { tags: { 'ses:configuration-set': [configurationSet.configurationSetName] } } };
    this.deliveryEvents = OUTCOMES.map(({ id: name, detailTypes, fields }) => ({
      id: name,
      pattern: { source: ['aws.ses'], detailType: [...detailTypes], detail: ofThisStage },
      message: only(fields),
    }));
    for (const { id: name, metricName, threshold } of REPUTATION) {
      new UserImpactAlarm(this, name, {
        metric: new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Maximum', period: Duration.hours(1) }),
        userImpact: 'too many mails bounce or annoy: soon none may be sent, and nobody is reminded any more.',
        section: 'the-reputation-of-our-mails',
        ringsOn: 'any',
        threshold,
      });
    }
    this.access = this.sendingFrom(mailDomain, configurationSet);
  }

  private sendingFrom(mailDomain: string | undefined, { configurationSetName }: ConfigurationSet): Access {
    const from = senderAt(mailDomain);
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName, arnFormat: ArnFormat.SLASH_RESOURCE_NAME });
    return {
      environment: { MAIL_FROM: from, MAIL_CONFIGURATION_SET: configurationSetName },
      statement: new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [arn('identity', mailDomain ?? NO_DOMAIN), arn('configuration-set', configurationSetName)],
        conditions: { StringEquals: { 'ses:FromAddress': from } },
      }),
    };
  }
}
