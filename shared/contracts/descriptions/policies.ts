import type { CapabilityDescription } from './description.ts';

export const POLICIES = {
  title: { 'zh-CN': '制度版本', en: 'Policy versions' },
  operations: {
    'list-policies': {
      summary: { 'zh-CN': '查看制度版本', en: 'List policy versions' },
      refusals: [],
      example: { query: { state: 'released', limit: 20 } },
    },
    'propose-policy': {
      summary: { 'zh-CN': '提出制度版本', en: 'Propose a policy version' },
      refusals: ['changed-meanwhile'],
      example: { body: { effectiveFrom: '2027-01-01', parameters: { 'visits.limit': 5 } } },
    },
    'preview-policy': {
      summary: {
        'zh-CN': '提出之前试算对过往月份的影响',
        en: 'Preview what a proposal would have changed in past months',
      },
      refusals: [],
      example: {
        body: {
          proposal: { effectiveFrom: '2027-01-01', parameters: { 'visits.limit': 5 } },
          from: '2026-10',
          to: '2026-11',
        },
      },
    },
    'show-policy-difference': {
      summary: { 'zh-CN': '查看版本改动的条款', en: 'Show the clauses that a version changes' },
      refusals: ['not-found'],
      example: { params: { policyId: '2027-01-01.000000' } },
    },
    'show-policy-what-if': {
      summary: { 'zh-CN': '试算版本对过往月份的影响', en: 'Show what a version would have changed in past months' },
      refusals: ['not-found'],
      example: { params: { policyId: '2027-01-01.000000' }, query: { from: '2026-10', to: '2026-11' } },
    },
    'release-policy': {
      summary: { 'zh-CN': '发布制度版本', en: 'Release a policy version' },
      refusals: ['not-found', 'already-decided', 'second-person-required', 'too-late-to-release'],
      example: { params: { policyId: '2027-01-01.000000' }, body: {} },
    },
    'withdraw-policy': {
      summary: { 'zh-CN': '撤回制度版本', en: 'Withdraw a proposed policy version' },
      refusals: ['not-found', 'already-decided'],
      example: { params: { policyId: '2027-01-01.000000' }, body: {} },
    },
    'acknowledge-policy': {
      summary: { 'zh-CN': '确认已阅', en: 'Acknowledge a policy version' },
      refusals: ['not-found', 'not-released'],
      example: { params: { policyId: '2027-01-01.000000' }, body: {} },
    },
    'preview-outage': {
      summary: { 'zh-CN': '预览故障顺延哪些截止时间', en: 'Preview the deadlines that an outage would move' },
      refusals: [],
      example: { body: { startedAt: '2026-11-23T09:30:00+08:00', endedAt: '2026-11-23T09:45:00+08:00' } },
    },
    'declare-outage': {
      summary: { 'zh-CN': '登记系统故障，顺延截止时间', en: 'Declare an outage: its deadlines move' },
      refusals: [],
      example: {
        body: {
          startedAt: '2026-11-23T09:30:00+08:00',
          endedAt: '2026-11-23T09:45:00+08:00',
          reason: '机房网络中断',
        },
      },
    },
    'list-outages': {
      summary: { 'zh-CN': '查看故障与顺延的截止时间', en: 'List outages and the deadlines they moved' },
      refusals: [],
      example: { query: { limit: 20 } },
    },
    'list-unacknowledged': {
      summary: { 'zh-CN': '查看尚未确认的人', en: 'List who has not acknowledged a version' },
      refusals: ['not-found', 'not-released'],
      example: { params: { policyId: '2027-01-01.000000' }, query: { limit: 20 } },
    },
  },
} satisfies CapabilityDescription<'policies'>;
