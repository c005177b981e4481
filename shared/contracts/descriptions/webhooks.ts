import type { CapabilityDescription } from './description.ts';
import { UPLOAD_REFUSALS } from './uploads.ts';

const webhookId = 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c';

const mapping = {
  person: 'respondent.email',
  submission: 'response_id',
  fields: [
    { field: 'from', from: ['answers.q1'] },
    { field: 'to', from: ['answers.q2'] },
    { field: 'reason', from: ['answers.q3'] },
  ],
};

const payload = {
  response_id: '20261123-0007',
  respondent: { email: 's01@example.com' },
  answers: { q1: '2026-11-24', q2: '2026-11-25', q3: '体检' },
};

export const WEBHOOKS = {
  title: { 'zh-CN': '表单服务接入', en: 'Webhooks of form services' },
  operations: {
    'create-webhook': {
      summary: { 'zh-CN': '新建接入，得到地址和密钥', en: 'Create a webhook: its address and its secret' },
      refusals: ['too-many-webhooks', 'idempotency-key-reused'],
      example: { body: { name: '请假问卷', form: 'leave', mapping } },
    },
    'list-webhooks': {
      summary: { 'zh-CN': '查看接入', en: 'List webhooks' },
      refusals: [],
      example: { query: { state: 'active' } },
    },
    'show-webhook': {
      summary: { 'zh-CN': '查看一个接入', en: 'Show a webhook' },
      refusals: ['not-found'],
      example: { params: { webhookId } },
    },
    'change-webhook': {
      summary: { 'zh-CN': '更改名称和字段对应', en: 'Change its name and mapping' },
      refusals: ['not-found', 'webhook-revoked', 'changed-meanwhile'],
      example: { params: { webhookId }, body: { name: '请假问卷', mapping } },
    },
    'rotate-webhook-secret': {
      summary: { 'zh-CN': '更换密钥（原密钥再用一天）', en: 'A new secret; the former one is taken for a day' },
      refusals: ['not-found', 'webhook-revoked', 'changed-meanwhile'],
      example: { params: { webhookId }, body: {} },
    },
    'revoke-webhook': {
      summary: { 'zh-CN': '停用接入', en: 'Revoke a webhook' },
      refusals: ['not-found', 'webhook-revoked', 'changed-meanwhile'],
      example: { params: { webhookId }, body: {} },
    },
    'try-webhook': {
      summary: {
        'zh-CN': '试填：看一份答卷会变成什么，不保存',
        en: 'See what a payload would become; nothing is kept',
      },
      refusals: ['not-found', ...UPLOAD_REFUSALS],
      example: { params: { webhookId }, body: { payload } },
    },
  },
} satisfies CapabilityDescription<'webhooks'>;
