import { defineTexts } from '../language/texts.ts';

export const failureTexts = defineTexts(
  {
    unreachable: '连接不上',
    unreachableDetail: '请检查网络。已写的草稿都在本机，不会丢失。',
    failed: '系统出错了',
    failedDetail: '不是您的问题，请稍后再试。',
    signedOut: '登录已过期',
    signedOutDetail: '重新登录后回到这里，草稿都在。',
    outdated: '页面有新版本',
    outdatedDetail: '重新载入后即可继续，草稿都在。',
    correlation: (id: string) => `报告编号 ${id}`,
    retry: '重试',
    signIn: '重新登录',
    signOut: '换一个账号',
    reload: '重新载入',
  },
  {
    unreachable: 'No connection',
    unreachableDetail: 'Check your network. Drafts stay on this device; nothing is lost.',
    failed: 'Something went wrong',
    failedDetail: 'It is not your fault. Please try again later.',
    signedOut: 'Your sign-in has expired',
    signedOutDetail: 'Sign in again to come back here. Your drafts are kept.',
    outdated: 'There is a newer version of this page',
    outdatedDetail: 'Reload to go on. Your drafts are kept.',
    correlation: (id: string) => `Reference ${id}`,
    retry: 'Try again',
    signIn: 'Sign in again',
    signOut: 'Use another account',
    reload: 'Reload',
  },
);
