import type { CapabilityDescription } from './description.ts';

export const SESSION = {
  title: { 'zh-CN': '登录的人', en: 'Who is signed in' },
  operations: {
    'who-am-i': {
      summary: { 'zh-CN': '本人及今天的义务', en: 'Who is signed in, and what they owe today' },
      refusals: [],
      example: {},
    },
  },
} satisfies CapabilityDescription<'session'>;
