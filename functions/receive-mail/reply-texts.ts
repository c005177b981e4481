/** What an answer to a mail says, in the language of the person. */

import type { FormId } from '../../shared/contracts/forms/form-ids.ts';
import { formOf } from '../../shared/contracts/forms/forms.ts';
import { type Problem, ProblemSchema } from '../../shared/contracts/problem.ts';
import type { ProblemCode } from '../../shared/contracts/problems.ts';
import { renderProblem } from '../../shared/contracts/http/render-problem.ts';
import type { Receipt } from '../../shared/contracts/http/receipt.ts';
import type { Refused } from '../../shared/contracts/http/outcome.ts';
import type { Language } from '../../shared/domain/language.ts';
import { epochMsOf } from '../../shared/domain/time/instant.ts';
import { zonedText } from '../../shared/domain/time/zoned-text.ts';
import type { Unread } from '../../shared/mail/read-text.ts';
import type { FilledIn } from '../../shared/sheets/form-grid.ts';

/** Why a mail that is somebody's says nothing that could be filed. */
export type Unreadable =
  | { readonly why: 'no-such-mailbox'; readonly mailboxes: readonly string[] }
  | { readonly why: 'several-sheets' }
  | { readonly why: 'too-many-attachments' }
  | { readonly why: 'html-only' }
  | Unread;

const UNREADABLE: Readonly<Record<Language, (mail: Unreadable) => string>> = {
  'zh-CN': (mail) => {
    switch (mail.why) {
      case 'no-such-mailbox':
        return `没有这个收件地址。可用的地址：${mail.mailboxes.join('、')}。`;
      case 'several-sheets':
        return '邮件里有不止一个表格。一封邮件请只附一个表格（.xlsx 或 .csv）。';
      case 'too-many-attachments':
        return '附件太多。请只附一个表格（.xlsx 或 .csv）。';
      case 'html-only':
        return '邮件只有 HTML 正文，无法读取。请用纯文本格式发送，或者附上填好的表格。';
      case 'nothing-to-read':
        return '没有读到表单内容。请每行写一项，或者附上填好的表格。';
      case 'text-too-long':
        return '正文太长。请附上填好的表格（.xlsx 或 .csv）。';
    }
  },
  en: (mail) => {
    switch (mail.why) {
      case 'no-such-mailbox':
        return `There is no such mailbox. There are: ${mail.mailboxes.join(', ')}.`;
      case 'several-sheets':
        return 'The mail holds more than one sheet: attach one (.xlsx or .csv) to each mail.';
      case 'too-many-attachments':
        return 'Too many attachments: attach one sheet (.xlsx or .csv).';
      case 'html-only':
        return 'The mail holds HTML only, which is not read: send plain text, or attach the form filled in.';
      case 'nothing-to-read':
        return 'No field of the form was found: write one on each line, or attach the form filled in.';
      case 'text-too-long':
        return 'The text is too long: attach the form filled in (.xlsx or .csv).';
    }
  },
};

interface Texts {
  readonly filed: (form: string, count: number) => string;
  readonly received: string;
  readonly deadline: string;
  readonly onTime: readonly [late: string, onTime: string];
  readonly receipt: string;
  readonly asRead: string;
  readonly refused: (form: string) => string;
  readonly again: string;
  readonly line: (number: number) => string;
  readonly sample: string;
}

const TEXTS: Readonly<Record<Language, Texts>> = {
  'zh-CN': {
    filed: (form, count) => `已收到：${form}（${count} 份）。`,
    received: '收到时间',
    deadline: '截止时间',
    onTime: ['逾期', '按时'],
    receipt: '回执',
    asRead: '读到的内容：',
    refused: (form) => `未能存入：${form}。什么都没有保存。`,
    again: '请改正后重新发送；以重新发送的邮件到达的时间为准。',
    line: (number) => `第 ${number} 条`,
    sample: '正文可以这样写：',
  },
  en: {
    filed: (form, count) => `Filed: ${form} (${count}).`,
    received: 'Received',
    deadline: 'Deadline',
    onTime: ['late', 'on time'],
    receipt: 'Receipt',
    asRead: 'As it was read:',
    refused: (form) => `Not filed: ${form}. Nothing was kept.`,
    again: 'Mend it and send it again: what counts is when the new mail arrives.',
    line: (number) => `No. ${number}`,
    sample: 'A text may look like this:',
  },
};

export interface ReplyContext {
  readonly form: FormId;
  readonly language: Language;
  /** IANA. */
  readonly timeZone: string;
  /** Fields that a text spelled out; null where a sheet was attached. */
  readonly asRead: { readonly own: FilledIn; readonly lines: readonly FilledIn[] } | null;
}

const nameOf = ({ form, language }: ReplyContext): string => {
  const { sheet, title = sheet } = formOf(form);
  return title[language];
};

/** `字段: 值`, a line for each field. */
export const spelledOut = (
  form: FormId,
  language: Language,
  { own, lines }: { readonly own: FilledIn; readonly lines: readonly FilledIn[] },
): string => {
  const { columns, lines: layout } = formOf(form);
  const written = (fields: typeof columns, values: FilledIn): string[] =>
    fields.flatMap(({ field, heading }) => {
      const value = values.get(field);
      return value === undefined || value === '' ? [] : [`${heading[language]}: ${value}`];
    });
  return [...written(columns, own), ...lines.flatMap((line) => written(layout?.columns ?? [], line))].join('\n');
};

const receiptLines = ({ id, receivedAt, deadline, onTime }: Receipt, { language, timeZone }: ReplyContext): string => {
  const texts = TEXTS[language];
  const local = (instant: string) => zonedText(epochMsOf(instant), timeZone);
  const due = deadline === null ? [] : [`${texts.deadline}: ${local(deadline)} (${texts.onTime[onTime ? 1 : 0]})`];
  return [`${texts.received}: ${local(receivedAt)}`, ...due, `${texts.receipt}: ${id}`].join('\n');
};

/** Beyond these a list of receipts says nothing to anybody. */
const MOST_RECEIPTS = 20;

export const filedText = (receipts: readonly Receipt[], context: ReplyContext): string => {
  const { form, language, asRead } = context;
  const texts = TEXTS[language];
  const shown = receipts.slice(0, MOST_RECEIPTS).map((receipt) => receiptLines(receipt, context));
  const read = asRead === null ? [] : [`${texts.asRead}\n${spelledOut(form, language, asRead)}`];
  return [texts.filed(nameOf(context), receipts.length), ...shown, ...read].join('\n\n');
};

/** Of a text there are no cells: what is meant is the field, and which of several lines. */
const errorOfText = (
  { code, errors }: Refused<ProblemCode>,
  { form, language }: ReplyContext,
): Refused<ProblemCode> => {
  const lines = formOf(form).lines?.field;
  const { line } = TEXTS[language];
  return {
    outcome: 'refused',
    code,
    errors: errors.map(({ place, ...error }) => {
      const [, , field, index] = error.pointer.split('/');
      const number = field === lines && index !== undefined ? line(Number(index) + 1) : '';
      const heading = place?.heading?.[language] ?? '';
      return { ...error, pointer: [number, heading].filter((part) => part !== '').join(' ') };
    }),
  };
};

export const refusedText = (refusal: Refused<ProblemCode>, context: ReplyContext): string => {
  const { language, asRead } = context;
  const texts = TEXTS[language];
  const { code, errors } = asRead === null ? refusal : errorOfText(refusal, context);
  const problem: Problem = ProblemSchema.parse(JSON.parse(renderProblem(code, language, '-', errors).body));
  const listed = problem.errors.map(({ pointer, detail }) =>
    asRead === null || pointer === '' ? `- ${detail}` : `- ${pointer}: ${detail}`,
  );
  const why = listed.length > 0 ? listed : [problem.detail];
  return [texts.refused(nameOf(context)), `${problem.title}\n${why.join('\n')}`, texts.again].join('\n\n');
};

/** `sample` is the form's own, where its text could not be read. */
export const unreadableText = (mail: Unreadable, language: Language, sample: string | null): string => {
  const texts = TEXTS[language];
  const shown = sample === null ? [] : [`${texts.sample}\n${sample}`];
  return [UNREADABLE[language](mail), ...shown, texts.again].join('\n\n');
};

const RE: Readonly<Record<Language, string>> = { 'zh-CN': '回复：', en: 'Re: ' };
const LONGEST_SUBJECT = 150;

/** On one line, whatever the subject held. */
export const replySubject = (subject: string, language: Language): string =>
  `${RE[language]}${subject
    .replaceAll(/[\p{Cc}\u0085\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_SUBJECT)}`;
