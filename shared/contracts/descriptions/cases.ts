import type { CapabilityDescription } from './description.ts';

const params = { caseId: 'case.2026-11-23.c01.c0123456789abcdef' };
const stepRefusals = [
  'not-found',
  'not-permitted',
  'step-not-in-state',
  'papers-missing',
  'idempotency-key-reused',
  'changed-meanwhile',
] as const;

export const CASES = {
  title: { 'zh-CN': '理赔与保全', en: 'Customer-service cases' },
  operations: {
    'open-case': {
      summary: { 'zh-CN': '受理案件', en: 'Open a case' },
      refusals: ['other-department', 'not-yours', 'idempotency-key-reused'],
      example: {
        body: {
          kind: 'claim',
          company: '西湖软件园',
          contact: '陈洁',
          phone: '13800000000',
          furtherPapers: ['事故证明'],
        },
      },
    },
    'list-cases': {
      summary: { 'zh-CN': '查看案件', en: 'List cases' },
      refusals: ['not-permitted'],
      example: { query: { month: '2026-11', scope: 'department', state: 'in-review' } },
    },
    'show-case': {
      summary: { 'zh-CN': '查看一个案件及其经过', en: 'Show a case and its history' },
      refusals: ['not-found', 'not-permitted'],
      example: { params },
    },
    'mark-case-papers': {
      summary: { 'zh-CN': '登记资料', en: 'Tick papers, or add some to the checklist' },
      refusals: stepRefusals,
      example: { params, body: { papers: [{ paper: 'claim-form', mark: 'received' }] } },
    },
    'note-case': {
      summary: { 'zh-CN': '记录备注', en: 'Note something' },
      refusals: stepRefusals,
      example: { params, body: { text: '已电话联系' } },
    },
    'hand-over-case': {
      summary: { 'zh-CN': '转交案件', en: 'Hand a case over' },
      refusals: stepRefusals,
      example: { params, body: { to: 'c01', reason: '休假' } },
    },
    'submit-case': {
      summary: { 'zh-CN': '提交审核', en: 'Submit a case for review' },
      refusals: stepRefusals,
      example: { params, body: {} },
    },
    'review-case': {
      summary: { 'zh-CN': '审核案件', en: 'Review a case' },
      refusals: stepRefusals,
      example: { params, body: { verdict: 'sent-back', reason: '发票不清' } },
    },
    'close-case': {
      summary: { 'zh-CN': '办结或终止案件', en: 'Close a case' },
      refusals: stepRefusals,
      example: { params, body: { reason: '已赔付' } },
    },
    'answer-case-progress': {
      summary: { 'zh-CN': '答复客户进度', en: 'What a client who asks may be told' },
      refusals: ['not-found', 'not-permitted'],
      example: { params },
    },
  },
} satisfies CapabilityDescription<'cases'>;
