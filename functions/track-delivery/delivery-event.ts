import * as z from 'zod';
import { MailTagsSchema } from '../../shared/contracts/mail-tags.ts';
import type { MetricName } from '../../shared/contracts/metrics.ts';

const EVENT_TYPES = [
  'Email Delivered',
  'Email Bounced',
  'Email Complaint Received',
  'Email Rejected',
  'Email Rendering Failed',
] as const;

/** What each event makes of a notice that SES had accepted. */
const STATES: Readonly<Record<(typeof EVENT_TYPES)[number], 'delivered' | 'bounced' | 'complained'>> = {
  'Email Delivered': 'delivered',
  'Email Bounced': 'bounced',
  'Email Complaint Received': 'complained',
  // SES dropped the mail (a virus, a failed rendering): like a bounced one, it reached nobody.
  'Email Rejected': 'bounced',
  'Email Rendering Failed': 'bounced',
};

/** A delivery event of SES as the default bus hands it on: of all it tells, the kind and the tags. */
export const DeliveryEventSchema = z
  .object({
    source: z.literal('aws.ses'),
    'detail-type': z.enum(EVENT_TYPES),
    detail: z.object({
      mail: z.object({ messageId: z.string(), destination: z.array(z.string()).optional(), tags: z.unknown() }),
      bounce: z.object({ bounceType: z.string() }).optional(),
    }),
  })
  .transform(({ 'detail-type': type, detail: { mail, bounce } }) => ({
    state: STATES[type],
    messageId: mail.messageId,
    /** Undefined on a mail that is no notice of ours. */
    place: MailTagsSchema.safeParse(mail.tags).data,
    /** The address that nothing may be sent to any more; null for what may have been passing. */
    unreachable:
      type === 'Email Complaint Received' || (type === 'Email Bounced' && bounce?.bounceType === 'Permanent')
        ? (mail.destination?.[0] ?? null)
        : null,
  }));

export type DeliveryEvent = z.infer<typeof DeliveryEventSchema>;

/** What each state counts as. */
export const DELIVERY_METRICS = {
  delivered: 'NoticesDelivered',
  bounced: 'NoticesBounced',
  complained: 'NoticesComplained',
} as const satisfies Readonly<Record<DeliveryEvent['state'], MetricName>>;
