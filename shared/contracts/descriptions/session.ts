import type { CapabilityDescription } from './description.ts';

export const SESSION = {
  title: { 'zh-CN': '登录的人', en: 'Who is signed in' },
  operations: {
    'who-am-i': {
      summary: { 'zh-CN': '本人及今天的义务', en: 'Who is signed in, and what they owe today' },
      refusals: [],
      example: {},
    },
    'show-today': {
      summary: { 'zh-CN': '今天要做什么、余量与得失', en: 'What is due today, what is used up and what is at stake' },
      refusals: [],
      example: {},
    },
  },
} satisfies CapabilityDescription<'session'>;
