/** The events SES puts on the bus for a mail, as the template's configuration set asks for. */

import type { BusEvent } from '../events/event-bus.ts';
import type { MailEventsPlan } from '../template/plan.ts';
import type { AcceptedMail } from './mail-file.ts';

/** A mail accepted here is delivered at once: nothing local bounces. */
const OUTCOMES = [
  { type: 'SEND', eventType: 'Send', detailType: 'Email Sent' },
  { type: 'DELIVERY', eventType: 'Delivery', detailType: 'Email Delivered' },
] as const;

export function eventsOf(mail: AcceptedMail, plans: readonly MailEventsPlan[]): BusEvent[] {
  const time = new Date(mail.email.at * 1000).toISOString();
  return plans
    .filter(({ configurationSet }) => configurationSet === mail.configurationSet)
    .flatMap(({ busName, eventTypes }) =>
      OUTCOMES.filter(({ type }) => eventTypes.includes(type)).map(({ eventType, detailType }) => ({
        busName,
        source: 'aws.ses',
        detailType,
        detail: { eventType, mail: describe(mail, time), [eventType.toLowerCase()]: outcomeOf(eventType, mail, time) },
        resources: [],
        time,
      })),
    );
}

function outcomeOf(eventType: 'Send' | 'Delivery', { email }: AcceptedMail, timestamp: string): object {
  if (eventType === 'Send') return {};
  return { timestamp, processingTimeMillis: 0, recipients: email.destination.to, smtpResponse: '250 OK' };
}

function describe({ email, configurationSet, tags }: AcceptedMail, timestamp: string): object {
  const { to, cc, bcc } = email.destination;
  return {
    timestamp,
    source: email.from,
    messageId: email.messageId,
    destination: [...to, ...cc, ...bcc],
    tags: {
      'ses:operation': ['SendRawEmail'],
      ...(configurationSet !== undefined && { 'ses:configuration-set': [configurationSet] }),
      ...Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
    },
  };
}
