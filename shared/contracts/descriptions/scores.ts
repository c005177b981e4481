import type { CapabilityDescription } from './description.ts';

export const SCORES = {
  title: { 'zh-CN': '考核得分', en: 'Scores' },
  operations: {
    'enter-scores': {
      summary: { 'zh-CN': '录入或更正考核分', en: 'Enter or correct points of score components' },
      refusals: ['not-permitted', 'idempotency-key-reused'],
      example: {
        body: { month: '2026-11', entries: [{ staffId: 't01', component: 'support', points: 87.5 }] },
      },
    },
    'list-scores': {
      summary: { 'zh-CN': '查看考核分及其各版本', en: 'List points with all their versions' },
      refusals: ['not-permitted'],
      example: { query: { month: '2026-11', scope: 'own', state: 'standing' } },
    },
  },
} satisfies CapabilityDescription<'scores'>;
