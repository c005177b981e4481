import type { CapabilityDescription } from './description.ts';

const params = { suggestionId: 'suggestion.2026-11-23.s01.c0123456789abcdef' };

export const SUGGESTIONS = {
  title: { 'zh-CN': '合理化建议', en: 'Suggestions' },
  operations: {
    'propose-suggestion': {
      summary: { 'zh-CN': '提出建议', en: 'Propose something' },
      refusals: ['other-department', 'not-yours', 'idempotency-key-reused'],
      example: { body: { text: '把客户回访表放到手机上' } },
    },
    'list-suggestions': {
      summary: { 'zh-CN': '查看建议', en: 'List suggestions' },
      refusals: ['not-permitted'],
      example: { query: { month: '2026-11', scope: 'department', state: 'open' } },
    },
    'show-suggestion': {
      summary: { 'zh-CN': '查看一条建议及其讨论和决定', en: 'A suggestion with its discussion and decision' },
      refusals: ['not-found'],
      example: { params },
    },
    'comment-on-suggestion': {
      summary: { 'zh-CN': '参与讨论', en: 'Say something about a suggestion' },
      refusals: ['not-found', 'idempotency-key-reused'],
      example: { params, body: { text: '赞成，可以先在一部试行' } },
    },
    'adopt-suggestion': {
      summary: { 'zh-CN': '采纳建议', en: 'Adopt a suggestion, with a written document' },
      refusals: ['not-found', 'not-permitted', 'already-decided'],
      example: { params, body: { document: '予以采纳，自下月起施行。' } },
    },
    'decline-suggestion': {
      summary: { 'zh-CN': '不予采纳', en: 'Decline a suggestion, with a written document' },
      refusals: ['not-found', 'not-permitted', 'already-decided'],
      example: { params, body: { document: '现有系统已能做到，不予采纳。' } },
    },
  },
} satisfies CapabilityDescription<'suggestions'>;
