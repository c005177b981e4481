import type { CourseFileStore, FileToUpload, UploadForm } from '../../ports/course-file-store.ts';
import type { WhenNeeded } from '../../ports/when-needed.ts';
import type { S3Bucket } from './s3-bucket.ts';

/** Long enough for 50 MB over a slow line to start; S3 lets what has started finish. */
const UPLOAD_SECONDS = 900;
const DOWNLOAD_SECONDS = 300;

/** RFC 6266: the name as UTF-8, with every character that the header's grammar gives a meaning escaped. */
const attachment = (fileName: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`;

export class S3CourseFileStore implements CourseFileStore {
  readonly #bucket: WhenNeeded<S3Bucket>;

  constructor(bucket: WhenNeeded<S3Bucket>) {
    this.#bucket = bucket;
  }

  async uploadForm({ fileKey, contentType, maxBytes }: FileToUpload): Promise<UploadForm> {
    const bucket = await this.#bucket();
    return bucket.uploadForm(fileKey, {
      Fields: { 'Content-Type': contentType },
      Conditions: [
        ['content-length-range', 1, maxBytes],
        ['eq', '$Content-Type', contentType],
      ],
      Expires: UPLOAD_SECONDS,
    });
  }

  async downloadUrl(fileKey: string, fileName: string): Promise<string | undefined> {
    const bucket = await this.#bucket();
    if (!(await bucket.has(fileKey))) return undefined;
    const contentDisposition = attachment(fileName);
    return bucket.downloadUrl(fileKey, { contentDisposition, expiresInSeconds: DOWNLOAD_SECONDS });
  }
}
