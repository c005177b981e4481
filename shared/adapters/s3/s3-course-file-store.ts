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

  async uploadForm({ fileKey, contentType, fileName, maxBytes }: FileToUpload): Promise<UploadForm> {
    const bucket = await this.#bucket();
    return bucket.uploadForm(fileKey, {
      // The fields are part of what is signed: the file is kept with them or not at all.
      Fields: { 'Content-Type': contentType, 'Content-Disposition': attachment(fileName) },
      Conditions: [
        ['content-length-range', 1, maxBytes],
        ['eq', '$Content-Type', contentType],
      ],
      Expires: UPLOAD_SECONDS,
    });
  }

  async downloadUrl(fileKey: string): Promise<string | undefined> {
    const bucket = await this.#bucket();
    if (!(await bucket.has(fileKey))) return undefined;
    return bucket.downloadUrl(fileKey, { expiresInSeconds: DOWNLOAD_SECONDS });
  }
}
