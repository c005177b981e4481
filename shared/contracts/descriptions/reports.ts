import type { CapabilityDescription } from './description.ts';

export const REPORTS = {
  title: { 'zh-CN': '月度资料', en: 'Month pack' },
  operations: {
    'export-month-pack': {
      summary: {
        'zh-CN': '下载一个月的全部资料（一个工作簿，或每表一个 csv 的压缩包）',
        en: 'Everything of a month in one file: a workbook, or an archive of csv files',
      },
      refusals: ['export-too-large'],
      example: { params: { month: '2026-11' }, query: { format: 'xlsx' } },
    },
  },
} satisfies CapabilityDescription<'reports'>;
