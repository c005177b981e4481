import type { Mail, Mailer, SendOutcome } from '../mailer.ts';

export class InMemoryMailer implements Mailer {
  /** Every mail taken, in order. */
  readonly outbox: Mail[] = [];
  readonly #answer: (mail: Mail) => Exclude<SendOutcome, { outcome: 'sent' }> | undefined;

  /** `answer` stands for a provider that refuses a mail or puts it off; undefined takes it. */
  constructor(answer: (mail: Mail) => Exclude<SendOutcome, { outcome: 'sent' }> | undefined = () => undefined) {
    this.#answer = answer;
  }

  send(mail: Mail): Promise<SendOutcome> {
    const answer = this.#answer(mail);
    if (answer !== undefined) return Promise.resolve(answer);
    this.outbox.push(mail);
    return Promise.resolve({ outcome: 'sent', messageId: `mail-${this.outbox.length}` });
  }
}
