import type { CapabilityDescription } from './description.ts';

export const CALENDAR = {
  title: { 'zh-CN': '工作日历', en: 'Working calendar' },
  operations: {
    'show-calendar': {
      summary: { 'zh-CN': '查看一年的工作日历', en: 'Show the calendar of a year' },
      refusals: [],
      example: { params: { year: '2026' } },
    },
    'set-calendar-override': {
      summary: { 'zh-CN': '设定某天是否上班', en: 'Set whether a day is worked' },
      refusals: ['changed-meanwhile'],
      example: {
        params: { year: '2026' },
        body: { version: 0, date: '2026-12-31', workday: false, name: '年终盘点' },
      },
    },
    'remove-calendar-override': {
      summary: { 'zh-CN': '取消某天的设定', en: 'Let a day follow the statutory calendar again' },
      refusals: ['changed-meanwhile'],
      example: { params: { year: '2026', date: '2026-12-31' }, body: { version: 1 } },
    },
    'preview-holidays': {
      summary: { 'zh-CN': '预览放假安排的影响', en: 'Preview the import of a holiday arrangement' },
      refusals: [],
      example: {
        params: { year: '2027' },
        body: {
          days: [
            { date: '2027-01-01', name: '元旦', isOffDay: true },
            { date: '2027-10-09', name: '国庆节调休', isOffDay: false },
          ],
        },
      },
    },
    'import-holidays': {
      summary: { 'zh-CN': '导入放假安排', en: 'Import a holiday arrangement' },
      refusals: ['changed-meanwhile'],
      example: {
        params: { year: '2027' },
        body: {
          version: 0,
          days: [
            { date: '2027-01-01', name: '元旦', isOffDay: true },
            { date: '2027-10-09', name: '国庆节调休', isOffDay: false },
          ],
        },
      },
    },
  },
} satisfies CapabilityDescription<'calendar'>;
