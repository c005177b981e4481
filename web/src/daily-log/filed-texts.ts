import { defineTexts } from '../language/texts.ts';

export const filedTexts = defineTexts(
  {
    lateMeans: '日志已保留为客户记录，按未提交计。',
    content: '提交的内容',
    visits: (counted: number) => `有效拜访 ${counted} 次`,
    plan: '明日计划',
    none: '没有拜访记录。',
    noPlan: '没有填写。',
    edit: '修改并重新提交',
    editLate: '补充并重新提交',
    editHint: '截止前收到的最后一份为准。',
    editLateHint: '截止后的版本会保留，但不替换已按时收到的那份。',
    back: '回到今日',
  },
  {
    lateMeans: 'The log is kept as customer history, and counts as not submitted.',
    content: 'What was submitted',
    visits: (counted: number) => (counted === 1 ? '1 counted visit' : `${counted} counted visits`),
    plan: 'Plan for tomorrow',
    none: 'No visits.',
    noPlan: 'None given.',
    edit: 'Change and submit again',
    editLate: 'Add and submit again',
    editHint: 'The last one received by the deadline is the one that counts.',
    editLateHint: 'A version after the deadline is kept, but does not replace the one received on time.',
    back: 'Back to today',
  },
);
