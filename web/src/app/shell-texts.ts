import { defineTexts } from '../language/texts.ts';

export const shellTexts = defineTexts(
  {
    product: '拜访',
    skip: '跳到正文',
    pages: '页面',
    today: '今日',
    log: '写日志',
    month: '本月',
    leave: '请假',
    close: '月结',
    account: (name: string) => `账户：${name}`,
    settings: '通知设置',
    signOut: '退出登录',
  },
  {
    product: 'Baifang',
    skip: 'Skip to content',
    pages: 'Pages',
    today: 'Today',
    log: 'Daily log',
    month: 'My month',
    leave: 'Leave',
    close: 'Month close',
    account: (name: string) => `Account: ${name}`,
    settings: 'Notice settings',
    signOut: 'Sign out',
  },
);
