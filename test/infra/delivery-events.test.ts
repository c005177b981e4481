import { expect, it } from 'vitest';
import * as z from 'zod';
import { DeliveryEventSchema } from '../../functions/track-delivery/delivery-event.ts';
import { transformed } from '../../infra/local/events/input-transformer.ts';
import { stageNamed } from '../../infra/stages.ts';
import { ofType, synthesised } from './synthesised.ts';

const RuleSchema = z.object({
  EventPattern: z.object({ source: z.tuple([z.literal('aws.ses')]), 'detail-type': z.array(z.string()) }),
  Targets: z.tuple([
    z.object({
      InputTransformer: z.object({ InputPathsMap: z.record(z.string(), z.string()), InputTemplate: z.string() }),
    }),
  ]),
});

const rules = ofType(synthesised(stageNamed('prod')), 'AWS::Events::Rule').flatMap(
  ({ properties }) => RuleSchema.safeParse(properties).data ?? [],
);

const ADDRESS = 'wang.fang@example.com';

/** As SES tells it. */
const eventOf = (type: string) => ({
  source: 'aws.ses',
  'detail-type': type,
  detail: {
    mail: {
      ...{ messageId: 'm1', source: 'baifang@example.com', destination: [ADDRESS] },
      headers: [{ name: 'Subject', value: '王芳，请提交日志' }],
      commonHeaders: { to: [ADDRESS], subject: '王芳，请提交日志' },
      tags: { departmentId: ['hz-01'], month: ['2026-11'], noticeId: ['n1'] },
    },
    bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: ADDRESS }] },
    delivery: { recipients: [ADDRESS] },
  },
});

it.each([
  ['Email Delivered', false],
  ['Email Rejected', false],
  ['Email Rendering Failed', false],
  ['Email Bounced', true],
  ['Email Complaint Received', true],
])(
  'of an event %s the queue gets what is tracked, and the address only where it takes no mail any more',
  (type, named) => {
    const [rule] = rules.filter(({ EventPattern }) => EventPattern['detail-type'].includes(type));
    const message = transformed(
      eventOf(type),
      rule?.Targets[0].InputTransformer ?? { InputPathsMap: {}, InputTemplate: '' },
    );
    const read = (event: unknown) => DeliveryEventSchema.parse(event);
    expect(read(JSON.parse(message))).toEqual(read(eventOf(type)));
    expect(message.includes(ADDRESS)).toBe(named);
    expect(message).not.toContain('王芳');
  },
);
