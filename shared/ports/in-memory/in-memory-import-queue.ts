import type { ImportMessage } from '../../contracts/events.ts';
import type { ImportQueue } from '../import-queue.ts';

export class InMemoryImportQueue implements ImportQueue {
  /** Everything sent, in order. */
  readonly sent: ImportMessage[] = [];

  send(message: ImportMessage): Promise<void> {
    this.sent.push(message);
    return Promise.resolve();
  }
}
