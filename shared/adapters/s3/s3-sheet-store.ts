import { DeleteObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { SheetPlace, SheetStore } from '../../ports/sheet-store.ts';
import { readObject } from './s3-client.ts';

/** Ids of departments may hold any visible character. */
const keyOf = ({ departmentId, importId, digest }: SheetPlace): string =>
  `sheets/${encodeURIComponent(departmentId)}/${importId}/${digest}`;

export class S3SheetStore implements SheetStore {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async put(place: SheetPlace, bytes: Uint8Array): Promise<void> {
    await this.#client.send(new PutObjectCommand({ ...this.#object(place), Body: bytes }));
  }

  get(place: SheetPlace): Promise<Buffer | undefined> {
    return readObject(this.#client, this.#object(place));
  }

  async delete(place: SheetPlace): Promise<void> {
    await this.#client.send(new DeleteObjectCommand(this.#object(place)));
  }

  #object(place: SheetPlace) {
    return { Bucket: this.#bucket, Key: keyOf(place) };
  }
}
