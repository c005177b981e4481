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
    'show-sealed-pack': {
      summary: { 'zh-CN': '下载一个月的封存资料', en: 'The files that a closed month was sealed as' },
      refusals: ['not-found'],
      example: { params: { month: '2026-10' } },
    },
    'list-tasks': {
      summary: { 'zh-CN': '待办事项：取消或追回激励、发放奖项', en: 'What a month leaves to do: incentives, awards' },
      refusals: ['not-permitted'],
      example: { query: { month: '2026-10', state: 'open' } },
    },
    'complete-task': {
      summary: { 'zh-CN': '办结一个事项', en: 'Record that a task has been done, or undone' },
      refusals: ['not-found', 'not-permitted', 'task-settled'],
      example: {
        params: { month: '2026-10', taskId: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c' },
        body: { note: '财务已追回，凭证 1024' },
      },
    },
    'show-closed-year': {
      summary: {
        'zh-CN': '查看年度结果：保费奖、晋升评审、平均考核分',
        en: 'What a year came to: premium awards, reviews, mean scores',
      },
      refusals: ['not-permitted', 'not-found'],
      example: { params: { year: '2026' }, query: { scope: 'own' } },
    },
    'show-commendation': {
      summary: { 'zh-CN': '查看一个月的通报表扬', en: 'Who won what in a closed month' },
      refusals: ['not-found'],
      example: { params: { month: '2026-10' } },
    },
  },
} satisfies CapabilityDescription<'months'>;
