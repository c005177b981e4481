import type { NoticeTemplate } from './notice-template.ts';

/** Before the deadline, to whoever still owes the day's log. */
export const LOG_REMINDER: NoticeTemplate<'log-reminder'> = {
  'zh-CN': (notice, pen) => {
    const day = pen.day(notice.date);
    const deadline = pen.moment(notice.deadline);
    return {
      subject: `请在 ${deadline.time} 前提交${day}的工作日志`,
      lead: `系统还没有收到您${day}的工作日志，现在提交完全来得及。`,
      facts: [
        ['待办', `${day}的工作日志`],
        ['截止', `${deadline.day} ${deadline.time}（${deadline.zone}，${deadline.time} 整仍算按时）`],
        ['依据', '《活动管理制度》第 3.1 条'],
      ],
      lists: [],
      explanation: [
        `逾期未交，将失去${pen.month(notice.date)}的当月评优资格。逾期后补交的日志会作为客户记录保存，但仍按未提交计算。`,
        '如果当天休假，或确有原因不能提交，请在同一截止时间前登记请假或提前说明；只要未被驳回，当天的日志即可免交。',
      ],
      action: '去提交日志',
    };
  },
  en: (notice, pen) => {
    const day = pen.day(notice.date);
    const deadline = pen.moment(notice.deadline);
    return {
      subject: `Please file your daily log of ${day} by ${deadline.time}`,
      lead: `Your daily log of ${day} has not arrived yet. There is still time.`,
      facts: [
        ['To do', `Daily log of ${day}`],
        ['Deadline', `${deadline.day}, ${deadline.time} (${deadline.zone}; ${deadline.time} sharp is on time)`],
        ['Under', 'Activity policy, clause 3.1'],
      ],
      lists: [],
      explanation: [
        `Without it you lose the eligibility for the awards of ${pen.month(notice.date)}. A log that arrives later is kept as customer history but counts as not submitted.`,
        'Are you on leave, or is there a reason why you cannot file? Register the leave, or explain beforehand, by the same deadline: unless it is rejected, no log is due.',
      ],
      action: 'File the log',
    };
  },
};
