import { GetObjectCommand, HeadObjectCommand, NotFound, type S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { CourseFileStore, FileToUpload, UploadForm } from '../../ports/course-file-store.ts';

/** Long enough for 50 MB over a slow line to start; S3 lets what has started finish. */
const UPLOAD_SECONDS = 900;
const DOWNLOAD_SECONDS = 300;

/** RFC 6266: the name as UTF-8, with every character that the header's grammar gives a meaning escaped. */
const attachment = (fileName: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`;

export class S3CourseFileStore implements CourseFileStore {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async uploadForm({ fileKey, contentType, maxBytes }: FileToUpload): Promise<UploadForm> {
    const { url, fields } = await createPresignedPost(this.#client, {
      Bucket: this.#bucket,
      Key: fileKey,
      Fields: { 'Content-Type': contentType },
      Conditions: [
        ['content-length-range', 1, maxBytes],
        ['eq', '$Content-Type', contentType],
      ],
      Expires: UPLOAD_SECONDS,
    });
    return { url, fields };
  }

  async downloadUrl(fileKey: string, fileName: string): Promise<string | undefined> {
    const object = { Bucket: this.#bucket, Key: fileKey };
    try {
      await this.#client.send(new HeadObjectCommand(object));
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
    const command = new GetObjectCommand({ ...object, ResponseContentDisposition: attachment(fileName) });
    return getSignedUrl(this.#client, command, { expiresIn: DOWNLOAD_SECONDS });
  }
}
