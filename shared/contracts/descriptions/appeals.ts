import type { CapabilityDescription } from './description.ts';

export const APPEALS = {
  title: { 'zh-CN': '申诉', en: 'Appeals' },
  operations: {
    'file-appeal': {
      summary: { 'zh-CN': '对认定提出申诉', en: 'Appeal a ruling' },
      refusals: ['other-department', 'not-yours', 'not-found', 'too-late-to-appeal', 'already-appealed'],
      example: {
        body: {
          month: '2026-11',
          ruling: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
          reason: '当天在场',
        },
      },
    },
    'list-appeals': {
      summary: { 'zh-CN': '查看本人的和可由本人决定的申诉', en: 'List one’s appeals and those one may decide' },
      refusals: ['not-permitted'],
      example: { query: { month: '2026-11', scope: 'own' } },
    },
    'decide-appeal': {
      summary: { 'zh-CN': '决定申诉', en: 'Decide an appeal' },
      refusals: ['not-found', 'not-permitted', 'recorded-by-you', 'already-decided', 'ruling-gone', 'not-reversible'],
      example: {
        params: { appealId: 'appeal.2026-11.s01.c0123456789abcdef' },
        body: { verdict: 'reversed', reason: '签到表有误', attendance: 'present' },
      },
    },
  },
} satisfies CapabilityDescription<'appeals'>;
