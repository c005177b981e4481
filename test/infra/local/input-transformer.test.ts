import { expect, it } from 'vitest';
import { transformed } from '../../../infra/local/events/input-transformer.ts';

const EVENT = {
  'detail-type': 'Email Delivered',
  detail: { mail: { tags: { month: ['2026-11'] }, subject: '"提醒"' } },
};

const InputPathsMap = {
  type: '$.detail-type',
  'detail-mail-tags': '$.detail.mail.tags',
  subject: '$.detail.mail.subject',
  bounce: '$.detail.bounce.bounceType',
};

it.each([
  ['a text', '{"type":<type>}', { type: 'Email Delivered' }],
  ['an object', '{"tags":<detail-mail-tags>}', { tags: { month: ['2026-11'] } }],
  ['a text with quotation marks', '{"subject":<subject>}', { subject: '"提醒"' }],
  ['what the event lacks', '{"bounce":<bounce>}', { bounce: '' }],
  ['nothing', '{"fixed":"<b>"}', { fixed: '<b>' }],
])('puts %s where the template asks for it', (_, InputTemplate, expected) => {
  expect(JSON.parse(transformed(EVENT, { InputPathsMap, InputTemplate }))).toEqual(expected);
});
