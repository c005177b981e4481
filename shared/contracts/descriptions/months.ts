import type { CapabilityDescription } from './description.ts';

export const MONTHS = {
  title: { 'zh-CN': '月度结账', en: 'Month close' },
  operations: {
    'show-month': {
      summary: {
        'zh-CN': '查看一个月的初评结果与未决事项',
        en: 'How a month stands: tentative awards, open questions, review window',
      },
      refusals: [],
      example: { params: { month: '2026-11' } },
    },
    'confirm-month': {
      summary: { 'zh-CN': '确认一个月的结果并结账', en: 'Confirm a drafted month, which closes it' },
      refusals: ['month-not-drafted', 'month-closed', 'idempotency-key-reused'],
      example: { params: { month: '2026-10' } },
    },
    'show-commendation': {
      summary: { 'zh-CN': '查看一个月的通报表扬', en: 'Who won what in a closed month' },
      refusals: ['not-found'],
      example: { params: { month: '2026-10' } },
    },
  },
} satisfies CapabilityDescription<'months'>;
