import type { SealedAddress, SealedFile, SealedPackPlace, SealedPackStore } from '../../ports/sealed-pack-store.ts';
import type { WhenNeeded } from '../../ports/when-needed.ts';
import type { S3Bucket } from './s3-bucket.ts';

const DOWNLOAD_SECONDS = 300;

/** Ids of departments may hold any visible character; one of dots alone would be a step in an address. */
const folderOf = ({ departmentId, month }: SealedPackPlace): string =>
  `sealed/d-${encodeURIComponent(departmentId)}/${month}/`;

/** The bucket locks every object for the stage's term as it is written; nothing here can lift that. */
export class S3SealedPackStore implements SealedPackStore {
  readonly #bucket: WhenNeeded<S3Bucket>;

  constructor(bucket: WhenNeeded<S3Bucket>) {
    this.#bucket = bucket;
  }

  async keep(place: SealedPackPlace, { name, mediaType, bytes }: SealedFile): Promise<void> {
    const bucket = await this.#bucket();
    const key = folderOf(place) + name;
    if (!(await bucket.has(key))) await bucket.putNew(key, bytes, mediaType);
  }

  async read(place: SealedPackPlace): Promise<ReadonlyMap<string, Uint8Array>> {
    const bucket = await this.#bucket();
    const folder = folderOf(place);
    const files = new Map<string, Uint8Array>();
    for await (const { key } of bucket.list(folder)) {
      const bytes = await bucket.get(key);
      if (bytes !== undefined) files.set(key.slice(folder.length), bytes);
    }
    return files;
  }

  async addresses(place: SealedPackPlace): Promise<readonly SealedAddress[]> {
    const bucket = await this.#bucket();
    const folder = folderOf(place);
    const addresses: SealedAddress[] = [];
    for await (const { key, sizeBytes } of bucket.list(folder)) {
      const name = key.slice(folder.length);
      const contentDisposition = `attachment; filename="${place.month}-${name}"`;
      const url = await bucket.downloadUrl(key, { contentDisposition, expiresInSeconds: DOWNLOAD_SECONDS });
      addresses.push({ name, sizeBytes, url });
    }
    return addresses;
  }
}
