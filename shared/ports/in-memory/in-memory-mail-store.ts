import type { MailStore } from '../mail-store.ts';

export class InMemoryMailStore implements MailStore {
  readonly mails = new Map<string, Buffer>();

  get(key: string): Promise<Buffer | undefined> {
    return Promise.resolve(this.mails.get(key));
  }

  delete(key: string): Promise<void> {
    this.mails.delete(key);
    return Promise.resolve();
  }
}
