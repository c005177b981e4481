import type { CapabilityDescription } from './description.ts';

export const LOGS = {
  title: { 'zh-CN': '工作日志', en: 'Daily logs' },
  operations: {
    'submit-daily-log': {
      summary: { 'zh-CN': '提交工作日志', en: 'File a daily log' },
      refusals: ['other-department', 'not-yours', 'idempotency-key-reused'],
      example: {
        body: {
          date: '2026-11-23',
          visits: [
            {
              customer: '西湖软件园',
              at: '10:30',
              contact: '陈洁',
              phone: '13800000000',
              summary: '介绍补充医疗方案',
            },
          ],
          nextDayPlan: '回访西湖软件园',
        },
      },
    },
    'list-daily-logs': {
      summary: { 'zh-CN': '查看工作日志', en: "List a person's daily logs" },
      refusals: ['not-permitted'],
      example: { query: { month: '2026-11', limit: 20 } },
    },
  },
} satisfies CapabilityDescription<'logs'>;
