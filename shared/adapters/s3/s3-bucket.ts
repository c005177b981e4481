import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  paginateListObjectsV2,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { CLIENT_OPTIONS } from '../client-options.ts';

const PRECONDITION_FAILED = 412;

export interface DownloadOptions {
  /** Absent: the one that the object was stored with. It stands in the address. */
  readonly contentDisposition?: string;
  readonly expiresInSeconds: number;
}

/** What the stores ask of a bucket. */
export class S3Bucket {
  readonly #client = new S3Client(CLIENT_OPTIONS);
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  async put(key: string, body: Uint8Array): Promise<void> {
    await this.#client.send(new PutObjectCommand({ ...this.#object(key), Body: body }));
  }

  /** Of two at once the first stays. */
  async putNew(key: string, body: Uint8Array, contentType: string): Promise<void> {
    try {
      await this.#client.send(
        new PutObjectCommand({
          ...this.#object(key),
          Body: body,
          ContentType: contentType,
          // Object Lock asks for a checksum with every object.
          ChecksumAlgorithm: 'SHA256',
          IfNoneMatch: '*',
        }),
      );
    } catch (error) {
      const isThere = error instanceof S3ServiceException && error.$metadata.httpStatusCode === PRECONDITION_FAILED;
      if (!isThere) throw error;
    }
  }

  /** The bytes of an object; undefined when there is none. */
  async get(key: string): Promise<Buffer | undefined> {
    try {
      const { Body } = await this.#client.send(new GetObjectCommand(this.#object(key)));
      return Body === undefined ? undefined : Buffer.from(await Body.transformToByteArray());
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  }

  async has(key: string): Promise<boolean> {
    try {
      await this.#client.send(new HeadObjectCommand(this.#object(key)));
      return true;
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw error;
    }
  }

  async delete(key: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand(this.#object(key)));
  }

  async *list(prefix: string): AsyncIterable<{ readonly key: string; readonly sizeBytes: number }> {
    const pages = paginateListObjectsV2({ client: this.#client }, { Bucket: this.#name, Prefix: prefix });
    for await (const { Contents = [] } of pages) {
      for (const { Key = '', Size = 0 } of Contents) yield { key: Key, sizeBytes: Size };
    }
  }

  downloadUrl(key: string, { contentDisposition, expiresInSeconds }: DownloadOptions): Promise<string> {
    const command = new GetObjectCommand({ ...this.#object(key), ResponseContentDisposition: contentDisposition });
    return getSignedUrl(this.#client, command, { expiresIn: expiresInSeconds });
  }

  uploadForm(key: string, options: Omit<PresignedPostOptions, 'Bucket' | 'Key'>): Promise<PresignedPost> {
    return createPresignedPost(this.#client, { ...options, ...this.#object(key) });
  }

  #object(key: string) {
    return { Bucket: this.#name, Key: key };
  }
}
