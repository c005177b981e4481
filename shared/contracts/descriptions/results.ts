import type { CapabilityDescription } from './description.ts';

const body = { year: 2026, entries: [{ staffId: 's01', premiumFen: 120_000_000, customers: 24 }] };

export const RESULTS = {
  title: { 'zh-CN': '年度计划与业绩', en: 'Yearly targets and results' },
  operations: {
    'enter-targets': {
      summary: { 'zh-CN': '录入或更正年度计划', en: 'Enter or correct yearly targets' },
      refusals: ['not-permitted', 'idempotency-key-reused'],
      example: { body },
    },
    'list-targets': {
      summary: { 'zh-CN': '查看年度计划及其各版本', en: 'List targets with all their versions' },
      refusals: ['not-permitted'],
      example: { query: { year: 2026, scope: 'own' } },
    },
    'enter-results': {
      summary: { 'zh-CN': '录入或更正年度业绩', en: 'Enter or correct yearly results' },
      refusals: ['not-permitted', 'idempotency-key-reused'],
      example: { body },
    },
    'list-results': {
      summary: { 'zh-CN': '查看年度业绩及其各版本', en: 'List results with all their versions' },
      refusals: ['not-permitted'],
      example: { query: { year: 2026, scope: 'own' } },
    },
    'show-year-results': {
      summary: { 'zh-CN': '查看全年计划完成情况', en: 'What of the targets of a year was reached' },
      refusals: ['not-permitted'],
      example: { params: { year: '2026' }, query: { scope: 'own' } },
    },
  },
} satisfies CapabilityDescription<'results'>;
