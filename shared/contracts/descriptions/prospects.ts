import type { CapabilityDescription } from './description.ts';

const PROSPECT = { prospectId: 'prospect.2026-11-23.s01.c0123456789abcdef' } as const;
const claim = { company: '西湖软件园', foundOn: '2026-11-20', expectedOn: '2026-12-20' } as const;

export const PROSPECTS = {
  title: { 'zh-CN': '准客户与客户登记', en: 'Prospects and the client register' },
  operations: {
    'submit-prospect': {
      summary: { 'zh-CN': '登记准客户', en: 'Register a prospect' },
      refusals: ['other-department', 'not-yours', 'idempotency-key-reused'],
      example: { body: { ...claim, contact: '陈洁', phone: '13800000000' } },
    },
    'list-prospects': {
      summary: { 'zh-CN': '查看准客户', en: 'List prospects, with whether each counts and why not' },
      refusals: ['not-permitted'],
      example: { query: { month: '2026-11', scope: 'own' } },
    },
    'check-prospect': {
      summary: { 'zh-CN': '登记前检查准客户是否有效', en: 'Ask whether a prospect would count, before entry' },
      refusals: ['other-department', 'not-yours'],
      example: { body: claim },
    },
    'show-prospect': {
      summary: { 'zh-CN': '查看一个准客户', en: 'Show a prospect' },
      refusals: ['not-found', 'not-permitted'],
      example: { params: PROSPECT },
    },
    'submit-follow-up': {
      summary: { 'zh-CN': '登记准客户跟进', en: 'Record a follow-up of a prospect' },
      refusals: ['not-found', 'not-permitted', 'idempotency-key-reused'],
      example: { params: PROSPECT, body: { status: 'contacted', note: '电话联系', nextStep: '送方案' } },
    },
    'list-follow-ups': {
      summary: { 'zh-CN': '查看准客户的跟进', en: 'List the follow-ups of a prospect' },
      refusals: ['not-found', 'not-permitted'],
      example: { params: PROSPECT, query: { limit: 20 } },
    },
    'list-prospect-visits': {
      summary: { 'zh-CN': '查看对准客户的拜访', en: 'List the visits paid to a prospect' },
      refusals: ['not-found', 'not-permitted'],
      example: { params: PROSPECT, query: { month: '2026-11', scope: 'own' } },
    },
    'submit-client': {
      summary: { 'zh-CN': '登记已承保客户', en: 'Enter a company in the client register' },
      refusals: ['other-department', 'not-yours', 'idempotency-key-reused'],
      example: { body: { company: '钱江制造', creditCode: '91330100799655058B' } },
    },
    'list-clients': {
      summary: { 'zh-CN': '查看客户登记', en: 'List the client register' },
      refusals: [],
      example: { query: { month: '2026-11', limit: 20 } },
    },
    'check-client': {
      summary: { 'zh-CN': '查询是否已承保', en: 'Ask whether a company is on the client register' },
      refusals: ['other-department', 'not-yours'],
      example: { body: { company: '钱江制造' } },
    },
  },
} satisfies CapabilityDescription<'prospects'>;
