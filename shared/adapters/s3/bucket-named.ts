import { type WhenNeeded, whenNeeded } from '../../ports/when-needed.ts';
import type { S3Bucket } from './s3-bucket.ts';

/** The client of S3 is a quarter of all that a function would load: it comes with the first object asked for. */
export const bucketNamed = (name: string): WhenNeeded<S3Bucket> =>
  whenNeeded(async () => new (await import('./s3-bucket.ts')).S3Bucket(name));
