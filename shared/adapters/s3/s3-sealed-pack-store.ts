import {
  GetObjectCommand,
  HeadObjectCommand,
  NotFound,
  paginateListObjectsV2,
  PutObjectCommand,
  S3ServiceException,
  type S3Client,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { SealedAddress, SealedFile, SealedPackPlace, SealedPackStore } from '../../ports/sealed-pack-store.ts';

const DOWNLOAD_SECONDS = 300;
const PRECONDITION_FAILED = 412;

/** Ids of departments may hold any visible character; one of dots alone would be a step in an address. */
const folderOf = ({ departmentId, month }: SealedPackPlace): string =>
  `sealed/d-${encodeURIComponent(departmentId)}/${month}/`;

/** The bucket locks every object for the stage's term as it is written; nothing here can lift that. */
export class S3SealedPackStore implements SealedPackStore {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async keep(place: SealedPackPlace, { name, mediaType, bytes }: SealedFile): Promise<void> {
    if (await this.#isThere(place, name)) return;
    try {
      await this.#client.send(
        new PutObjectCommand({
          Bucket: this.#bucket,
          Key: folderOf(place) + name,
          Body: bytes,
          ContentType: mediaType,
          // Of two at once the first stays. Object Lock asks for a checksum with every object.
          ChecksumAlgorithm: 'SHA256',
          IfNoneMatch: '*',
        }),
      );
    } catch (error) {
      const isThere = error instanceof S3ServiceException && error.$metadata.httpStatusCode === PRECONDITION_FAILED;
      if (!isThere) throw error;
    }
  }

  async #isThere(place: SealedPackPlace, name: string): Promise<boolean> {
    try {
      await this.#client.send(new HeadObjectCommand({ Bucket: this.#bucket, Key: folderOf(place) + name }));
      return true;
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw error;
    }
  }

  async addresses(place: SealedPackPlace): Promise<readonly SealedAddress[]> {
    const folder = folderOf(place);
    const addresses: SealedAddress[] = [];
    const pages = paginateListObjectsV2({ client: this.#client }, { Bucket: this.#bucket, Prefix: folder });
    for await (const { Contents = [] } of pages) {
      for (const { Key = '', Size = 0 } of Contents) {
        const name = Key.slice(folder.length);
        const command = new GetObjectCommand({
          Bucket: this.#bucket,
          Key,
          ResponseContentDisposition: `attachment; filename="${place.month}-${name}"`,
        });
        const url = await getSignedUrl(this.#client, command, { expiresIn: DOWNLOAD_SECONDS });
        addresses.push({ name, sizeBytes: Size, url });
      }
    }
    return addresses;
  }
}
