import type { Transporter } from 'nodemailer';
import type { Mail, Mailer, SendOutcome } from '../../ports/mailer.ts';
import type { SecretStore } from '../../ports/secret-store.ts';
import { refusalOf } from '../ses/send-outcome.ts';

export interface SmtpMailerOptions {
  /** The sender: `name@domain`, in ASCII. */
  readonly from: string;
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: SecretStore;
  /** PEM, of a relay whose certificate no public authority vouches for. */
  readonly certificateAuthority?: string;
}

/** RFC 5321: implicit TLS; every other port has to be upgraded before anybody signs in. */
const TLS_PORT = 465;
const TIMEOUT_MS = 20_000;

/** What a server answers for good is 5xx; anything else may pass. */
const FIRST_LASTING_CODE = 500;

/** For regions without SES: any relay that speaks SMTP with TLS. It reports no deliveries: a notice stays `sent`. */
export class SmtpMailer implements Mailer {
  readonly #options: SmtpMailerOptions;
  #transport: Transporter | undefined;

  constructor(options: SmtpMailerOptions) {
    this.#options = options;
  }

  async send(mail: Mail): Promise<SendOutcome> {
    const refusal = refusalOf(mail);
    if (refusal !== null) return refusal;
    const { from } = this.#options;
    const { composeMail } = await import('../mail/compose-mail.ts');
    const raw = await composeMail(mail, from);
    const transport = await this.#connected();
    try {
      const sent: unknown = await transport.sendMail({ envelope: { from, to: mail.to }, raw });
      return { outcome: 'sent', messageId: messageIdOf(sent) };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  async #connected(): Promise<Transporter> {
    const { host, port, user, password, certificateAuthority: ca } = this.#options;
    const { createTransport } = await import('nodemailer');
    this.#transport ??= createTransport({
      ...{ host, port, secure: port === TLS_PORT, requireTLS: true },
      ...(ca !== undefined && { tls: { ca } }),
      auth: { user, pass: await password.read() },
      ...{ connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS },
      ...{ disableFileAccess: true, disableUrlAccess: true },
    });
    return this.#transport;
  }
}

const messageIdOf = (sent: unknown): string => {
  const messageId = sent !== null && typeof sent === 'object' && 'messageId' in sent ? sent.messageId : undefined;
  if (typeof messageId !== 'string') throw new Error('the relay took a mail and gave no message id');
  return messageId;
};

/** A wrong password is broken infrastructure: thrown on. The server's own words quote addresses: they are dropped. */
const outcomeOf = (error: unknown): SendOutcome => {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  if (error.code === 'EAUTH') throw new Error('the mail relay refuses to sign us in');
  const answer = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0;
  return answer >= FIRST_LASTING_CODE ? { outcome: 'refused', reason: `smtp-${answer}` } : { outcome: 'retry-later' };
};
