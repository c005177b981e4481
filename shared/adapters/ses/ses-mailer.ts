import { SendRawEmailCommand, type SESClient } from '@aws-sdk/client-ses';
import { encodeTagValue } from '../../contracts/mail-tags.ts';
import type { Mail, Mailer, SendOutcome } from '../../ports/mailer.ts';
import { outcomeOf, refusalOf } from './send-outcome.ts';

export interface SesMailerOptions {
  /** A verified sender: `name@domain` or `Name <name@domain>`, in ASCII. */
  readonly from: string;
  readonly configurationSet: string;
}

export class SesMailer implements Mailer {
  readonly #client: Pick<SESClient, 'send'>;
  readonly #options: SesMailerOptions;

  constructor(client: Pick<SESClient, 'send'>, options: SesMailerOptions) {
    this.#client = client;
    this.#options = options;
  }

  async send(mail: Mail): Promise<SendOutcome> {
    const refusal = refusalOf(mail);
    if (refusal !== null) return refusal;
    try {
      const { MessageId } = await this.#client.send(await this.#command(mail));
      if (MessageId === undefined) throw new Error('SES took a mail and gave no message id');
      return { outcome: 'sent', messageId: MessageId };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  /** SES's plain SendEmail knows neither header fields nor attachments. */
  async #command(mail: Mail): Promise<SendRawEmailCommand> {
    // Loaded with the first mail.
    const { composeMail } = await import('../mail/compose-mail.ts');
    return new SendRawEmailCommand({
      Source: this.#options.from,
      // One recipient: a single bad address makes SES reject the whole message.
      Destinations: [mail.to],
      RawMessage: { Data: await composeMail(mail, this.#options.from) },
      ConfigurationSetName: this.#options.configurationSet,
      Tags: Object.entries(mail.tags).map(([Name, value]) => ({ Name, Value: encodeTagValue(value) })),
    });
  }
}
