import { defineTexts } from '../language/texts.ts';

export const signInTexts = defineTexts(
  {
    product: '拜访',
    lead: '今天要交什么，几点截止，这个月资格如何。',
    signIn: '登录',
    note: '用公司账号登录。草稿保存在这台设备上。',
    failed: '登录服务暂时连不上，请稍后再试。',
    refused: '登录没有完成，请再试一次。',
    noStart: '页面打不开',
    noStartDetail: '读取设置时出错，请检查网络后重试。',
    retry: '重试',
  },
  {
    product: 'Baifang',
    lead: 'What is due today, by when, and where your month stands.',
    signIn: 'Sign in',
    note: 'Sign in with your company account. Drafts are kept on this device.',
    failed: 'The sign-in service cannot be reached. Please try again later.',
    refused: 'You were not signed in. Please try again.',
    noStart: 'The page could not start',
    noStartDetail: 'Its settings could not be read. Check your network and try again.',
    retry: 'Try again',
  },
);
