import type { CapabilityDescription } from './description.ts';

export const REPORTS = {
  title: { 'zh-CN': '月度与季度资料', en: 'Packs of months and quarters' },
  operations: {
    'export-quarter-pack': {
      summary: {
        'zh-CN': '下载一个季度的经营分析资料：逐月、逐营业部、逐人',
        en: 'The figures of a quarter by month, unit, person, rule and award',
      },
      refusals: ['export-too-large'],
      example: { params: { quarter: '2026-Q4' }, query: { format: 'xlsx' } },
    },
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
