import type { MovedDeadline } from '../domain/outages/outage.ts';
import type { NoticeTemplate } from './notice-template.ts';
import type { Pen } from './pen.ts';

const momentText = ({ moment }: Pen, instant: string): string => {
  const { day, time } = moment(instant);
  return `${day} ${time}`;
};

const movedLines = (
  moved: readonly MovedDeadline[],
  pen: Pen,
  write: {
    readonly until: (duty: string, before: string, after: string) => string;
    readonly waived: (duty: string, before: string) => string;
  },
): readonly string[] =>
  moved.map(({ duty, deadline, movedTo }) => {
    const before = momentText(pen, deadline);
    return movedTo === null
      ? write.waived(pen.form(duty), before)
      : write.until(pen.form(duty), before, momentText(pen, movedTo));
  });

/** After an outage: which deadlines moved, and until when. */
export const DEADLINE_MOVED: NoticeTemplate<'deadline-moved'> = {
  'zh-CN': ({ date, outage, moved }, pen) => ({
    subject: `系统故障，${pen.day(date)}前后的截止时间顺延`,
    lead: '系统曾经无法提交，受影响的截止时间已经顺延，没有人因此受罚。',
    facts: [
      ['故障开始', momentText(pen, outage.startedAt)],
      ['故障结束', `${momentText(pen, outage.endedAt)}（${pen.moment(outage.endedAt).zone}）`],
    ],
    lists: [
      {
        title: '顺延的截止时间',
        items: movedLines(moved, pen, {
          until: (duty, before, after) => `${duty}（原 ${before}）：顺延至 ${after}`,
          waived: (duty, before) => `${duty}（原 ${before}）：不再要求提交`,
        }),
      },
    ],
    explanation: [
      '在顺延后的截止时间之前提交，视同按时（《活动管理制度》第 3.1、4.3 条）。已经据原截止时间作出的认定，系统会自动撤回并重新评定。',
      '不再要求提交的，补交与否都不影响评优资格。',
    ],
    action: '去提交',
  }),
  en: ({ date, outage, moved }, pen) => ({
    subject: `Outage: deadlines around ${pen.day(date)} have moved`,
    lead: 'For some time nothing could be filed. The deadlines concerned have moved, and nobody is the worse for it.',
    facts: [
      ['Outage from', momentText(pen, outage.startedAt)],
      ['Outage until', `${momentText(pen, outage.endedAt)} (${pen.moment(outage.endedAt).zone})`],
    ],
    lists: [
      {
        title: 'Deadlines that moved',
        items: movedLines(moved, pen, {
          until: (duty, before, after) => `${duty} (due ${before}): now due ${after}`,
          waived: (duty, before) => `${duty} (due ${before}): not asked for any more`,
        }),
      },
    ],
    explanation: [
      'What is filed by the new deadline is on time (activity policy, clauses 3.1 and 4.3). Rulings made under the old one are taken back and judged again.',
      'What is not asked for any more costs nothing, filed or not.',
    ],
    action: 'File now',
  }),
};
