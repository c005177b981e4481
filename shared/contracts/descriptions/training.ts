import type { CapabilityDescription } from './description.ts';

const params = { trainingId: 'training-entry.2026-11-27.s01.c0123456789abcdef' };
const content = {
  topic: 'products' as const,
  title: '补充医疗方案',
  organiserId: 's01',
  coOrganiserIds: ['s02'],
};
const changeRefusals = [
  'not-found',
  'not-permitted',
  'training-cancelled',
  'idempotency-key-reused',
  'changed-meanwhile',
] as const;
const swapRefusals = [
  'not-found',
  'not-permitted',
  'swap-not-possible',
  'idempotency-key-reused',
  'changed-meanwhile',
] as const;

export const TRAINING = {
  title: { 'zh-CN': '日常训练', en: 'Training programme' },
  operations: {
    'plan-training': {
      summary: { 'zh-CN': '安排培训', en: 'Plan a training' },
      refusals: ['other-department', 'not-yours', 'not-permitted', 'idempotency-key-reused'],
      example: { body: { kind: 'weekly' as const, date: '2026-11-27', ...content } },
    },
    'list-trainings': {
      summary: { 'zh-CN': '查看培训安排', en: 'List the programme' },
      refusals: ['not-permitted'],
      example: { query: { month: '2026-11', scope: 'department' } },
    },
    'revise-training': {
      summary: { 'zh-CN': '修改培训', en: 'Revise a training' },
      refusals: changeRefusals,
      example: { params, body: content },
    },
    'cancel-training': {
      summary: { 'zh-CN': '取消培训', en: 'Cancel a training' },
      refusals: changeRefusals,
      example: { params, body: { reason: '会议冲突' } },
    },
    'add-courseware': {
      summary: { 'zh-CN': '登记课件并取得上传表单', en: 'Announce courseware and get the form that uploads it' },
      refusals: ['not-found', 'not-permitted', 'training-cancelled', 'idempotency-key-reused'],
      example: { params, body: { fileName: '补充医疗方案.pptx' } },
    },
    'download-courseware': {
      summary: { 'zh-CN': '下载课件', en: 'An address to download courseware from' },
      refusals: ['not-found', 'not-uploaded'],
      example: { params: { coursewareId: 'courseware.2026-11-27.s01.c0123456789abcdef' } },
    },
    'publish-speaker-rota': {
      summary: { 'zh-CN': '公布周五主讲安排', en: 'Publish the Friday speakers of a month' },
      refusals: ['nobody-to-speak', 'idempotency-key-reused'],
      example: { params: { month: '2026-12' }, body: {} },
    },
    'show-speaker-rota': {
      summary: { 'zh-CN': '查看周五主讲安排', en: 'Show the Friday speakers of a month' },
      refusals: ['not-found'],
      example: { params: { month: '2026-12' } },
    },
    'propose-speaker-swap': {
      summary: { 'zh-CN': '提议调换主讲', en: 'Offer one’s turn for another' },
      refusals: swapRefusals,
      example: { params: { month: '2026-12' }, body: { date: '2026-12-04', forDate: '2026-12-18' } },
    },
    'accept-speaker-swap': {
      summary: { 'zh-CN': '同意调换主讲', en: 'Accept a swap' },
      refusals: swapRefusals,
      example: { params: { month: '2026-12', proposalId: 'speaker-swap.2026-12.-.c0123456789abcdef' }, body: {} },
    },
  },
} satisfies CapabilityDescription<'training'>;
