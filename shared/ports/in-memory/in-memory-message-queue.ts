import type { MessageQueue } from '../message-queue.ts';

export class InMemoryMessageQueue<Message> implements MessageQueue<Message> {
  /** Everything sent, in order. */
  readonly sent: Message[] = [];

  send(message: Message): Promise<void> {
    this.sent.push(message);
    return Promise.resolve();
  }
}
