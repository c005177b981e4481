import type { Mailer } from '../../ports/mailer.ts';
import { createSesClient } from '../ses/ses-client.ts';
import { SesMailer, type SesMailerOptions } from '../ses/ses-mailer.ts';
import { SmtpMailer, type SmtpMailerOptions } from '../smtp/smtp-mailer.ts';

/** The way that a stage sends its mails: SES, or a relay where its region has none. */
export const newMailer = (options: SesMailerOptions | SmtpMailerOptions): Mailer =>
  'host' in options ? new SmtpMailer(options) : new SesMailer(createSesClient(), options);
