/** Creates the template's buckets on the S3 endpoint; buckets that exist are kept with all they hold. */

import { BucketAlreadyOwnedByYou, CreateBucketCommand, type S3Client } from '@aws-sdk/client-s3';
import type { BucketPlan } from '../template/plan.ts';

export async function ensureBucket(client: S3Client, { name }: BucketPlan): Promise<void> {
  try {
    await client.send(new CreateBucketCommand({ Bucket: name }));
  } catch (error) {
    if (!(error instanceof BucketAlreadyOwnedByYou)) throw error;
  }
}
