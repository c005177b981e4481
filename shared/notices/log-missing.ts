import type { NoticeTemplate } from './notice-template.ts';

/** After the deadline, to whoever missed it. */
export const LOG_MISSING: NoticeTemplate<'log-missing'> = {
  'zh-CN': (notice, pen) => {
    const day = pen.day(notice.date);
    const deadline = pen.moment(notice.deadline);
    return {
      subject: `截止时间前未收到您${day}的工作日志`,
      lead: `到${deadline.day} ${deadline.time} 为止，系统没有收到您${day}的工作日志。`,
      facts: [
        ['事项', `${day}的工作日志`],
        ['截止', `${deadline.day} ${deadline.time}（${deadline.zone}）`],
        ['影响', `失去${pen.month(notice.date)}的当月评优资格`],
        ['依据', '《活动管理制度》第 3.1 条'],
      ],
      lists: [],
      explanation: [
        '仍然请您补交：日志会作为客户记录保存，只是不能恢复当月的评优资格。其他月份的评优资格不受这一次影响。',
        '如果您在截止时间前已经提交过日志、请假或提前说明，请带上回执与部门经理核对。记录一旦更正，系统会重新评定。',
      ],
      action: '查看记录并补交',
    };
  },
  en: (notice, pen) => {
    const day = pen.day(notice.date);
    const deadline = pen.moment(notice.deadline);
    return {
      subject: `Your daily log of ${day} did not arrive in time`,
      lead: `By ${deadline.time} on ${deadline.day} no daily log of yours for ${day} had arrived.`,
      facts: [
        ['About', `Daily log of ${day}`],
        ['Deadline', `${deadline.day}, ${deadline.time} (${deadline.zone})`],
        ['Effect', `No eligibility for the awards of ${pen.month(notice.date)}`],
        ['Under', 'Activity policy, clause 3.1'],
      ],
      lists: [],
      explanation: [
        'Please file it all the same: it is kept as customer history, though it does not bring the eligibility of this month back. Your eligibility in other months is not touched by it.',
        'Did you file a log, a leave or an explanation before the deadline? Show the receipt to your department manager. Once the record is corrected, the month is judged again.',
      ],
      action: 'See the record and file it',
    };
  },
};
