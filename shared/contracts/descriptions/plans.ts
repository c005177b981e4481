import type { CapabilityDescription } from './description.ts';

const FILED = ['other-department', 'not-yours', 'idempotency-key-reused'] as const;
const LISTED = { refusals: ['not-permitted'], example: { query: { month: '2026-11', scope: 'own' } } } as const;

export const PLANS = {
  title: { 'zh-CN': '计划与盘点', en: 'Plans and inventories' },
  operations: {
    'submit-field-registration': {
      summary: { 'zh-CN': '提交下户登记', en: 'File a field registration' },
      refusals: FILED,
      example: { body: { date: '2026-11-24', destination: '滨江', reason: '上门收资料' } },
    },
    'list-field-registrations': {
      summary: { 'zh-CN': '查看下户登记', en: 'List field registrations' },
      ...LISTED,
    },
    'submit-weekly-plan': {
      summary: { 'zh-CN': '提交周活动计划', en: 'File a weekly plan' },
      refusals: FILED,
      example: { body: { week: '2026-W48', done: '拜访十二家', planned: '拜访十五家' } },
    },
    'list-weekly-plans': { summary: { 'zh-CN': '查看周活动计划', en: 'List weekly plans' }, ...LISTED },
    'submit-monthly-plan': {
      summary: { 'zh-CN': '提交月活动计划', en: 'File a monthly plan' },
      refusals: FILED,
      example: { body: { month: '2026-11', done: '三家报价', planned: '两家签单' } },
    },
    'list-monthly-plans': { summary: { 'zh-CN': '查看月活动计划', en: 'List monthly plans' }, ...LISTED },
    'submit-inventory': {
      summary: { 'zh-CN': '提交准客户盘点表', en: 'File an inventory of prospects' },
      refusals: FILED,
      example: {
        body: {
          month: '2026-11',
          entries: [{ company: '西湖软件园', status: '洽谈中', nextStep: '送方案' }],
        },
      },
    },
    'list-inventories': { summary: { 'zh-CN': '查看准客户盘点表', en: 'List inventories of prospects' }, ...LISTED },
    'prefill-inventory': {
      summary: { 'zh-CN': '预填本月盘点表', en: "Propose this month's inventory from one's prospects" },
      refusals: [],
      example: {},
    },
    'submit-client-list': {
      summary: { 'zh-CN': '提交客户信息表', en: "File a unit's client list" },
      refusals: FILED,
      example: {
        body: {
          unitId: 'u1',
          month: '2026-11',
          entries: [{ company: '钱江制造', contact: '陈洁', phone: '13800000000' }],
        },
      },
    },
    'list-client-lists': { summary: { 'zh-CN': '查看客户信息表', en: 'List client lists' }, ...LISTED },
  },
} satisfies CapabilityDescription<'plans'>;
