import type { ImportMessage } from '../contracts/events.ts';

export interface ImportQueue {
  send(message: ImportMessage): Promise<void>;
}
