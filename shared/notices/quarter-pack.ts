import type { NoticeTemplate } from './notice-template.ts';

const MONTHS_OF_A_QUARTER = 3;

const quarterOf = (date: string): number => Number(date.slice(5, 7)) / MONTHS_OF_A_QUARTER;

/** To leaders once a quarter is closed: its figures can be had. */
export const QUARTER_PACK: NoticeTemplate<'quarter-pack'> = {
  'zh-CN': ({ date }, pen) => ({
    subject: `${pen.year(date)}第 ${quarterOf(date)} 季度经营分析资料已备好`,
    lead: `${pen.year(date)}第 ${quarterOf(date)} 季度三个月都已结账，季度经营分析会的资料可以下载。`,
    facts: [['资料', '逐月、逐营业部、逐人的拜访、准客户、认定与评优']],
    lists: [],
    explanation: ['数字与《活动管理制度》第 3 至 7 条的认定同源，随以后的调整更新。'],
    action: '下载季度资料',
  }),
  en: ({ date }, pen) => ({
    subject: `Figures of Q${quarterOf(date)} ${pen.year(date)} are ready`,
    lead: `The three months of Q${quarterOf(date)} ${pen.year(date)} are closed: the pack for the quarterly business analysis can be downloaded.`,
    facts: [['Contents', 'visits, prospects, rulings and awards by month, unit and person']],
    lists: [],
    explanation: [
      'The figures come from the same rulings (activity policy, clauses 3 to 7) and follow later adjustments.',
    ],
    action: 'Download the pack',
  }),
};
