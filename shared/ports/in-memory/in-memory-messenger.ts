import type { SendOutcome } from '../mailer.ts';
import type { ChatMessage, Messenger } from '../messenger.ts';

export class InMemoryMessenger implements Messenger {
  /** Every message taken, in order. */
  readonly posted: ChatMessage[] = [];

  post(message: ChatMessage): Promise<SendOutcome> {
    this.posted.push(message);
    return Promise.resolve({ outcome: 'sent', messageId: `chat-${this.posted.length}` });
  }
}
