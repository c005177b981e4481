import type { MailStore } from '../../ports/mail-store.ts';
import type { WhenNeeded } from '../../ports/when-needed.ts';
import type { S3Bucket } from './s3-bucket.ts';

export class S3MailStore implements MailStore {
  readonly #bucket: WhenNeeded<S3Bucket>;

  constructor(bucket: WhenNeeded<S3Bucket>) {
    this.#bucket = bucket;
  }

  async get(key: string): Promise<Buffer | undefined> {
    return (await this.#bucket()).get(key);
  }

  async delete(key: string): Promise<void> {
    await (await this.#bucket()).delete(key);
  }
}
