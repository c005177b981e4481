import { SendEmailCommand, type SESClient } from '@aws-sdk/client-ses';
import { isThrottlingError, isTransientError } from '@smithy/core/retry';
import * as z from 'zod';
import { encodeTagValue } from '../../contracts/mail-tags.ts';
import type { Mail, Mailer, SendOutcome } from '../../ports/mailer.ts';

export interface SesMailerOptions {
  /** A verified sender: `name@domain` or `Name <name@domain>`, in ASCII. */
  readonly from: string;
  readonly configurationSet: string;
}

/** One bare address: no display name, no list, no line break, nothing a header could be split at. */
const AddressSchema = z.string().max(320).regex(z.regexes.html5Email);

const BREAKS_A_LINE = /[\r\n\u0085\u2028\u2029]/;

export class SesMailer implements Mailer {
  readonly #client: SESClient;
  readonly #options: SesMailerOptions;

  constructor(client: SESClient, options: SesMailerOptions) {
    this.#client = client;
    this.#options = options;
  }

  async send(mail: Mail): Promise<SendOutcome> {
    if (!AddressSchema.safeParse(mail.to).success) return { outcome: 'refused', reason: 'bad-address' };
    if (BREAKS_A_LINE.test(mail.subject)) return { outcome: 'refused', reason: 'line-break-in-subject' };
    try {
      const { MessageId } = await this.#client.send(this.#command(mail));
      if (MessageId === undefined) throw new Error('SES took a mail and gave no message id');
      return { outcome: 'sent', messageId: MessageId };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  #command(mail: Mail): SendEmailCommand {
    const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
    return new SendEmailCommand({
      Source: this.#options.from,
      // One recipient: a single bad address makes SES reject the whole message.
      Destination: { ToAddresses: [mail.to] },
      Message: { Subject: utf8(mail.subject), Body: { Text: utf8(mail.text), Html: utf8(mail.html) } },
      ConfigurationSetName: this.#options.configurationSet,
      Tags: Object.entries(mail.tags).map(([Name, value]) => ({ Name, Value: encodeTagValue(value) })),
    });
  }
}

/** SES's own names of what it will never take, as reasons: its messages quote addresses. */
const REFUSALS: Readonly<Record<string, string>> = {
  MessageRejected: 'message-rejected',
  InvalidParameterValue: 'bad-address',
  MailFromDomainNotVerifiedException: 'sender-not-verified',
};

/** Sending is switched off for a while, by AWS or by an operator. */
const PAUSES = new Set(['AccountSendingPausedException', 'ConfigurationSetSendingPausedException']);

type SdkError = Parameters<typeof isTransientError>[0];
const isSdkError = (error: unknown): error is SdkError => error instanceof Error;

/** Anything that is neither about this mail nor passing (credentials, a missing configuration set) is thrown on. */
const outcomeOf = (error: unknown): SendOutcome => {
  if (!isSdkError(error)) throw error;
  const reason = REFUSALS[error.name];
  if (reason !== undefined) return { outcome: 'refused', reason };
  if (PAUSES.has(error.name) || isThrottlingError(error) || isTransientError(error)) return { outcome: 'retry-later' };
  throw error;
};
