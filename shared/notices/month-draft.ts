import type { NoticeTemplate } from './notice-template.ts';
import { awardLines } from './award-lines.ts';

/** To leaders on the 1st: the month is drafted and waits for its review. */
export const MONTH_DRAFT: NoticeTemplate<'month-draft'> = {
  'zh-CN': ({ date, closesAt, automatic, awards }, pen) => {
    const month = pen.month(date);
    const { day, time, zone } = pen.moment(closesAt);
    return {
      subject: `${month}初评已出，请复核`,
      lead: `${month}的初评结果已经生成，请在复核期内处理未决事项并确认。`,
      facts: [
        ['复核截止', `${day} ${time}（${zone}）`],
        ['到期以后', automatic ? '自动结账并公布' : '不自动结账，等待部门经理确认'],
      ],
      lists:
        awards === null
          ? []
          : [{ title: '初评的评优结果（《活动管理制度》第 7 条）', items: awardLines(awards, date, pen) }],
      explanation: [
        ...(awards === null ? ['当月的工作日历尚未确定，第 7 条的评优暂缓。'] : []),
        '未登记的考勤、未裁决的申诉、未录入的考核分都在系统里列为未决事项；处理以后，初评会自动更新。',
        '部门经理确认以后，系统立即结账并通知每个人；结账后的月份只作调整，不再改写。',
      ],
      action: '去复核',
    };
  },
  en: ({ date, closesAt, automatic, awards }, pen) => {
    const month = pen.month(date);
    const { day, time, zone } = pen.moment(closesAt);
    return {
      subject: `${month} is drafted: please review it`,
      lead: `The results of ${month} are drafted. Settle what is open and confirm them.`,
      facts: [
        ['Review ends', `${day}, ${time} (${zone})`],
        ['Then', automatic ? 'it closes and is published' : 'it waits for the confirmation of the department manager'],
      ],
      lists:
        awards === null
          ? []
          : [{ title: 'Tentative awards (activity policy, clause 7)', items: awardLines(awards, date, pen) }],
      explanation: [
        ...(awards === null
          ? ['The working calendar of the month is not settled yet: awards under clause 7 are held.']
          : []),
        'Missing marks, open appeals and missing scores are listed as open questions; the draft follows as they are settled.',
        'Once the department manager confirms it, the month closes and everyone is told. A closed month is adjusted, never rewritten.',
      ],
      action: 'Review',
    };
  },
};
