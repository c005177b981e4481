import type { SendOutcome } from '../mailer.ts';
import type { Replier, Reply } from '../replier.ts';

export class InMemoryReplier implements Replier {
  readonly sent: Reply[] = [];

  reply(reply: Reply): Promise<SendOutcome> {
    this.sent.push(reply);
    return Promise.resolve({ outcome: 'sent', messageId: `reply-${this.sent.length}` });
  }
}
