import { describe, expect, it } from 'vitest';
import type { Mail, Mailer } from '../../../shared/ports/mailer.ts';

export interface MailerUnderTest {
  readonly mailer: Mailer;
  /** As whoever reads them sees them; the text without space at its end. */
  readonly received: () => Promise<readonly Pick<Mail, 'to' | 'subject' | 'text' | 'html'>[]>;
}

export const mail = (parts: Partial<Mail> = {}): Mail => ({
  to: 's01@example.com',
  subject: '您 11 月 23 日的日志尚未提交',
  text: '请在 20:00 前提交。',
  html: '<p>请在 20:00 前提交。</p>',
  unsubscribeUrl: null,
  calendar: null,
  tags: { departmentId: 'd1', month: '2026-11', noticeId: 'log-reminder.2026-11-23.s01' },
  ...parts,
});

export const mailerSuite = (name: string, newMailer: () => MailerUnderTest): void => {
  describe(`mailer ${name}`, () => {
    it('a mail arrives at its one recipient with subject and both bodies, in Chinese', async () => {
      const { mailer, received } = newMailer();
      expect(await mailer.send(mail())).toMatchObject({ outcome: 'sent' });
      const { to, subject, text, html } = mail();
      expect((await received()).at(-1)).toEqual({ to, subject, text, html });
    });

    it('two mails have different message ids', async () => {
      const { mailer } = newMailer();
      const outcomes = [await mailer.send(mail()), await mailer.send(mail())];
      const ids = outcomes.map((outcome) => outcome.outcome === 'sent' && outcome.messageId);
      expect(ids).not.toContain(false);
      expect(new Set(ids).size).toBe(2);
    });
  });
};
