/** Names in notices, and subjects that are answered, as mails that another program takes apart. */

import { type ParsedMail, simpleParser } from 'mailparser';
import { replySubject } from '../../../functions/receive-mail/reply-texts.ts';
import { composeMail } from '../../../shared/adapters/mail/compose-mail.ts';
import type { RenderedNotice } from '../../../shared/notices/render-notice.ts';
import type { Payload } from './payload.ts';
import { NOTICES } from './rendered.ts';

const TO = 'staff@example.com';
const FROM = 'Baifang <notices@example.com>';

const mailOf = async (rendered: RenderedNotice): Promise<ParsedMail> =>
  simpleParser(await composeMail({ to: TO, ...rendered, unsubscribeUrl: null, calendar: null, tags: NO_TAGS }, FROM));
const NO_TAGS = { departmentId: 'hz-01', month: '2026-11', noticeId: 'n1' };

const recipientsOf = ({ to, cc, bcc }: ParsedMail): string[] =>
  [to, cc, bcc].flatMap((field) => field ?? []).flatMap(({ value }) => value.map(({ address }) => address ?? ''));

const lines = (text: string | undefined): string => (text ?? '').replaceAll('\r\n', '\n').trim();

/** What the mail says besides what it was given to say; half a character is no text, and UTF-8 has none. */
function liveIn(mail: ParsedMail, { subject, text }: RenderedNotice, fields: string): string[] {
  return [
    ...(recipientsOf(mail).join() === TO ? [] : [`recipients ${recipientsOf(mail).join()}`]),
    ...([...mail.headers.keys()].sort().join() === fields ? [] : [`header fields ${[...mail.headers.keys()].join()}`]),
    ...(mail.subject === subject.toWellFormed() ? [] : [`the subject ${JSON.stringify(mail.subject)}`]),
    ...(lines(mail.text) === lines(text.toWellFormed()) ? [] : [`the text ${JSON.stringify(mail.text)}`]),
    ...(mail.attachments.length === 0 ? [] : ['an attachment']),
  ];
}

const linesOf = ({ text }: RenderedNotice): number => text.split('\n').length;

export async function tryInMails(payloads: readonly Payload[]): Promise<readonly string[]> {
  const live: string[] = [];
  for (const [index, { text }] of payloads.entries()) {
    const notice = NOTICES[index % NOTICES.length];
    if (notice === undefined) throw new Error('there are no notices');
    const plain = notice('王芳');
    const fields = [...(await mailOf(plain)).headers.keys()].sort().join();
    const rendered = notice(text);
    const answer = { ...plain, subject: replySubject(text, 'zh-CN') };
    const found = [
      ...liveIn(await mailOf(rendered), rendered, fields),
      ...liveIn(await mailOf(answer), answer, fields).map((what) => `in an answer, ${what}`),
      ...(linesOf(rendered) === linesOf(plain) ? [] : ['a line of its own']),
    ];
    live.push(...found.map((what) => `${JSON.stringify(text)}: ${what}`));
  }
  return live;
}
