import type { CapabilityDescription } from './description.ts';

export const CONDUCT = {
  title: { 'zh-CN': '日志随机核对', en: 'Spot checks of logs' },
  operations: {
    'draw-spot-checks': {
      summary: { 'zh-CN': '抽取一周待核对的日志', en: 'Draw the logs of a week that are to be checked' },
      refusals: ['other-department', 'week-not-over', 'not-permitted'],
      example: { params: { week: '2026-W47' }, body: {} },
    },
    'list-spot-check-draws': {
      summary: { 'zh-CN': '查看抽取结果', en: 'List draws' },
      refusals: ['not-permitted'],
      example: { query: { month: '2026-11', scope: 'unit' } },
    },
    'record-spot-check': {
      summary: { 'zh-CN': '登记核对结果', en: 'Record what a spot check found' },
      refusals: ['other-department', 'not-permitted', 'already-recorded'],
      example: { body: { staffId: 's02', logDate: '2026-11-20', verdict: 'match', note: '客户确认已见面' } },
    },
    'list-spot-checks': {
      summary: { 'zh-CN': '查看核对结果', en: 'List spot checks' },
      refusals: ['not-permitted'],
      example: { query: { month: '2026-11', scope: 'own' } },
    },
    'correct-spot-check': {
      summary: { 'zh-CN': '更正核对结果', en: 'Correct a spot check' },
      refusals: ['other-department', 'not-found', 'not-permitted', 'already-corrected'],
      example: {
        params: { spotCheckId: 'spot-check.2026-11-20.s02.c0123456789abcdef' },
        body: { verdict: 'mismatch', note: '客户称当天未见面' },
      },
    },
  },
} satisfies CapabilityDescription<'conduct'>;
