import type { NameList } from './letter.ts';
import type { NoticeTemplate } from './notice-template.ts';

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

const unlessEmpty = (...lists: readonly NameList[]): readonly NameList[] =>
  lists.filter(({ items }) => items.length > 0);

/** After the deadline, to a manager: whose log is missing, who made too few visits. */
export const DEADLINE_DIGEST: NoticeTemplate<'deadline-digest'> = {
  'zh-CN': ({ date, missing, short }, pen) => {
    const day = pen.day(date);
    return {
      subject: `${day}工作日志汇总：未提交 ${missing.length} 人，拜访不足 ${short.length} 人`,
      lead: `${day}的工作日志已过截止时间，以下同事需要您留意。`,
      facts: [
        ['未提交日志', `${missing.length} 人（《活动管理制度》第 3.1 条）`],
        ['拜访量不足', `${short.length} 人（《活动管理制度》第 4.1 条）`],
      ],
      lists: unlessEmpty(
        { title: '未提交日志', items: pen.people(missing, date) },
        { title: '拜访量不足', items: pen.people(short, date) },
      ),
      explanation: [
        `未按时提交日志，将失去${pen.month(date)}的当月评优资格，系统已分别通知本人。拜访量不足的一天本身没有处罚，当月累计达到制度规定的天数后才会失去评优资格。`,
        '补交的日志不改变以上结果。如果当事人在截止时间前提交过日志、请假或提前说明，请协助核对；记录一旦更正，系统会重新评定。',
      ],
      action: '查看明细',
    };
  },
  en: ({ date, missing, short }, pen) => {
    const day = pen.day(date);
    return {
      subject: `Daily logs of ${day}: ${missing.length} missing, ${short.length} short of visits`,
      lead: `The deadline for the daily logs of ${day} has passed. These colleagues need your attention.`,
      facts: [
        ['Log missing', `${people(missing.length)} (activity policy, clause 3.1)`],
        ['Too few visits', `${people(short.length)} (activity policy, clause 4.1)`],
      ],
      lists: unlessEmpty(
        { title: 'Log missing', items: pen.people(missing, date) },
        { title: 'Too few visits', items: pen.people(short, date) },
      ),
      explanation: [
        `Whoever filed no log in time loses the eligibility for the awards of ${pen.month(date)} and has been told. A day with too few visits costs nothing by itself; the eligibility goes when such days of a month reach the number that the policy names.`,
        'A log filed now does not change this. If somebody did file a log, a leave or an explanation before the deadline, please help to check it: once the record is corrected, the month is judged again.',
      ],
      action: 'See the details',
    };
  },
};
