import type { CapabilityDescription } from './description.ts';

export const LEDGER = {
  title: { 'zh-CN': '认定与账本', en: 'Rulings and their ledger' },
  operations: {
    'list-rulings': {
      summary: { 'zh-CN': '查看一个月的认定', en: 'List the rulings of a month that stand' },
      refusals: ['not-permitted'],
      example: { query: { month: '2026-11', scope: 'own' } },
    },
    'explain-ruling': {
      summary: {
        'zh-CN': '说明一条认定的依据、事实、参数、怎样可以避免，以及它的经过',
        en: 'Explain a ruling: clause, facts, parameters, what would have spared it, and its history',
      },
      refusals: ['not-found', 'not-permitted'],
      example: {
        params: {
          month: '2026-11',
          rulingId: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
        },
      },
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
