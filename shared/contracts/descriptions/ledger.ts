import type { CapabilityDescription } from './description.ts';

export const LEDGER = {
  title: { 'zh-CN': '认定与账本', en: 'Rulings and their ledger' },
  operations: {
    'list-rulings': {
      summary: { 'zh-CN': '查看一个月的认定', en: 'List the rulings of a month that stand' },
      refusals: ['not-permitted'],
      example: { query: { month: '2026-11', scope: 'own' } },
    },
    'list-ledger-entries': {
      summary: {
        'zh-CN': '查看一个月的账本，逐条可自行验算',
        en: 'The ledger of a month, entry by entry as it is chained',
      },
      refusals: ['not-permitted'],
      example: { params: { month: '2026-11' } },
    },
  },
} satisfies CapabilityDescription<'ledger'>;
