import type { NoticeTemplate } from './notice-template.ts';

/** To whoever may decide appeals that wait. */
export const APPEAL_REMINDER: NoticeTemplate<'appeal-reminder'> = {
  'zh-CN': ({ appeals, date }, pen) => ({
    subject: `有 ${appeals.length} 件申诉待裁决`,
    lead: `有 ${appeals.length} 件申诉等待裁决，您可以作出决定。`,
    facts: [['待裁决', `${appeals.length} 件`]],
    lists: [
      {
        title: '申诉（《活动管理制度》第 3 至 5 条的认定）',
        items: appeals.map(({ staffId, on, dueBy }) => {
          const [who = ''] = pen.people([staffId], date);
          return `${who}，${pen.day(on)}的认定，请在${pen.moment(dueBy).day}结束前裁决`;
        }),
      },
    ],
    explanation: ['申诉不由本人、其经理或记录该事实的人裁决。维持或撤销都要写明理由；撤销后系统会立即重新评定。'],
    action: '去裁决',
  }),
  en: ({ appeals, date }, pen) => ({
    subject: appeals.length === 1 ? 'An appeal waits for a decision' : `${appeals.length} appeals wait for a decision`,
    lead:
      appeals.length === 1
        ? 'An appeal waits, and you may decide it.'
        : `${appeals.length} appeals wait, and you may decide them.`,
    facts: [['Waiting', String(appeals.length)]],
    lists: [
      {
        title: 'Appeals (rulings under clauses 3 to 5 of the activity policy)',
        items: appeals.map(({ staffId, on, dueBy }) => {
          const [who = ''] = pen.people([staffId], date);
          return `${who}, ruling of ${pen.day(on)}, to be decided by the end of ${pen.moment(dueBy).day}`;
        }),
      },
    ],
    explanation: [
      'Nobody decides on their own appeal, on those of people they manage, or on facts that they recorded. Either verdict needs a reason; a reversal is judged at once.',
    ],
    action: 'Decide',
  }),
};
