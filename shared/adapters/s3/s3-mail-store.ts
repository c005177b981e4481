import { DeleteObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { MailStore } from '../../ports/mail-store.ts';
import { readObject } from './s3-client.ts';

export class S3MailStore implements MailStore {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  get(key: string): Promise<Buffer | undefined> {
    return readObject(this.#client, { Bucket: this.#bucket, Key: key });
  }

  async delete(key: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key: key }));
  }
}
