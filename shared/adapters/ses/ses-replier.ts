import { SendRawEmailCommand, type SESClient } from '@aws-sdk/client-ses';
import type { SendOutcome } from '../../ports/mailer.ts';
import type { Replier, Reply } from '../../ports/replier.ts';
import { outcomeOf, refusalOf } from './send-outcome.ts';
import type { SesMailerOptions } from './ses-mailer.ts';

/** An answer has header fields of its own. */
export class SesReplier implements Replier {
  readonly #client: SESClient;
  readonly #options: SesMailerOptions;

  constructor(client: SESClient, options: SesMailerOptions) {
    this.#client = client;
    this.#options = options;
  }

  async reply(reply: Reply): Promise<SendOutcome> {
    const refusal = refusalOf(reply);
    if (refusal !== null) return refusal;
    const { from, configurationSet } = this.#options;
    const Data = await messageOf(reply, from);
    try {
      const command = new SendRawEmailCommand({
        Source: from,
        Destinations: [reply.to],
        RawMessage: { Data },
        ConfigurationSetName: configurationSet,
      });
      const { MessageId } = await this.#client.send(command);
      if (MessageId === undefined) throw new Error('SES took a mail and gave no message id');
      return { outcome: 'sent', messageId: MessageId };
    } catch (error) {
      return outcomeOf(error);
    }
  }
}

const messageOf = async ({ to, subject, text, inReplyTo }: Reply, from: string): Promise<Buffer> => {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer/index.js');
  return new MailComposer({
    ...{ from, to, subject, text },
    ...(inReplyTo !== null && { inReplyTo, references: inReplyTo }),
    headers: { 'Auto-Submitted': 'auto-replied', Precedence: 'auto_reply' },
    textEncoding: 'base64',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
};
