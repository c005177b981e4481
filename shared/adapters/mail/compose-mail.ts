import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { Mail } from '../../ports/mailer.ts';

/** A notice as a message (RFC 5322): text, HTML, and what it is about as a calendar to take in. */
export const composeMail = (
  { to, subject, text, html, unsubscribeUrl, calendar }: Mail,
  from: string,
): Promise<Buffer> =>
  new MailComposer({
    ...{ from, to, subject, text, html },
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl !== null && {
        'List-Unsubscribe': { prepared: true, value: `<${unsubscribeUrl}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    ...(calendar !== null && {
      attachments: [{ filename: 'baifang.ics', content: calendar, contentType: 'text/calendar; charset=utf-8' }],
    }),
    textEncoding: 'base64',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
