import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { Options } from 'nodemailer/lib/mailer/index.js';

export interface SesHeaders {
  /** As the `Received` field has it. */
  readonly receivedAt?: string;
  readonly spam?: string;
  readonly virus?: string;
  readonly authentication?: string;
}

export const authenticated = (domain: string): string =>
  `amazonses.com; spf=pass (spfCheck: domain of ${domain} designates 192.0.2.1 as permitted sender) ` +
  `client-ip=192.0.2.1; envelope-from=someone@${domain}; helo=mail.${domain}; dkim=pass header.i=@${domain}; ` +
  `dmarc=pass header.from=${domain};`;

/** The fields that SES puts above those of the sender. */
export const asSesStores = (mail: Buffer, headers: SesHeaders = {}): Buffer => {
  const { receivedAt = 'Mon, 23 Nov 2026 11:59:59 +0000 (UTC)', spam = 'PASS', virus = 'PASS' } = headers;
  const { authentication = authenticated('example.com') } = headers;
  const fields = [
    'Return-Path: <someone@example.com>',
    `Received: from mail.example.com (mail.example.com [192.0.2.1])\r\n by inbound-smtp.us-east-1.amazonaws.com with SMTP id abc\r\n for log@example.net;\r\n ${receivedAt}`,
    `X-SES-Spam-Verdict: ${spam}`,
    `X-SES-Virus-Verdict: ${virus}`,
    `Authentication-Results: ${authentication}`,
  ];
  return Buffer.concat([Buffer.from(`${fields.join('\r\n')}\r\n`), mail]);
};

/** A mail as its sender's program writes it. */
export const composed = (options: Options): Promise<Buffer> => new MailComposer(options).compile().build();
