import type { CapabilityDescription } from './description.ts';

const params = { competitionId: 'competition.2026.-.c0123456789abcdef' };

const terms = {
  name: '冬季拜访竞赛',
  from: '2026-11-25',
  to: '2026-12-24',
  measure: 'counted-visits',
  rules: '按有效拜访数排名，并列者同奖。',
  prize: '一等奖 500 元',
} as const;

export const COMPETITIONS = {
  title: { 'zh-CN': '业务竞赛', en: 'Competitions' },
  operations: {
    'announce-competition': {
      summary: { 'zh-CN': '公布竞赛', en: 'Announce a competition' },
      refusals: ['idempotency-key-reused'],
      example: { body: terms },
    },
    'list-competitions': {
      summary: { 'zh-CN': '查看竞赛', en: 'List competitions' },
      refusals: [],
      example: { query: { state: 'running' } },
    },
    'show-competition': {
      summary: { 'zh-CN': '查看竞赛及其各版本', en: 'A competition with all its versions' },
      refusals: ['not-found'],
      example: { params },
    },
    'amend-competition': {
      summary: { 'zh-CN': '在开始前修改竞赛', en: 'Amend a competition before it starts' },
      refusals: ['not-found', 'competition-started', 'idempotency-key-reused'],
      example: { params, body: { ...terms, prize: '一等奖 600 元' } },
    },
    'show-competition-standings': {
      summary: { 'zh-CN': '查看竞赛排名', en: 'How a competition stands' },
      refusals: ['not-found'],
      example: { params },
    },
    'grant-incentives': {
      summary: { 'zh-CN': '发放竞赛激励', en: 'Grant the incentives of a competition that is over' },
      refusals: ['not-found', 'not-permitted', 'competition-not-over'],
      example: { params, body: { entries: [{ staffId: 's01', amountFen: 50_000 }] } },
    },
    'list-incentives': {
      summary: { 'zh-CN': '查看竞赛激励', en: 'List incentives' },
      refusals: ['not-permitted'],
      example: { query: { scope: 'own', state: 'unpaid' } },
    },
    'record-payment': {
      summary: { 'zh-CN': '登记激励的支付日', en: 'Record on which day an incentive was paid' },
      refusals: ['not-found', 'not-permitted', 'already-paid'],
      example: {
        params: { incentiveId: 'incentive.2026-11-06.s01.c0123456789abcdef' },
        body: { paidOn: '2026-11-20' },
      },
    },
  },
} satisfies CapabilityDescription<'competitions'>;
