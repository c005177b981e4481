import type { CapabilityDescription } from './description.ts';

export const NOTICES = {
  title: { 'zh-CN': '通知', en: 'Notices' },
  operations: {
    'list-notice-kinds': {
      summary: { 'zh-CN': '查看有哪些通知', en: 'List the kinds of notices' },
      refusals: [],
      example: { query: { limit: 20 } },
    },
    'preview-notice': {
      summary: { 'zh-CN': '预览一种通知', en: 'Preview a kind of notice' },
      refusals: [],
      example: { params: { kind: 'log-reminder' } },
    },
    'show-notice-preferences': {
      summary: { 'zh-CN': '查看本人的通知设置', en: 'Show how one wants to be told' },
      refusals: [],
      example: {},
    },
    'save-notice-preferences': {
      summary: { 'zh-CN': '设定不需要的通知与免打扰时段', en: 'Turn optional notices off, set quiet hours' },
      refusals: ['changed-meanwhile'],
      example: { body: { version: 0, off: ['log-reminder'], quietHours: { from: '21:30', to: '07:00' } } },
    },
    'show-calendar-feed': {
      summary: { 'zh-CN': '查看本人的日历订阅地址', en: "Show the address of one's calendar feed" },
      refusals: [],
      example: {},
    },
    'renew-calendar-feed': {
      summary: { 'zh-CN': '更换日历订阅地址，原地址失效', en: 'Renew the address of the calendar feed' },
      refusals: ['changed-meanwhile'],
      example: {},
    },
  },
} satisfies CapabilityDescription<'notices'>;
