import type { CapabilityDescription } from './description.ts';

export const LEAVES = {
  title: { 'zh-CN': '请假与提前说明', en: 'Leaves and excuses' },
  operations: {
    'submit-leave': {
      summary: { 'zh-CN': '提交请假', en: 'File a leave' },
      refusals: ['other-department', 'not-yours', 'idempotency-key-reused'],
      example: { body: { from: '2026-11-24', to: '2026-11-25', reason: '体检' } },
    },
    'list-leaves': {
      summary: { 'zh-CN': '查看请假', en: 'List leaves' },
      refusals: ['not-permitted'],
      example: { query: { month: '2026-11', scope: 'own' } },
    },
    'reject-leave': {
      summary: { 'zh-CN': '驳回请假', en: 'Reject a leave' },
      refusals: ['not-found', 'not-permitted', 'too-late-to-reject', 'already-rejected'],
      example: {
        params: { leaveId: 'leave.2026-11-24.s01.c0123456789abcdef' },
        body: { reason: '当天人手不足' },
      },
    },
    'submit-excuse': {
      summary: { 'zh-CN': '提交提前说明', en: 'Explain beforehand why a duty will not be met' },
      refusals: ['other-department', 'not-yours', 'idempotency-key-reused'],
      example: { body: { duties: ['daily-log', 'visits'], period: '2026-11-24', reason: '外地培训' } },
    },
    'list-excuses': {
      summary: { 'zh-CN': '查看提前说明', en: 'List excuses' },
      refusals: ['not-permitted'],
      example: { query: { month: '2026-11', scope: 'own' } },
    },
    'reject-excuse': {
      summary: { 'zh-CN': '驳回提前说明', en: 'Reject an excuse' },
      refusals: ['not-found', 'not-permitted', 'too-late-to-reject', 'already-rejected'],
      example: {
        params: { excuseId: 'excuse.2026-11-24.s01.c0123456789abcdef' },
        body: { reason: '培训在上午结束' },
      },
    },
  },
} satisfies CapabilityDescription<'leaves'>;
