import type { NoticeTemplate } from './notice-template.ts';

/** A session beside the weekly ones was announced; the mail carries it as a calendar entry. */
export const SESSION_ANNOUNCED: NoticeTemplate<'session-announced'> = {
  'zh-CN': ({ session }, pen) => {
    const { day, time, zone } = pen.moment(session.startsAt);
    const title = session.title ?? pen.session(session.kind);
    return {
      subject: `${title}：${day} ${time}`,
      lead: `请于${day} ${time}参加${title}。`,
      facts: [
        ['时间', `${day} ${time}（${zone}）`],
        ['类别', pen.session(session.kind)],
      ],
      lists: [],
      explanation: [
        '需要请假的，请在前一天结束之前提交请假（《活动管理制度》第 5 条）。出席、请假与缺席都记入出勤，并影响当月考核得分。',
        '附件可以直接加入日历。',
      ],
      action: '查看会议与培训',
    };
  },
  en: ({ session }, pen) => {
    const { day, time, zone } = pen.moment(session.startsAt);
    const title = session.title ?? pen.session(session.kind);
    return {
      subject: `${title}: ${day}, ${time}`,
      lead: `Please attend ${title} on ${day} at ${time}.`,
      facts: [
        ['When', `${day}, ${time} (${zone})`],
        ['What', pen.session(session.kind)],
      ],
      lists: [],
      explanation: [
        'Leave has to be filed before the end of the day before (activity policy, clause 5). Attendance counts towards the score of the month.',
        'The attachment puts it into your calendar.',
      ],
      action: 'See meetings and trainings',
    };
  },
};
