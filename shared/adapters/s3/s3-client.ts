import { GetObjectCommand, NoSuchKey, S3Client } from '@aws-sdk/client-s3';
import { CLIENT_OPTIONS } from '../client-options.ts';

export const createS3Client = (): S3Client => new S3Client(CLIENT_OPTIONS);

/** The bytes of an object; undefined when there is none. */
export const readObject = async (
  client: S3Client,
  object: { readonly Bucket: string; readonly Key: string },
): Promise<Buffer | undefined> => {
  try {
    const { Body } = await client.send(new GetObjectCommand(object));
    return Body === undefined ? undefined : Buffer.from(await Body.transformToByteArray());
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
};
