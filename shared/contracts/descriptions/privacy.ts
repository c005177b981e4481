import type { CapabilityDescription } from './description.ts';

const recordId = 'daily-log.2026-11-23.s02.c0123456789abcdef';

export const PRIVACY = {
  title: { 'zh-CN': '个人信息', en: 'Personal data' },
  operations: {
    'reveal-phones': {
      summary: {
        'zh-CN': '查看他人记录中的完整电话（会留下记录）',
        en: 'Show the phone numbers of somebody else’s record; it is recorded',
      },
      refusals: ['not-found', 'not-permitted', 'idempotency-key-reused'],
      example: { body: { recordId, reason: '电话回访核对' } },
    },
    'list-accesses': {
      summary: { 'zh-CN': '谁看过本人记录中的电话', en: 'Who looked at the phone numbers of one’s records' },
      refusals: ['not-permitted'],
      example: { query: { scope: 'own', month: '2026-11' } },
    },
    'export-my-data': {
      summary: { 'zh-CN': '下载本人的全部数据', en: 'Everything that is kept of oneself, in one file' },
      refusals: ['export-too-large'],
      example: { query: { format: 'xlsx' } },
    },
  },
} satisfies CapabilityDescription<'privacy'>;
