import type { CapabilityDescription } from './description.ts';

export const STANDINGS = {
  title: { 'zh-CN': '当月情况', en: 'Standings' },
  operations: {
    'show-standings': {
      summary: { 'zh-CN': '查看一个月的情况', en: 'Show how a month stands' },
      refusals: ['not-permitted'],
      example: { params: { month: '2026-11' }, query: { scope: 'own' } },
    },
    'show-days': {
      summary: {
        'zh-CN': '查看一个月每天的日志和拜访',
        en: 'Show the logs and visits of a month day by day',
      },
      refusals: ['not-permitted'],
      example: { params: { month: '2026-11' }, query: { scope: 'own' } },
    },
  },
} satisfies CapabilityDescription<'standings'>;
