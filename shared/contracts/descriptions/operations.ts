import type { CapabilityDescription } from './description.ts';

export const OPERATIONS = {
  title: { 'zh-CN': '运行', en: 'Running the system' },
  operations: {
    'list-runs': {
      summary: {
        'zh-CN': '查看一个月的判定运行：计划、落后、已完成，各改变了什么',
        en: 'The runs over a month: planned, behind or done, and what each changed',
      },
      refusals: ['not-permitted'],
      example: { query: { month: '2026-11' } },
    },
    'replay-run': {
      summary: {
        'zh-CN': '从某月起重新判定到现在：几分钟内进行，只改变与现有记录不符的部分',
        en: 'Have a month and all since judged again, within minutes; only what differs changes',
      },
      refusals: ['not-permitted', 'not-found'],
      example: { params: { month: '2026-11' }, body: {} },
    },
    'list-dead-letters': {
      summary: {
        'zh-CN': '查看各后台任务的死信数量（全部部门合计，不含内容）',
        en: 'How many messages workers failed at, over all departments of the stage; no content',
      },
      refusals: ['not-permitted'],
      example: {},
    },
    'replay-dead-letters': {
      summary: {
        'zh-CN': '把一个后台任务的死信放回队列（一次最多 1000 条）',
        en: 'Put the dead letters of a worker back to its queue, at most 1,000 at once',
      },
      refusals: ['not-permitted'],
      example: { params: { worker: 'judge' }, body: {} },
    },
  },
} satisfies CapabilityDescription<'operations'>;
