import type { CapabilityDescription } from './description.ts';

export const LEDGER = {
  title: { 'zh-CN': '认定', en: 'Rulings' },
  operations: {
    'list-rulings': {
      summary: { 'zh-CN': '查看一个月的认定', en: 'List the rulings of a month that stand' },
      refusals: ['not-permitted'],
      example: { query: { month: '2026-11', scope: 'own' } },
    },
  },
} satisfies CapabilityDescription<'ledger'>;
